package dev.because.explain.player.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.explain.player.lc0.Lc0Writer;
import dev.because.explain.player.training.ChessTraining.Trained;
import dev.because.explain.player.training.label.GreedyEngine;
import dev.because.explain.player.training.label.HeldOut;
import dev.because.explain.player.training.label.LabelFile;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.explain.player.training.label.Labelling;
import dev.because.neural.network.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChessTrainingTest {
    private static final ChessRecipe RECIPE =
            new ChessRecipe(new PlayerArchitecture(8, 1, 4, 8, 4, 16, 3), 80, 16, 0.01, 5, 1, 4, Targets.standard());

    @TempDir
    private static Path folder = Path.of("");

    private static List<Lesson> lessons = List.of();

    @BeforeAll
    static void label() {
        Path file = folder.resolve("labels.txt");
        try (Labelling labelling =
                new Labelling(LabelRecipe.standard().withSeed(3), List.of(new GreedyEngine()), HeldOut.NOTHING)) {
            labelling.extend(file, 800, done -> {});
        }
        lessons = LabelFile.read(file).stream().<Lesson>map(Lesson.Rated::new).toList();
    }

    @Test
    void learnsWhatTheEngineLikesAndGoesOnToTheSameBytesWhereItWasBrokenOff() {
        byte[] whole =
                Lc0Writer.bytes(checked(ChessTraining.train(lessons, RECIPE, Optional.empty(), ChessListener.SILENT))
                        .network());
        Path state = folder.resolve("state.npz");
        assertThrows(
                IllegalStateException.class,
                () -> ChessTraining.train(lessons, RECIPE, Optional.of(state), new ChessListener() {
                    @Override
                    public void step(int done, int total) {
                        if (done == 65) {
                            throw new IllegalStateException("pulled the plug");
                        }
                    }
                }));
        assertTrue(Files.exists(state));
        int[] first = {0};
        Trained rest = ChessTraining.train(lessons, RECIPE, Optional.of(state), new ChessListener() {
            @Override
            public void step(int done, int total) {
                first[0] = first[0] == 0 ? done : first[0];
            }
        });
        assertEquals(61, first[0], "the state is kept every 20 steps");
        assertArrayEquals(whole, Lc0Writer.bytes(rest.network()));
        assertThrows(
                BadInputException.class,
                () -> ChessTraining.train(lessons, RECIPE.withSeed(2), Optional.of(state), ChessListener.SILENT));
    }

    /** A tower that knows nothing takes any of some thirty moves: a loss of 3.4, and the right move in 3 of 100. */
    private static Trained checked(Trained trained) {
        assertTrue(trained.tested().count() > 100, "positions of games that it did not learn from");
        assertTrue(trained.training().policy() < 2.6, "policy " + trained.training());
        assertTrue(trained.tested().hits() > 0.12, "hits " + trained.tested());
        return trained;
    }

    @Test
    void gamesAreEitherLearntFromOrTestedOn() {
        TrainingSet set = new TrainingSet(lessons, RECIPE);
        assertEquals(lessons.size(), set.learnt() + set.tested());
        assertEquals(lessons.stream().filter(lesson -> lesson.game() % 4 == 0).count(), set.tested());
        assertEquals(
                set.tested(),
                set.tests(10_000).stream().mapToInt(batch -> batch.count()).sum());
    }

    @Test
    void withoutGamesToTestOnItSaysSo() {
        BadInputException refusal = assertThrows(
                BadInputException.class,
                () -> ChessTraining.train(lessons.subList(0, 1), RECIPE, Optional.empty(), ChessListener.SILENT));
        assertEquals(
                "labels: found 0 positions to learn from and 1 to test on, expected at least one of each: games whose"
                        + " number is and is not divisible by 4",
                refusal.getMessage());
    }
}
