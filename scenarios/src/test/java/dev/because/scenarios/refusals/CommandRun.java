package dev.because.scenarios.refusals;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.cli.Main;
import dev.because.explain.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one command line did.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int exitCode = console.close(Main.run(arguments, console));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** It refused in one line that says each of these, and nothing that only a programmer understands. */
    void refused(List<String> said) {
        assertEquals(2, exitCode, () -> "exit code; it said: " + err);
        assertEquals("", out);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith("because: "), err);
        assertTrue(err.length() < 600, () -> err.length() + " characters: " + err);
        assertAll(said.stream().map(part -> () -> assertTrue(err.contains(part), () -> "\"" + part + "\" in: " + err)));
        assertFalse(err.contains("Exception") || err.contains("\tat ") || err.contains("internal error"), err);
    }
}
