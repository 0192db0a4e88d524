package dev.because.explain.player.training;

import dev.because.explain.player.graph.FileWeights;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.training.label.LabelledPosition;
import dev.because.explain.player.training.tower.Batch;
import dev.because.explain.player.training.tower.Losses;
import dev.because.explain.player.training.tower.TowerParameters;
import dev.because.explain.player.training.tower.TowerTraining;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Trains a policy and value network on labelled positions. */
public final class ChessTraining {
    /** Steps from one test, and one state, to the next. */
    private static final int STRETCH = 250;

    /** Positions of a test on the way; the last test is on all. */
    private static final int FEW = 4096;

    private ChessTraining() {}

    /**
     * What came of it.
     *
     * @param network finished
     * @param parameters how many numbers were learnt
     * @param learnt positions that were learnt from
     * @param training losses over the last stretch of steps
     * @param tested losses of the finished network on games that were not learnt from
     */
    public record Trained(Lc0Network network, int parameters, int learnt, Losses training, Losses tested) {}

    /**
     * Trains.
     *
     * @param labels from at least two games
     * @param state a file that keeps how far training is: it goes on from there if it is there, and is deleted in the end
     * @throws BadInputException if there are too few labels, or the state belongs to another training
     */
    public static Trained train(
            List<LabelledPosition> labels, ChessRecipe recipe, Optional<Path> state, ChessListener listener) {
        TrainingSet set = new TrainingSet(labels, recipe);
        if (set.learnt() == 0 || set.tested() == 0) {
            throw new BadInputException(
                    "labels",
                    set.learnt() + " positions to learn from and " + set.tested() + " to test on",
                    "at least one of each: games whose number is and is not divisible by " + recipe.tested());
        }
        TowerParameters tower = new TowerParameters(recipe.architecture());
        String purpose = recipe + " on " + labels.size() + " labels";
        TrainingState start = state.map(file -> TrainingState.of(file, purpose, tower.initial(recipe.seed())))
                .orElseGet(() -> new TrainingState(0, tower.initial(recipe.seed())));
        try (TowerTraining training = new TowerTraining(tower, start.values())) {
            Losses last = Losses.none();
            List<Batch> few = set.tests(FEW);
            Losses stretch = Losses.none();
            for (int step = start.step(); step < recipe.steps(); step++) {
                stretch = stretch.and(training.step(set.batch(step), step, recipe.rate(step)));
                int done = step + 1;
                listener.step(done, recipe.steps());
                if (done % STRETCH == 0 || done == recipe.steps()) {
                    listener.tested(done, stretch, losses(training, few));
                    last = stretch;
                    stretch = Losses.none();
                    state.ifPresent(file -> new TrainingState(done, training.state()).write(file, purpose));
                }
            }
            Losses tested = losses(training, set.tests(set.tested()));
            Lc0Network network = FileWeights.network(recipe.architecture(), tower.finished(training.weights()));
            state.ifPresent(ChessTraining::delete);
            return new Trained(network, tower.size(), set.learnt(), last, tested);
        }
    }

    private static Losses losses(TowerTraining training, List<Batch> batches) {
        Losses losses = Losses.none();
        for (Batch batch : batches) {
            losses = losses.and(training.evaluate(batch));
        }
        return losses;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
