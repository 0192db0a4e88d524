package dev.because.symbolic.causal.inference.sampling;

/**
 * When sampling stops. A target makes intervals slightly too narrow, since it stops the sooner the narrower they happen to be.
 *
 * @param samples how many cases are drawn at most; rounded up to whole batches
 * @param halfWidth at which half-width of the widest interval it may stop before; 0 for never
 */
public record SampleBudget(long samples, double halfWidth) {
    public SampleBudget {
        if (samples < 1 || !(halfWidth >= 0)) {
            throw new IllegalArgumentException(samples + " samples until a half-width of " + halfWidth);
        }
    }

    /** So many, whatever comes out. */
    public static SampleBudget of(long samples) {
        return new SampleBudget(samples, 0);
    }
}
