package dev.because.neural.activation.filter;

import java.util.List;

/**
 * A spot of one colour: a Gaussian, and where that is wide a constant colour.
 *
 * @param envelope the Gaussian
 * @param amplitudes its height in each colour
 */
public record Blob(Envelope envelope, List<Double> amplitudes) implements Pattern {
    private static final int OF_ENVELOPE = 5;

    public Blob {
        amplitudes = List.copyOf(amplitudes);
    }

    @Override
    public double shape(double row, double column) {
        return envelope.at(row, column);
    }

    @Override
    public int parameters() {
        return OF_ENVELOPE + amplitudes.size();
    }
}
