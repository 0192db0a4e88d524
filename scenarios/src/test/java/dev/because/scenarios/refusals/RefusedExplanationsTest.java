package dev.because.scenarios.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedExplanationsTest {
    @TempDir
    Path folder;

    private String right = "";

    @BeforeEach
    void explain() throws IOException {
        Path json = folder.resolve("right.json");
        CommandRun run = CommandRun.of(List.of("explain", "--steps", "10", "--json", json.toString()));
        assertEquals(0, run.exitCode(), run.err());
        right = Files.readString(json);
    }

    @TestFactory
    Stream<DynamicTest> refused() throws IOException {
        return Stream.of(
                check("another version", right.replaceFirst("(\"because\" ?: ?)\"1\"", "$1\"2\""))
                        .says("because: found 2, expected version 1"),
                check("a version that is a number", right.replaceFirst("(\"because\" ?: ?)\"1\"", "$1 1"))
                        .says("because: found 1"),
                check("no version", right.replaceFirst("\"because\" ?: ?\"1\",", ""))
                        .says("because: found nothing"),
                check("an unknown field", right.replaceFirst("\\{", "{\"extra\": 1, "))
                        .says("extra"),
                check("a kind that nobody knows", right.replaceFirst("\"RegionDrop\"", "\"RegionDorp\""))
                        .says("claims[", "RegionDorp"),
                check("half of it", right.substring(0, right.length() / 2)).says("x.json: line "),
                check("text", "no JSON").says("x.json: line 1"),
                check("a list", "[]").says("x.json", "found"),
                check("null", "null").says("x.json", "found"),
                check("nothing in it", "").says("x.json: line 1", "found the end of the file"),
                check("brackets a hundred thousand deep", "[".repeat(100_000)).says("x.json"),
                check(folder.resolve("nowhere.json"), "no such file").says("nowhere.json: found no such file"),
                check(folder, "a folder").says(folder + ": found a folder"),
                check(bytes(), "bytes that are no text").says("bytes.json"));
    }

    private Refusals.Case check(String what, String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve(what.replace(' ', '-')));
        return check(Files.writeString(own.resolve("x.json"), text), what);
    }

    private Refusals.Case check(Path file, String what) throws IOException {
        return new Refusals(folder).command(what, "check", file.toString());
    }

    private Path bytes() throws IOException {
        byte[] bytes = new byte[300];
        Arrays.fill(bytes, (byte) 0xff);
        return Files.write(folder.resolve("bytes.json"), bytes);
    }
}
