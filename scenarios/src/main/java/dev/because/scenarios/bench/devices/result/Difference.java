package dev.because.scenarios.bench.devices.result;

import dev.because.neural.network.Tensor;
import java.util.Arrays;

/**
 * How far two computations of one array are apart.
 *
 * @param typical of the value in the middle, of those that are not zero in both, relative to the largest number
 * @param largest of the value that is furthest apart, relative to the largest number
 * @param square the root of the mean square of the differences, relative to that of the numbers
 */
public record Difference(double typical, double largest, double square) {
    /** @throws IllegalArgumentException if they have different shapes */
    public static Difference between(Tensor one, Tensor other) {
        if (!one.shape().equals(other.shape())) {
            throw new IllegalArgumentException("arrays of " + one.shape() + " and " + other.shape());
        }
        double[] apart = new double[one.size()];
        double size = 0;
        double norm = 0;
        double squares = 0;
        int zeros = 0;
        for (int i = 0; i < apart.length; i++) {
            double value = one.values()[i];
            apart[i] = Math.abs(value - other.values()[i]);
            zeros += value == 0 && other.values()[i] == 0 ? 1 : 0;
            size = Math.max(size, Math.abs(value));
            norm += value * value;
            squares += apart[i] * apart[i];
        }
        Arrays.sort(apart); // what is no number comes last, and is the largest
        int last = apart.length - 1;
        int middle = zeros + (last - zeros) / 2;
        return new Difference(
                relative(apart[Math.min(last, middle)], size),
                relative(apart[last], size),
                relative(Math.sqrt(squares), Math.sqrt(norm)));
    }

    /** The worst of both in each respect; what is no number is worst. */
    public Difference worse(Difference other) {
        return new Difference(
                Math.max(typical, other.typical), Math.max(largest, other.largest), Math.max(square, other.square));
    }

    private static double relative(double difference, double size) {
        return difference == 0 ? 0 : difference / size;
    }
}
