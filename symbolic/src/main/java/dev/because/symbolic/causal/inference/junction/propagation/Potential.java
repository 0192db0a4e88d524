package dev.because.symbolic.causal.inference.junction.propagation;

/**
 * A factor, as a view of an array of numbers: how far to step for one state of each variable. What is observed is no
 * dimension of it any more but an offset, found anew for each case.
 *
 * @param scope the variables that are not observed
 * @param strides of each of them
 * @param observed the variables that are
 * @param observedStrides of each of them
 * @param values never written to
 * @param floor a lower bound of the logarithms of its numbers that are not 0
 */
public record Potential(
        int[] scope, int[] strides, int[] observed, int[] observedStrides, double[] values, double floor) {
    /** Where the numbers for that case begin. */
    int offset(int[] states) {
        int offset = 0;
        for (int i = 0; i < observed.length; i++) {
            offset += observedStrides[i] * states[observed[i]];
        }
        return offset;
    }

    /** The logarithm of the least number that is not 0, or 0. */
    public static double floor(double[] numbers) {
        double least = 1;
        for (double number : numbers) {
            least = number > 0 && number < least ? number : least;
        }
        return Math.log(least);
    }
}
