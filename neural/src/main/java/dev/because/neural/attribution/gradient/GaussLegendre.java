package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.gradient.Quadrature.Node;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes and weights of Gauss and Legendre on 0 to 1, by Newton's method from the usual first guess (Abramowitz and
 * Stegun, 22.16.6 and 25.4.29): the nodes are the zeros of the Legendre polynomial of degree n, and the weights follow
 * from its derivative there. To 10⁻¹⁵, and in a hundredth of the time that exact arithmetic takes, which counts when a
 * command answers in less than a second.
 */
final class GaussLegendre {
    private static final double CLOSE = 1e-15;
    private static final int MOST_ITERATIONS = 20;

    private GaussLegendre() {}

    static List<Node> nodes(int count) {
        Node[] nodes = new Node[count];
        for (int i = 0; i < (count + 1) / 2; i++) {
            double zero = 2 * i + 1 == count ? 0 : zero(count, i);
            double slope = slope(count, zero);
            double weight = 1 / ((1 - zero * zero) * slope * slope);
            nodes[i] = new Node((1 - zero) / 2, weight);
            nodes[count - 1 - i] = new Node((1 + zero) / 2, weight);
        }
        return List.copyOf(Arrays.asList(nodes));
    }

    /** The zero of that rank, from the greatest; strict arithmetic, so that every machine finds the same one. */
    private static double zero(int degree, int rank) {
        double at = StrictMath.cos(Math.PI * (rank + 0.75) / (degree + 0.5));
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double step = value(degree, at) / slope(degree, at);
            at -= step;
            if (Math.abs(step) < CLOSE) {
                break;
            }
        }
        return at;
    }

    /** P_n(x), by (k + 1) P_{k+1} = (2k + 1) x P_k − k P_{k−1}. */
    private static double value(int degree, double x) {
        double before = 0;
        double value = 1;
        for (int k = 0; k < degree; k++) {
            double next = ((2 * k + 1) * x * value - k * before) / (k + 1);
            before = value;
            value = next;
        }
        return value;
    }

    /** P'_n(x) = n (x P_n − P_{n−1}) / (x² − 1); x is never an end of the interval. */
    private static double slope(int degree, double x) {
        return degree * (x * value(degree, x) - value(degree - 1, x)) / (x * x - 1);
    }
}
