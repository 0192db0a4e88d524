package dev.because.neural.attribution.gradient;

import dev.because.neural.network.Tensor;

/**
 * Normal noise of mean zero for inputs.
 *
 * @param deviation its standard deviation, in the given unit; not negative
 * @param unit what that is counted in
 */
public record Noise(double deviation, Unit unit) {
    /** What a standard deviation is counted in. */
    public enum Unit {
        /** As the network reads its input. */
        NETWORK,
        /** The input's greatest value less its least, as in the paper on SmoothGrad. */
        RANGE
    }

    /** @throws IllegalArgumentException if the deviation is negative or no number */
    public Noise {
        if (!(deviation >= 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("noise of " + deviation + ", expected a number from 0");
        }
    }

    /** The standard deviation in network units for an item of a batch. */
    double of(Tensor batch, int item) {
        if (unit == Unit.NETWORK) {
            return deviation;
        }
        int size = batch.size() / batch.shape().extent(0);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = item * size; i < (item + 1) * size; i++) {
            least = Math.min(least, batch.values()[i]);
            greatest = Math.max(greatest, batch.values()[i]);
        }
        return deviation * (greatest - least);
    }
}
