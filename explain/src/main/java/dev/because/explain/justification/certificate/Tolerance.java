package dev.because.explain.justification.certificate;

/**
 * How far a recomputed number may be from the claimed one. A certificate that allows itself more is refused, so that
 * nobody makes a claim hold by loosening it.
 */
public final class Tolerance {
    /** Of scores after the softmax and leads before it: what float32 kernels of different batches differ by. */
    public static final double SCORE = 1e-3;
    /** Of shares of a lead. */
    public static final double DROP = 1e-3;
    /** Of a region's share of an attribution, recomputed by another backward pass. */
    public static final double SHARE = 5e-3;
    /** Of a rank correlation, recomputed from the claims. */
    public static final double CORRELATION = 1e-9;
    /** Of what an integral misses, as a share of the lead. */
    public static final double INTEGRAL = 1e-2;
    /** Of a channel's greatest value in a picture. */
    public static final double ACTIVATION = 5e-3;
    /** Of the order of a channel's activations, as a share of its range. */
    public static final double RANKING = 1e-4;
    /** Of what is computed from counts alone. */
    public static final double COUNTED = 1e-9;
    /** Of what is computed from a filter's weights: rounding in the order of sums. */
    public static final double FITTED = 1e-9;
    /** Of the similarity of two maps, recomputed by another backward pass. */
    public static final double SIMILARITY = 5e-3;

    /** Of how clearly pictures fall into groups: of a silhouette, and of a chance that is counted in hundredths. */
    public static final double DIVISION = 2e-2;

    /** Of what a circuit saves of a description: sums of logarithms of counts. */
    public static final double DESCRIBED = 1e-6;

    /** Of a probability that another exact inference computes. */
    public static final double PROBABILITY = 1e-9;

    /** Of what is computed from ratios and logarithms of probabilities: decibels, bits, factors relative to 1. */
    public static final double WEIGHED = 1e-6;

    /** Of an evaluation that an engine gives again, which counts nodes or plies and does not look at the clock. */
    public static final double SEARCHED = 0;

    private Tolerance() {}
}
