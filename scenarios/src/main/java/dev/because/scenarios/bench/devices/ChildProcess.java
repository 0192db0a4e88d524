package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.JsonNode;
import dev.because.scenarios.bench.devices.result.Lines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A process that is started to say {@link Lines}, and that ends with the one that started it: it holds the other end of its
 * standard input.
 *
 * @param command the program with its arguments
 * @param environment what is different in its environment
 */
record ChildProcess(List<String> command, Map<String, String> environment) {
    private static final String COMPLAINT = "because: ";
    private static final String MAIN = "dev.because.explain.cli.Main";
    /** What the launcher says of its own process. */
    private static final List<String> NOT_FOR_CHILDREN = List.of(
            "-Dbecause.stderr",
            "-Dbecause.started",
            "-Dbecause.terminal",
            "-javaagent",
            "-agentlib",
            "-XX:TieredStopAtLevel");

    ChildProcess {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** How it ended. */
    record End(int code, String complaint) {}

    /** This command once more, with the same classes and settings of Java. */
    static ChildProcess because(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> NOT_FOR_CHILDREN.stream().noneMatch(argument::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        return new ChildProcess(command, environment);
    }

    /**
     * Runs it to its end.
     *
     * @param log what it writes to standard error goes here, and its lines beside, so that what was measured is there even
     *     if all is broken off
     * @param reader takes each line that is one, as soon as it is there
     * @throws IOException if it cannot be started
     */
    End run(Path log, Consumer<JsonNode> reader) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
        Path lines = log.resolveSibling(log.getFileName() + ".jsonl");
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter beside = new PrintWriter(Files.newBufferedWriter(lines), true)) {
            out.lines().forEach(line -> {
                beside.println(line);
                Lines.read(line).ifPresent(reader);
            });
            return new End(process.waitFor(), complaint(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process was running", e);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** The last thing that it complained of in one line, or else its last line. */
    private static String complaint(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream()
                    .filter(line -> line.startsWith(COMPLAINT))
                    .reduce((first, last) -> last)
                    .map(line -> line.substring(COMPLAINT.length()))
                    .or(() -> lines.stream().reduce((first, last) -> last))
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
