package dev.because.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.command.Shell.Result;
import dev.because.scenarios.refusals.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as it was built. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script of bash")
class CommandIT {
    @TempDir
    private Path folder = Path.of("");

    private Result because(String... arguments) {
        return because(new Shell(folder, Map.of("BECAUSE_BUILD", "never")), arguments);
    }

    private static Result because(Shell shell, String... arguments) {
        Object[] command = new Object[arguments.length + 1];
        command[0] = Path.of(System.getProperty("because.home")).resolve("because");
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return shell.run(command);
    }

    @Test
    void itKnowsItsVersion() {
        Result result = because("--version");
        assertTrue(result.out().matches("because \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), result.out() + result.err());
        assertEquals(0, result.exitCode());
    }

    @Test
    void itSpeaksUtf8WhateverTheLocale() {
        Shell plain = new Shell(folder, Map.of("BECAUSE_BUILD", "never", "LC_ALL", "C"));
        assertTrue(because(plain, "help").out().startsWith("because VERB …"));
    }

    @Test
    void whatCannotBeUsedIsOneLineOnStandardErrorAndExitCodeTwo() {
        Result result = because("explain", "no such picture.png");
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().startsWith("because: "), result.err());
        assertTrue(result.err().contains("no such picture.png"), result.err());
    }

    @Test
    void whatTensorFlowRefusesIsOneLineToo() throws IOException {
        Path model = Files.write(folder.resolve("net.pb"), Models.unshapedLenet5());
        Result result = because("explain", "--model", model.toString(), "--size", "32", "--channels", "grey");
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    @Test
    void everyProcessWritesTheSameBytes() throws IOException {
        String json = folder.resolve("x.json").toString();
        String html = folder.resolve("x.html").toString();
        List<List<byte[]>> runs = new ArrayList<>();
        for (String threads : List.of("1", "1", "2")) {
            Result result = because("explain", "--json", json, "--html", html, "--threads", threads);
            assertEquals(0, result.exitCode(), result.err());
            byte[] text = result.out().getBytes(StandardCharsets.UTF_8);
            runs.add(List.of(text, Files.readAllBytes(Path.of(json)), Files.readAllBytes(Path.of(html))));
        }
        for (List<byte[]> run : runs) {
            for (int i = 0; i < run.size(); i++) {
                assertArrayEquals(runs.get(0).get(i), run.get(i));
            }
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNotCalledAnAnswer() {
        Result result = new Shell(folder, Map.of("BECAUSE_BUILD", "never"))
                .run("bash", "-c", "\"$1\" help >/dev/full", "-", System.getProperty("because.home") + "/because");
        assertEquals(2, result.exitCode());
        assertEquals("because: standard output: the answer could not be written\n", result.err());
    }

    @Test
    void whoReadsOnlyTheBeginningGetsNoComplaint() {
        Result result = new Shell(folder, Map.of("BECAUSE_BUILD", "never"))
                .run("bash", "-c", "\"$1\" help | true", "-", System.getProperty("because.home") + "/because");
        assertEquals("", result.err());
    }
}
