package dev.because.neural.attribution;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * A batch and one target for each of its items, checked to fit the network and each other: what every method works on.
 * Targets are weights over the units of one layer, so that many are asked about in one pass.
 */
public record Inquiry(Network network, Tensor batch, Layer layer, float[][] weights) {
    public static Inquiry of(Network network, Tensor batch, List<? extends Target> targets) {
        Shape shape = batch.shape();
        if (shape.rank() != 4 || !shape.item().equals(network.input())) {
            throw new BadInputException("input", "an array of shape " + shape, "n×" + network.input());
        }
        if (targets.size() != shape.extent(0) || targets.isEmpty()) {
            throw new BadInputException(
                    "targets", targets.size() + " targets for " + shape.extent(0) + " inputs", "one target an input");
        }
        Layer layer = targets.get(0).layer();
        float[][] weights = new float[targets.size()][];
        for (int i = 0; i < weights.length; i++) {
            Target target = targets.get(i);
            if (!target.layer().equals(layer)) {
                throw new BadInputException(
                        "targets",
                        "units of " + layer.name() + " and of " + target.layer().name(),
                        "all of one layer");
            }
            boolean again = i > 0 && target.equals(targets.get(i - 1));
            weights[i] = again ? weights[i - 1] : target.weights().values();
        }
        return new Inquiry(network, batch, layer, weights);
    }

    public int items() {
        return weights.length;
    }

    /** The number of values of one input. */
    public int inputSize() {
        return network.input().size();
    }

    /** How many rows to compute at once where a method makes many rows of each item. */
    public int rowsAtOnce() {
        return network.rowsAtOnce(Math.max(inputSize(), layer.shape().size()));
    }

    /** The backward pass from each item's own target. */
    public Tensor backward(BackwardRule rule) {
        return network.backward(batch, layer, seeds(0, items(), 1), rule);
    }

    /** What each input value holds of its item's own target. */
    public Tensor relevance(RelevanceRule rule) {
        return network.relevance(batch, layer, seeds(0, items(), 1), rule);
    }

    /** The signal at the target's layer for rows {@code from} to before {@code to}, where each item has several rows. */
    public Tensor seeds(int from, int to, int rowsPerItem) {
        int size = layer.shape().size();
        float[] seeds = new float[Math.multiplyExact(to - from, size)];
        for (int row = from; row < to; row++) {
            System.arraycopy(weights[row / rowsPerItem], 0, seeds, (row - from) * size, size);
        }
        return Tensor.of(layer.shape().batch(to - from), seeds);
    }

    /** The target's value for each row of {@code rows}, the first of which is row {@code from} of all. */
    public double[] values(Tensor rows, int from, int rowsPerItem) {
        float[] units = network.activations(rows, layer).values();
        double[] values = new double[rows.shape().extent(0)];
        for (int row = 0; row < values.length; row++) {
            values[row] = product(weights[(from + row) / rowsPerItem], units, row);
        }
        return values;
    }

    /** The target's value for each item as it is. */
    public double[] values() {
        return values(batch, 0, 1);
    }

    public static double product(float[] weights, float[] units, int row) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += (double) weights[j] * units[row * weights.length + j];
        }
        return sum;
    }
}
