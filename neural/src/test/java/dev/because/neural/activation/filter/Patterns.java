package dev.because.neural.activation.filter;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Random;

/** Filters made of a pattern, of noise, or of both. */
final class Patterns {
    private Patterns() {}

    /** The pattern's own weights with normal deviates of so much added. */
    static Filter filter(Pattern pattern, int rows, int columns, double noise, Random random) {
        int colours = pattern.amplitudes().size();
        float[] weights = new float[rows * columns * colours];
        for (int i = 0; i < weights.length; i++) {
            int place = i / colours;
            weights[i] =
                    (float) (pattern.at(place / columns, place % columns, i % colours) + noise * random.nextGaussian());
        }
        return new Filter(0, Tensor.of(Shape.of(rows, columns, colours), weights));
    }

    static Filter noise(int rows, int columns, int colours, Random random) {
        List<Double> nothing = java.util.Collections.nCopies(colours, 0.0);
        return filter(new Blob(new Envelope(0, 0, 0, 1, 1), nothing), rows, columns, 1, random);
    }

    /** A Gabor function that a filter of that size can show: it lies within, and has a stripe and a half or more. */
    static Gabor gabor(int extent, int colours, Random random) {
        Envelope envelope = new Envelope(
                between(0.35, 0.65, random) * extent - 0.5,
                between(0.35, 0.65, random) * extent - 0.5,
                between(0, Math.PI, random),
                between(0.22, 0.4, random) * extent,
                between(0.22, 0.4, random) * extent);
        List<Double> amplitudes = random.doubles(colours, -1, 1).boxed().toList();
        return Canonical.gabor(
                new Gabor(envelope, between(0.16, 0.38, random), between(0, 2 * Math.PI, random), amplitudes));
    }

    private static double between(double low, double high, Random random) {
        return low + (high - low) * random.nextDouble();
    }
}
