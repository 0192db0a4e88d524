package dev.because.explain.player.training.value;

import dev.because.explain.player.nnue.ValueNetwork;
import dev.because.explain.player.training.label.HeldOut;
import dev.because.explain.player.training.label.LabelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The positions of files of labels, divided by games into those that are learnt from and those that are tested on, in batches. */
final class ValueSet {
    private final ValueLabels learnt = new ValueLabels();
    private final ValueLabels tested = new ValueLabels();
    private final ValueRecipe recipe;

    private ValueSet(ValueRecipe recipe) {
        this.recipe = recipe;
    }

    /** @throws dev.because.neural.network.BadInputException if a file cannot be read or is of another form */
    static ValueSet read(List<Path> files, HeldOut heldOut, ValueRecipe recipe) {
        ValueSet set = new ValueSet(recipe);
        QuietChildren children = new QuietChildren(heldOut);
        for (Path file : files) {
            LabelFile.read(file, label -> {
                ValueLabels into = label.game() % recipe.tested() == 0 ? set.tested : set.learnt;
                children.of(label, into::add);
            });
        }
        return set;
    }

    int learnt() {
        return learnt.size();
    }

    int tested() {
        return tested.size();
    }

    /** What a step learns from: positions at random, which follow from the seed and the step. */
    ValueBatch batch(int step) {
        SplittableRandom random = new SplittableRandom(recipe.seed() * 1_000_003 + step);
        int[] numbers = random.ints(recipe.batch(), 0, learnt.size()).toArray();
        return ValueBatch.of(learnt, numbers);
    }

    /** The positions that are tested on, at most so many, taken evenly. */
    List<ValueBatch> tests(int most) {
        int count = Math.min(most, tested.size());
        List<ValueBatch> batches = new ArrayList<>();
        for (int from = 0; from < count; from += recipe.batch()) {
            int[] numbers = new int[Math.min(recipe.batch(), count - from)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (int) ((long) (from + i) * tested.size() / count);
            }
            batches.add(ValueBatch.of(tested, numbers));
        }
        return batches;
    }

    /** How far counting, and a network that corrects it, are from the engine on at most so many of the positions that are tested on. */
    ValueLosses losses(ValueNetwork network, int most) {
        double counted = 0;
        double corrected = 0;
        int positions = 0;
        for (ValueBatch batch : tests(most)) {
            int[] corrections = batch.corrections(network);
            for (int i = 0; i < batch.count(); i++) {
                double counts = batch.counted()[i] * ValueNetwork.CENTIPAWNS;
                counted += square(ValueBatch.expected(counts) - batch.target()[i]);
                corrected += square(ValueBatch.expected(counts + corrections[i]) - batch.target()[i]);
                positions++;
            }
        }
        return new ValueLosses(positions, counted / positions, corrected / positions);
    }

    private static double square(double value) {
        return value * value;
    }
}
