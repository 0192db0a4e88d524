package dev.because.explain.player.training.course;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.NetworkEvaluator;
import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.explain.player.training.ChessRecipe;
import dev.because.explain.player.training.Targets;
import dev.because.explain.player.training.label.GreedyEngine;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import dev.because.symbolic.game.search.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
    private static final ChessRecipe RECIPE =
            new ChessRecipe(new PlayerArchitecture(4, 1, 2, 4, 2, 4, 3), 12, 8, 0.01, 2, 1, 3, Targets.standard());

    /** Games that are broken off early, so that there are some to learn from and some to test on. */
    private static final LabelRecipe LABELLING = new LabelRecipe(1, 4, Limit.nodes(1500), 2, 12, 60, 0.08, 0.07, 0, 30);

    @TempDir
    private Path folder = Path.of("");

    private Course course(String out, Optional<Path> exam) {
        return new Course(
                List.of(folder.resolve("labels.txt")),
                150,
                LABELLING,
                "greed",
                exam.map(List::of).orElse(List.of()),
                RECIPE,
                Optional.empty(),
                0,
                exam,
                folder.resolve(out));
    }

    @Test
    void endsInANetworkThatJudgesAndARecordOfIt() throws IOException {
        Path epd = Files.writeString(folder.resolve("exam.epd"), "6k1/5ppp/8/8/8/8/8/K3R3 w - - bm Re8#;\n");
        course("one.pb.gz", Optional.of(epd)).run(GreedyEngine::new, 2, CourseListener.SILENT);
        String record = Files.readString(folder.resolve("one.provenance.yaml"));
        assertTrue(record.contains("sha256: " + Digest.ofFile(folder.resolve("one.pb.gz"))), record);
        assertTrue(record.contains("PUCT at 800 nodes: 1 of 1"), record);
        try (NetworkEvaluator network = NetworkEvaluator.open(folder.resolve("one.pb.gz"))) {
            Judgement judgement = network.judge(List.of(Game.of(Fen.START))).get(0);
            assertEquals(20, judgement.policy().size());
        }
        byte[] first = Files.readAllBytes(folder.resolve("one.pb.gz"));
        Files.delete(folder.resolve("labels.txt"));
        course("two.pb.gz", Optional.of(epd)).run(GreedyEngine::new, 1, CourseListener.SILENT);
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("two.pb.gz")));
    }

    @Test
    void theEngineIsNotAskedWhereAllIsLabelled() {
        course("one.pb.gz", Optional.empty()).run(GreedyEngine::new, 1, CourseListener.SILENT);
        course("two.pb.gz", Optional.empty()).run(CourseTest::noEngine, 1, CourseListener.SILENT);
        assertTrue(Files.exists(folder.resolve("two.state.npz")), "the state is kept, to go on from");
    }

    private static Engine noEngine() {
        throw new AssertionError("an engine was started");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsStarted() {
        assertThrows(BadInputException.class, () -> course("missing/net.pb.gz", Optional.empty())
                .run(CourseTest::noEngine, 1, CourseListener.SILENT));
        assertThrows(BadInputException.class, () -> course("", Optional.empty())
                .run(CourseTest::noEngine, 1, CourseListener.SILENT));
    }
}
