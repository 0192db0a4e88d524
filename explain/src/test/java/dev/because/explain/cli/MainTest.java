package dev.because.explain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.cli.console.Console;
import dev.because.explain.justification.MalformedExplanationException;
import dev.because.neural.network.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.ServiceLoader.Provider;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    /** A verb that answers, refuses or fails as it is told. */
    @Command(name = "weigh", description = "Which is heavier?", subcommands = MainTest.Twice.class)
    public static class Weigh implements Verb {
        static Throwable failure = new IllegalStateException();
        static int warmed;

        @Parameters(arity = "0..1")
        private String what = "";

        @Option(names = "--code", paramLabel = "N", description = "Return this.")
        private int code;

        @Override
        public void warmUp() {
            warmed++;
        }

        @Override
        public int answer(Console console) throws Exception {
            if (what.equals("fail")) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (Exception) failure;
            }
            console.out().println("„" + what + "“ is heavier");
            return code;
        }
    }

    /** A verb below another one. */
    @Command(name = "twice", description = "And again?")
    public static class Twice implements Verb {
        @Override
        public int answer(Console console) {
            console.out().println("twice");
            return ANSWERED;
        }
    }

    private static final class Registered implements Provider<Verb> {
        @Override
        public Class<? extends Verb> type() {
            return Weigh.class;
        }

        @Override
        public Verb get() {
            return new Weigh();
        }
    }

    private int run(String... arguments) {
        return new Main(new Verbs(List.of(new Registered())), console).run(List.of(arguments));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theAnswerIsWrittenInUtf8AndItsExitCodeReturned() {
        assertEquals(0, run("weigh", "gold"));
        assertEquals("„gold“ is heavier" + System.lineSeparator(), out());
        assertEquals("", err());
        assertEquals(1, run("weigh", "gold", "--code", "1"));
    }

    @Test
    void aVerbBelowAVerbAnswers() {
        assertEquals(0, run("weigh", "twice"));
        assertEquals("twice" + System.lineSeparator(), out());
    }

    @Test
    void anUnknownVerbNamesTheNearest() {
        assertEquals(2, run("wiegh"));
        assertEquals("because: there is no verb 'wiegh'; did you mean 'weigh'?" + System.lineSeparator(), err());
        assertEquals("", out());
    }

    @Test
    void anUnknownVerbThatIsNearNothingPointsToTheList() {
        assertEquals(2, run("xyz"));
        assertEquals("because: there is no verb 'xyz'; 'because help' lists them" + System.lineSeparator(), err());
    }

    @Test
    void withoutAVerbTheListGoesToStandardErrorBecauseNothingWasAnswered() {
        assertEquals(2, run());
        assertEquals("", out());
        assertTrue(err().contains("weigh  Which is heavier?"), err());
    }

    @Test
    void helpGoesToStandardOutputAndLoadsNothing() {
        int before = Weigh.warmed;
        assertEquals(0, run("help"));
        assertTrue(out().contains("weigh  Which is heavier?"), out());
        assertEquals(0, run("help", "weigh"));
        assertTrue(out().contains("Usage: because weigh"), out());
        assertEquals(0, run("weigh", "--help"));
        assertEquals(0, run("weigh", "twice", "--help"));
        assertTrue(out().contains("Usage: because weigh twice"), out());
        assertEquals(before, Weigh.warmed);
        assertEquals("", err());
    }

    @Test
    void whatTheAnswerNeedsIsLoadedAheadOfTheCommandLine() {
        int before = Weigh.warmed;
        run("weigh", "--unknown");
        assertEquals(before + 1, Weigh.warmed);
    }

    @Test
    void anUnknownOptionIsOneLine() {
        assertEquals(2, run("weigh", "--unknown"));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().startsWith("because: unknown option: '--unknown'"), err());
        assertTrue(err().contains("because weigh --help"), err());
    }

    static Stream<Arguments> mendable() {
        return Stream.of(
                Arguments.of(
                        new BadInputException("a.png, header", "10^9 pixels", "at most 10^8"),
                        "a.png, header: found 10^9 pixels, expected at most 10^8"),
                Arguments.of(
                        new dev.because.symbolic.logic.BadInputException("t.pla, line 3", "'x'", "0, 1 or -"),
                        "t.pla, line 3: found 'x', expected 0, 1 or -"),
                Arguments.of(
                        new MalformedExplanationException("z.json", "because", "\"9\"", "\"1\""),
                        "z.json: because: found \"9\", expected \"1\""),
                Arguments.of(new NoSuchFileException("a.png"), "a.png: found no such file or folder"),
                Arguments.of(
                        new UncheckedIOException(new AccessDeniedException("a.png")), "a.png: found permission denied"),
                Arguments.of(
                        new ExecutionException(new FileSystemException("a.png", null, "Is a directory")),
                        "a.png: found is a directory"),
                Arguments.of(new IOException("stream\n closed"), "stream closed"));
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void whatTheUserCanMendIsOneLineAndExitCodeTwo(Exception failure, String line) {
        Weigh.failure = failure;
        assertEquals(2, run("weigh", "fail"));
        assertEquals("because: " + line + System.lineSeparator(), err());
        assertEquals("", out());
    }

    @Test
    void aFaultOfTheProgramIsOneLineThatSaysHowToSeeTheTrace() {
        Weigh.failure = new IllegalStateException("two\nlines");
        assertEquals(70, run("weigh", "fail"));
        assertEquals(
                "because: internal error: java.lang.IllegalStateException: two lines (BECAUSE_DEBUG=1 prints the trace)"
                        + System.lineSeparator(),
                err());
    }

    @Test
    void anErrorOfTheVirtualMachineIsNotTheUsersFault() {
        Weigh.failure = new StackOverflowError();
        assertEquals(70, run("weigh", "fail"));
        assertFalse(err().contains("\tat "), err());
        Weigh.failure = new OutOfMemoryError("Java heap space");
        assertEquals(70, run("weigh", "fail"));
        assertTrue(err().contains("out of memory"), err());
    }

    @Test
    void everyRegisteredVerbHasANameAQuestionAndAHelpPage() {
        Verbs registered = Verbs.onClassPath();
        Main main = new Main(registered, console);
        assertFalse(registered.questions().isEmpty());
        registered.questions().forEach((name, question) -> {
            assertFalse(question.isBlank(), name);
            assertEquals(0, main.run(List.of("help", name)), name);
        });
    }
}
