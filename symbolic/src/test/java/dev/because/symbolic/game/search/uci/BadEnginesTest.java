package dev.because.symbolic.game.search.uci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a program does, it is ended and named in one line. */
class BadEnginesTest {
    private static final String GOOD = "info depth 1 score cp 20 nodes 20 pv e2e4";
    private static final Question QUESTION = Question.best(Fen.START, Limit.nodes(100));

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void needsAShell() {
        assumeTrue(FakeEngine.canRun(), "needs /bin/sh");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ends                | exit 3                                   | that it ended with exit code 3",
                "closes its output   | exec >&-                                 | that it closed its output",
                "hangs               | true                                     | no answer within 0.3 s",
                "starts what hangs   | sleep 1000                               | no answer within 0.3 s",
                "talks without end   | while true; do echo info depth 1; done   | no answer within 0.3 s",
                "babbles             | yes                                      | more than 1,000 lines that are not of the protocol",
                "never ends a line   | tr '\\0' x < /dev/zero                   | a line of more than 65,536 characters",
                "plays nothing       | echo bestmove                            | bestmove “” in rnbq",
                "plays what is not   | echo bestmove e2e5                       | bestmove “e2e5” in rnbq",
                "gives up            | echo 'bestmove (none)'                   | bestmove “(none)” in rnbq",
                "gives no reason     | echo bestmove e2e4                       | bestmove e2e4 without a variation",
                "says another move   | GOOD; echo bestmove d2d4                 | bestmove d2d4 without a variation",
                "goes astray         | GOOD e7e5 e4e5; echo bestmove e2e4       | a variation with “e4e5” in rnbq",
                "counts in words     | GOOD; echo info score cp many pv e2e4     | info with “cp many”",
                "counts too far      | echo info score cp 99999999999 pv e2e4   | info with “cp 99999999999”",
                "mates at once       | echo info score mate 0 pv e2e4           | info with “score mate 0”",
                "knows other units   | echo info score pawns 1 pv e2e4          | info with “score pawns”",
                "has no first line   | echo info multipv 0 score cp 1 pv e2e4   | info with “multipv 0”",
                "speaks in colours   | printf 'bestmove \\033[1mX\\n'           | bestmove “?[1mX” in rnbq",
            })
    void aProgramThatMisbehavesIsNamedAndEnded(String what, String does, String found) throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(folder, "", does.replace("GOOD", "echo " + GOOD));
        long before = children();
        try (UciEngine engine = fake.start(found.contains("0.3 s") ? FakeEngine.SHORT : FakeEngine.LONG)) {
            assertEquals("Fake 1", engine.name());
            assertEquals(before + 1, children());
            BadInputException failure = assertThrows(BadInputException.class, () -> engine.analyse(QUESTION));
            String start = "engine " + folder.resolve("fake.sh") + ": found " + found;
            assertTrue(failure.getMessage().startsWith(start), failure.getMessage());
            assertTrue(failure.getMessage().contains(", expected "), failure.getMessage());
            assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
            assertEnded(before);
            BadInputException again = assertThrows(BadInputException.class, () -> engine.analyse(QUESTION));
            assertTrue(again.getMessage().contains("that it was ended before"), again.getMessage());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 7         | found that it ended with exit code 7, expected uciok",
                "sleep 1000     | found no answer within 0.3 s, expected uciok",
                "cat            | found no answer within 0.3 s, expected uciok",
                "yes uci        | found more than 1,000 lines that are not of the protocol, expected uciok",
            })
    void aProgramThatDoesNotSpeakUciIsNamedAndEnded(String does, String message) throws IOException {
        long before = children();
        FakeEngine fake = FakeEngine.of(folder, does);
        BadInputException failure = assertThrows(
                BadInputException.class,
                () -> fake.start(message.contains("0.3 s") ? FakeEngine.AT_ONCE : FakeEngine.LONG));
        assertEquals("engine " + folder.resolve("fake.sh") + ": " + message, failure.getMessage());
        assertEnded(before);
    }

    @Test
    void aProgramThatIsNotReadyForTheQuestionIsLate() throws IOException {
        FakeEngine fake = FakeEngine.of(folder, "read -r line; echo uciok; exec sleep 1000");
        long before = children();
        Deadlines deadlines = new Deadlines(Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofMillis(1));
        try (UciEngine engine = fake.start(deadlines)) {
            assertEquals("fake.sh", engine.name());
            BadInputException failure = assertThrows(BadInputException.class, () -> engine.analyse(QUESTION));
            assertTrue(failure.getMessage().contains("no answer within 2.0 s, expected readyok"), failure.getMessage());
            assertEnded(before);
        }
    }

    @Test
    void theTimeGivenAndTheGraceAreAllThatATimedQuestionMayTake() throws IOException {
        try (UciEngine engine = FakeEngine.whichGoes(folder, "", "true").start(FakeEngine.SHORT)) {
            Question timed = Question.best(Fen.START, Limit.milliseconds(200));
            String message = assertThrows(BadInputException.class, () -> engine.analyse(timed))
                    .getMessage();
            assertTrue(message.contains("no answer within 0.3 s, expected bestmove after “go movetime 200”"), message);
        }
    }

    @Test
    void whatIsNotThereIsNotStarted() throws IOException {
        Path file = folder.resolve("engine");
        assertEquals(
                "engine " + file + ": found no such file, expected a UCI engine",
                assertThrows(BadInputException.class, () -> UciEngine.start(file.toString()))
                        .getMessage());
        Files.writeString(file, "#!/nowhere/at all\n");
        assertEquals(
                "engine " + file + ": found a file that may not be executed, expected a UCI engine",
                assertThrows(BadInputException.class, () -> UciEngine.start(file.toString()))
                        .getMessage());
        assertTrue(file.toFile().setExecutable(true));
        assertEquals(
                "engine " + file + ": found no program that can be started, expected a UCI engine",
                assertThrows(BadInputException.class, () -> UciEngine.start(file.toString()))
                        .getMessage());
        assertEquals(
                "engine " + folder + ": found a folder, expected a UCI engine",
                assertThrows(BadInputException.class, () -> UciEngine.start(folder.toString()))
                        .getMessage());
        assertEquals(
                "engine no-such-engine: found no program of that name in PATH, expected a UCI engine",
                assertThrows(BadInputException.class, () -> UciEngine.start("no-such-engine"))
                        .getMessage());
    }

    @Test
    void anOptionThatTheEngineDoesNotHaveIsNamed() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(folder, "option name Hash type spin default 1 min 1 max 9", "true");
        String message = assertThrows(
                        BadInputException.class,
                        () -> UciEngine.start(fake.command(), Map.of("Contempt", "3"), FakeEngine.LONG))
                .getMessage();
        assertTrue(message.contains("found no option Contempt"), message);
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            String several = assertThrows(BadInputException.class, () -> engine.analyse(QUESTION.lines(2)))
                    .getMessage();
            assertTrue(several.contains("no option MultiPV"), several);
        }
    }

    @Test
    void closingEndsAProgramThatDoesNotQuit() throws IOException {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        UciEngine engine = FakeEngine.of(folder, "read -r line; sleep 1000 & echo uciok; while true; do sleep 1; done")
                .start(FakeEngine.LONG);
        List<ProcessHandle> started = ProcessHandle.current()
                .descendants()
                .filter(handle -> !before.contains(handle))
                .toList();
        assertTrue(started.size() >= 2, started.toString());
        engine.close();
        waitUntil(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        assertThrows(IllegalStateException.class, () -> engine.analyse(QUESTION));
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private static void assertEnded(long before) {
        waitUntil(() -> children() == before);
    }

    /** A program that was ended by force takes a moment to disappear. */
    private static void waitUntil(BooleanSupplier condition) {
        long by = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < by, "it still runs");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
