package dev.because.scenarios.bench.devices.result;

import java.util.Set;

/**
 * How far two right computations of one array may be apart.
 *
 * <p>A unit whose input is zero but for rounding may fall on either side of a rectifier's kink, or of two equal values of a
 * pooling the one or the other is passed on to; a few such units change a few places of a derivative by much, although
 * nothing is wrong. So of derivatives the value in the middle counts, and the mean square loosely: a fault of a program
 * changes most values.
 *
 * @param each relative to the largest number, of the value that is furthest apart; where there are kinks, of the one in
 *     the middle
 * @param square the root of the mean square of the differences, relative to that of the numbers
 * @param kinks whether derivatives of rectifiers are in it
 */
public record Tolerance(double each, double square, boolean kinks) {
    /** Of class scores and activations. */
    public static final Tolerance FORWARD = new Tolerance(1e-4, 1e-4, false);
    /** Of differences between scores, which are smaller than the scores whose rounding they carry, and of fits to them. */
    private static final Tolerance DIFFERENCES = new Tolerance(1e-3, 1e-3, false);

    private static final Tolerance DERIVATIVES = new Tolerance(1e-4, 5e-2, true);

    private static final Set<String> OF_FORWARD_PASSES =
            Set.of("occlusion", "feature-ablation", "shapley", "shapley-sampling", "kernel-shap", "lime", "rise");

    /** That of a method of attribution. */
    public static Tolerance of(String method) {
        return OF_FORWARD_PASSES.contains(method) ? DIFFERENCES : DERIVATIVES;
    }

    /** Whether a difference is within. */
    public boolean allows(Difference difference) {
        return counted(difference) <= each && difference.square() <= square;
    }

    /** The difference that {@link #each} is about. */
    public double counted(Difference difference) {
        return kinks ? difference.typical() : difference.largest();
    }
}
