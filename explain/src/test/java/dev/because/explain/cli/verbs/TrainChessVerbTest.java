package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainChessVerbTest {
    @TempDir
    private Path folder = Path.of("");

    private static void refused(String message, String... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void optionsThatMakeNoSenseAreNamed() {
        refused("option --steps: found 0, expected at least 1", "train", "chess", "--steps", "0");
        refused("option --rate: found 2.0, expected a number between 0 and 1", "train", "chess", "--rate", "2");
        refused("option --positions: found -3, expected at least 1", "train", "chess", "--positions", "-3");
        refused(
                "option --engine: found stockfish, expected uci: and a program",
                "train",
                "chess",
                "--engine",
                "stockfish");
        refused("the unknown recipe ches, expected lenet5, chess or chess-values", "train", "ches");
        refused("found no recipe, expected lenet5, chess or chess-values", "train");
        refused("option --data: found none", "train", "lenet5");
        refused("option --hidden: found 0, expected at least 1", "train", "chess-values", "--hidden", "0");
        refused("option --match: found -1, expected at least 0", "train", "chess-values", "--match", "-1");
        refused(
                "option --engine: found stockfish, expected uci: and a program",
                "train",
                "chess-values",
                "--engine",
                "stockfish");
    }

    @Test
    void filesAndEnginesThatAreMissingAreNamed() {
        String out = folder.resolve("net.pb.gz").toString();
        String labels = folder.resolve("labels.txt").toString();
        refused(
                "engine /no/engine: found no such file",
                "train",
                "chess",
                "--engine",
                "uci:/no/engine",
                "--out",
                out,
                "--labels",
                labels);
        refused(
                "missing.epd: found no such file",
                "train",
                "chess",
                "--held-out",
                folder.resolve("missing.epd").toString());
        refused(
                "found a path that cannot be written",
                "train",
                "chess",
                "--out",
                folder.resolve("no/net.pb.gz").toString());
        assertFalse(Files.exists(folder.resolve("net.pb.gz")));
    }

    @Test
    void aStateOfAnotherTrainingIsRefused() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("labels.txt"),
                """
                0\trnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1\te2e4 20 d2d4 15
                finished 0
                1\trnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1\te7e5 -20 c7c5 -25
                finished 1
                """);
        String[] small = {
            "train",
            "chess",
            "--labels",
            labels.toString(),
            "--positions",
            "2",
            "--steps",
            "2",
            "--batch",
            "2",
            "--filters",
            "4",
            "--blocks",
            "1",
            "--out",
            folder.resolve("net.pb.gz").toString()
        };
        CommandLineRun run = CommandLineRun.of(small);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("(4 filters × 1 blocks, "), run.out());
        assertEquals("--steps", small[6]);
        small[7] = "3";
        refused("net.state.npz: found the state of another training", small);
    }
}
