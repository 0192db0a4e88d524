package dev.because.neural.training;

import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.training.architecture.Architecture;
import dev.because.neural.training.architecture.Checkpoint;

/** Trains an architecture on pictures by a recipe. */
public final class Trainer {
    private Trainer() {}

    /**
     * Trains from the recipe's seed.
     *
     * @param images the pictures; the recipe says which of them are learnt from
     * @return the weights after the last step
     * @throws IllegalArgumentException if the recipe asks for more pictures than there are, or a class is out of range
     */
    public static Checkpoint train(
            Architecture architecture, LabelledImages images, TrainingRecipe recipe, TrainingListener listener) {
        check(architecture, images, recipe);
        Checkpoint start = Checkpoint.initial(architecture, recipe.seed());
        int total = recipe.epochs() * recipe.stepsPerEpoch();
        try (TrainingGraph graph = new TrainingGraph(architecture, start)) {
            int step = 0;
            for (int number = 0; number < recipe.epochs(); number++) {
                Epoch epoch = new Epoch(images, recipe, number);
                double loss = 0;
                int hits = 0;
                for (int i = 0; i < recipe.stepsPerEpoch(); i++) {
                    Batch batch = epoch.batch(i);
                    StepResult result = graph.step(batch, step, recipe.rate(step), recipe.dropout(), recipe.seed());
                    loss += result.loss() * batch.count();
                    hits += result.hits();
                    listener.step(++step, total);
                }
                listener.epoch(new EpochReport(
                        number + 1, recipe.epochs(), loss / recipe.pictures(), hits / (double) recipe.pictures()));
            }
            return graph.checkpoint();
        }
    }

    private static void check(Architecture architecture, LabelledImages images, TrainingRecipe recipe) {
        if (recipe.end() > images.count()) {
            throw new IllegalArgumentException("the recipe learns from pictures " + recipe.first() + " to "
                    + recipe.end() + ", and there are " + images.count());
        }
        for (int i = 0; i < images.count(); i++) {
            if (images.label(i) >= architecture.classes()) {
                throw new IllegalArgumentException(
                        "picture " + i + " has class " + images.label(i) + ", and there are " + architecture.classes());
            }
        }
    }
}
