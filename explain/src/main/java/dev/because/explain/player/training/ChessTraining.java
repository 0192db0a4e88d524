package dev.because.explain.player.training;

import dev.because.explain.player.graph.FileWeights;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.training.tower.Batch;
import dev.because.explain.player.training.tower.Losses;
import dev.because.explain.player.training.tower.TowerParameters;
import dev.because.explain.player.training.tower.TowerTraining;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Trains a policy and value network on labelled positions. */
public final class ChessTraining {
    /** Steps from one test, and one state, to the next, at most; in a short training they come oftener. */
    private static final int STRETCH = 250;

    private static final int STRETCHES = 4;

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
     * @param weights what it was before it was finished, by path: where further training begins
     */
    public record Trained(
            Lc0Network network,
            int parameters,
            int learnt,
            Losses training,
            Losses tested,
            Map<String, Tensor> weights) {}

    /**
     * Trains from the recipe's seed.
     *
     * @param lessons from at least two games
     * @param state a file that keeps how far training is: it goes on from there if it is there
     * @throws BadInputException if there are too few lessons, or the state belongs to another training
     */
    public static Trained train(
            List<Lesson> lessons, ChessRecipe recipe, Optional<Path> state, ChessListener listener) {
        Map<String, Tensor> initial = new TowerParameters(recipe.architecture()).initial(recipe.seed());
        return train(lessons, recipe, initial, state, listener);
    }

    /**
     * The same, but from weights that were trained before, with these lessons or others.
     *
     * @param weights of {@link Trained#weights()}, or of a state by {@link TrainingState#weights}
     * @throws BadInputException as {@link #train(List, ChessRecipe, Optional, ChessListener)}
     */
    public static Trained goOn(
            Map<String, Tensor> weights,
            List<Lesson> lessons,
            ChessRecipe recipe,
            Optional<Path> state,
            ChessListener listener) {
        return train(lessons, recipe, weights, state, listener);
    }

    private static Trained train(
            List<Lesson> lessons,
            ChessRecipe recipe,
            Map<String, Tensor> initial,
            Optional<Path> state,
            ChessListener listener) {
        TrainingSet set = new TrainingSet(lessons, recipe);
        if (set.learnt() == 0 || set.tested() == 0) {
            throw new BadInputException(
                    "labels",
                    set.learnt() + " positions to learn from and " + set.tested() + " to test on",
                    "at least one of each: games whose number is and is not divisible by " + recipe.tested());
        }
        TowerParameters tower = new TowerParameters(recipe.architecture());
        String purpose = recipe + " on " + lessons.size() + " lessons";
        TrainingState start = state.map(file -> TrainingState.of(file, purpose, initial))
                .orElseGet(() -> new TrainingState(0, initial));
        try (TowerTraining training = new TowerTraining(tower, start.values())) {
            Losses last = steps(
                    training,
                    set,
                    recipe,
                    start.step(),
                    listener,
                    done -> state.ifPresent(file -> new TrainingState(done, training.state()).write(file, purpose)));
            Map<String, Tensor> weights = training.weights();
            return new Trained(
                    FileWeights.network(recipe.architecture(), tower.finished(weights)),
                    tower.size(),
                    set.learnt(),
                    last,
                    losses(training, set.tests(set.tested())),
                    weights);
        }
    }

    private static Losses steps(
            TowerTraining training,
            TrainingSet set,
            ChessRecipe recipe,
            int first,
            ChessListener listener,
            IntConsumer keep) {
        int length = Math.max(1, Math.min(STRETCH, recipe.steps() / STRETCHES));
        List<Batch> few = set.tests(FEW);
        Losses last = Losses.none();
        Losses stretch = Losses.none();
        for (int done = first + 1; done <= recipe.steps(); done++) {
            stretch = stretch.and(training.step(set.batch(done - 1), done - 1, recipe.rate(done - 1)));
            listener.step(done, recipe.steps());
            if (done % length == 0 || done == recipe.steps()) {
                listener.tested(done, stretch, losses(training, few));
                last = stretch;
                stretch = Losses.none();
                keep.accept(done);
            }
        }
        return last;
    }

    private static Losses losses(TowerTraining training, List<Batch> batches) {
        Losses losses = Losses.none();
        for (Batch batch : batches) {
            losses = losses.and(training.evaluate(batch));
        }
        return losses;
    }
}
