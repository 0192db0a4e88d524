package dev.because.neural.data.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks Python with NumPy for a second opinion; the test is skipped where there is none. */
final class Python {
    private Python() {}

    /** Runs the lines of a program, with the last two texts as its arguments. */
    static void run(String... linesAndTwoArguments) throws IOException, InterruptedException {
        assumeTrue(exit(List.of("python3", "-c", "import numpy")) == 0, "no python3 with numpy");
        int lines = linesAndTwoArguments.length - 2;
        List<String> command = new ArrayList<>(
                List.of("python3", "-c", String.join("\n", Arrays.copyOf(linesAndTwoArguments, lines))));
        command.addAll(Arrays.asList(linesAndTwoArguments).subList(lines, lines + 2));
        assertEquals(0, exit(command), "exit status of Python");
    }

    private static int exit(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.err.print(output);
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
