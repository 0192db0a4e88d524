package dev.because.scenarios.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes tests of command lines that must be refused; all of them write, if anything, into one folder. */
final class Refusals {
    private final Path outputs;

    /** @param folder a folder of the test; the outputs go to one below it */
    Refusals(Path folder) throws IOException {
        outputs = Files.createDirectories(folder.resolve("outputs"));
    }

    /** A question with both outputs asked for, so that one that appears betrays itself. */
    Case explain(String what, String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--json", output("x.json"), "--html", output("x.html")));
        return new Case(what, all);
    }

    /** A command line as it is. */
    Case command(String what, String... arguments) {
        return new Case(what, Arrays.asList(arguments));
    }

    String output(String name) {
        return outputs.resolve(name).toString();
    }

    /** A command line, and in a word or two what is wrong with it. */
    final class Case {
        private final String what;
        private final List<String> arguments;

        private Case(String what, List<String> arguments) {
            this.what = what;
            this.arguments = List.copyOf(arguments);
        }

        /** The test that it is refused in one line that says all this, and leaves nothing. */
        DynamicTest says(String... parts) {
            return dynamicTest(what, () -> refused(parts));
        }

        private void refused(String... parts) throws IOException {
            CommandRun.of(arguments).refused(Arrays.asList(parts));
            try (Stream<Path> left = Files.list(outputs)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }
}
