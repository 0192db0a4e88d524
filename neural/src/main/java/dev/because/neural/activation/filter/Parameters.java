package dev.because.neural.activation.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a pattern as least squares may change them: any real number is allowed, and bounded ones are reached
 * through a logistic curve. In this order: centre's row and column, angle, logarithms of both widths, for a wave its
 * frequency and phase, and the amplitudes.
 *
 * <p>The bounds: the centre lies within the filter; a width is at least half a pixel, since less would fit single weights,
 * and at most the filter's extent, where it is all but flat; of a wave at least half a cycle fits into the filter, and it
 * has at most half a cycle a pixel, where sampling ends.
 *
 * @param rows of the filter
 * @param columns of the filter
 * @param wave whether there is a wave within the envelope
 */
record Parameters(int rows, int columns, boolean wave) {
    static final int ROW = 0;
    static final int COLUMN = 1;
    static final int ANGLE = 2;
    static final int ACROSS = 3;
    static final int ALONG = 4;
    static final int FREQUENCY = 5;
    static final int PHASE = 6;

    static final double HIGHEST_FREQUENCY = 0.5;
    private static final double NARROWEST = 0.5;
    private static final double MARGIN = 1e-3;

    /** How many there are before the amplitudes. */
    int ofShape() {
        return wave ? PHASE + 1 : ALONG + 1;
    }

    int extent() {
        return Math.max(rows, columns);
    }

    double lowestFrequency() {
        return 0.5 / extent();
    }

    private double low(int index) {
        return switch (index) {
            case ROW, COLUMN -> -0.5;
            case ACROSS, ALONG -> Math.log(NARROWEST);
            case FREQUENCY -> lowestFrequency();
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    private double high(int index) {
        return switch (index) {
            case ROW -> rows - 0.5;
            case COLUMN -> columns - 0.5;
            case ACROSS, ALONG -> Math.log(extent());
            case FREQUENCY -> HIGHEST_FREQUENCY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** What a number of the pattern is, of what least squares changed. */
    double value(int index, double free) {
        double low = low(index);
        return Double.isInfinite(low) ? free : low + (high(index) - low) / (1 + Math.exp(-free));
    }

    /** How fast a number of the pattern grows with what least squares changes. */
    double slope(int index, double value) {
        double low = low(index);
        double high = high(index);
        return Double.isInfinite(low) ? 1 : (value - low) * (high - value) / (high - low);
    }

    /** What least squares changes, so that a number of the pattern has a value. */
    double free(int index, double value) {
        double low = low(index);
        double high = high(index);
        if (Double.isInfinite(low)) {
            return value;
        }
        double share = Math.max(MARGIN, Math.min(1 - MARGIN, (value - low) / (high - low)));
        return Math.log(share / (1 - share));
    }

    /** Where least squares begins, to begin with a pattern. */
    double[] of(Pattern pattern) {
        Envelope envelope = pattern.envelope();
        List<Double> values = new ArrayList<>(List.of(
                envelope.row(),
                envelope.column(),
                envelope.angle(),
                Math.log(envelope.across()),
                Math.log(envelope.along())));
        if (pattern instanceof Gabor gabor) {
            values.add(gabor.frequency());
            values.add(gabor.phase());
        }
        double[] free = new double[values.size() + pattern.amplitudes().size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = i < values.size()
                    ? free(i, values.get(i))
                    : pattern.amplitudes().get(i - values.size());
        }
        return free;
    }

    /** The pattern that these numbers say, in its canonical form. */
    Pattern pattern(double[] free) {
        Envelope envelope = new Envelope(
                value(ROW, free[ROW]),
                value(COLUMN, free[COLUMN]),
                free[ANGLE],
                Math.exp(value(ACROSS, free[ACROSS])),
                Math.exp(value(ALONG, free[ALONG])));
        List<Double> amplitudes = new ArrayList<>();
        for (int i = ofShape(); i < free.length; i++) {
            amplitudes.add(free[i]);
        }
        return wave
                ? Canonical.gabor(new Gabor(envelope, value(FREQUENCY, free[FREQUENCY]), free[PHASE], amplitudes))
                : Canonical.blob(new Blob(envelope, amplitudes));
    }
}
