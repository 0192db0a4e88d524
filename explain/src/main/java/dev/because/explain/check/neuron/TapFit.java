package dev.because.explain.check.neuron;

import java.util.Arrays;
import java.util.List;

/** What a pattern with the best amplitudes leaves of a filter's weights. */
record TapFit(List<Double> amplitudes, double explained, double adjusted, double criterion) {
    private static final double SMALLEST = 1e-6;

    /**
     * @param left the share of the squared weights that it does not explain
     * @param weights how many there are
     * @param numbers how many numbers the pattern has
     */
    static TapFit of(double[] amplitudes, double left, int weights, int numbers) {
        return new TapFit(
                Arrays.stream(amplitudes).boxed().toList(),
                1 - left,
                1 - left / (weights - numbers) * weights,
                weights * Math.log(Math.max(SMALLEST, left)) + numbers * Math.log(weights));
    }

    /** Of red, green or blue; that of grey stands for all three. */
    double amplitude(int colour) {
        return amplitudes.get(amplitudes.size() == 1 ? 0 : colour);
    }
}
