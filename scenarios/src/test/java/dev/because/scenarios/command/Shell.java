package dev.because.scenarios.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a program and waits for it.
 *
 * @param folder where it runs
 * @param environment what is set beyond our own environment
 */
public record Shell(Path folder, Map<String, String> environment) {
    /** What a program left behind. */
    public record Result(int exitCode, String out, String err) {}

    public Shell with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Shell(folder, more);
    }

    public Shell in(Path other) {
        return new Shell(other, environment);
    }

    public Result run(Object... command) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            try {
                int exitCode = start(out, err, command).waitFor();
                return new Result(exitCode, read(out), read(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Process start(Path out, Path err, Object... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                List.of(command).stream().map(Object::toString).toList());
        builder.directory(folder.toFile());
        builder.environment().remove("BECAUSE_BUILD");
        builder.environment().putAll(environment);
        return builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
