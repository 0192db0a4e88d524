package dev.because.neural.attribution.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class LinearSeparationTest {
    private static final int SIZE = 4;
    private static final int COUNT = 9;
    private static final double STRENGTH = 0.3;

    private final float[] first = shifted(AnalyticNetwork.gaussian(new Random(1), COUNT * SIZE, 1), 0.8f);
    private final float[] second = AnalyticNetwork.gaussian(new Random(2), COUNT * SIZE, 1);

    private static float[] shifted(float[] points, float by) {
        for (int i = 0; i < points.length; i += SIZE) {
            points[i] += by;
        }
        return points;
    }

    @Test
    void theNormalIsThatOfRidgeRegressionAmongTheCoordinates() {
        double[] weights = ridge(first, second);
        double length =
                Math.sqrt(Arrays.stream(weights).map(w -> w * w).limit(SIZE).sum());
        double[] normal = LinearSeparation.of(first, second, SIZE, STRENGTH).normal();
        for (int j = 0; j < SIZE; j++) {
            assertEquals(weights[j] / length, normal[j], 1e-9);
        }
    }

    @Test
    void theAccuracyIsWhatLeavingOutOnePointAfterAnotherGives() {
        int right = 0;
        double lambda = lambda(first, second);
        for (int left = 0; left < 2 * COUNT; left++) {
            float[] a = left < COUNT ? without(first, left) : first;
            float[] b = left < COUNT ? second : without(second, left - COUNT);
            double[] weights = ridge(a, b, lambda);
            double value = weights[SIZE];
            for (int j = 0; j < SIZE; j++) {
                value += weights[j] * (left < COUNT ? first[left * SIZE + j] : second[(left - COUNT) * SIZE + j]);
            }
            right += value > 0 == left < COUNT ? 1 : 0;
        }
        assertTrue(right > COUNT && right < 2 * COUNT, right + " shows nothing");
        assertEquals(
                (double) right / (2 * COUNT),
                LinearSeparation.of(first, second, SIZE, STRENGTH).accuracy(),
                1e-12);
    }

    private static float[] without(float[] points, int index) {
        float[] rest = new float[points.length - SIZE];
        System.arraycopy(points, 0, rest, 0, index * SIZE);
        System.arraycopy(points, (index + 1) * SIZE, rest, index * SIZE, rest.length - index * SIZE);
        return rest;
    }

    private static double[] ridge(float[] a, float[] b) {
        return ridge(a, b, lambda(a, b));
    }

    private static double lambda(float[] a, float[] b) {
        double[] sums = new double[SIZE];
        int count = (a.length + b.length) / SIZE;
        for (int i = 0; i < a.length + b.length; i++) {
            sums[i % SIZE] += at(a, b, i) / count;
        }
        double trace = 0;
        for (int i = 0; i < a.length + b.length; i++) {
            trace += Math.pow(at(a, b, i) - sums[i % SIZE], 2);
        }
        return STRENGTH * trace / count;
    }

    private static double at(float[] a, float[] b, int i) {
        return i < a.length ? a[i] : b[i - a.length];
    }

    /** The weights and the intercept, which is not regularised, by the normal equations. */
    private static double[] ridge(float[] a, float[] b, double lambda) {
        int count = (a.length + b.length) / SIZE;
        RealMatrix design = new Array2DRowRealMatrix(count, SIZE + 1);
        double[] sides = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < SIZE; j++) {
                design.setEntry(i, j, at(a, b, i * SIZE + j));
            }
            design.setEntry(i, SIZE, 1);
            sides[i] = i < a.length / SIZE ? 1 : -1;
        }
        RealMatrix normal = design.transposeMultiply(design);
        for (int j = 0; j < SIZE; j++) {
            normal.addToEntry(j, j, lambda);
        }
        return new LUDecomposition(normal)
                .getSolver()
                .getInverse()
                .operate(design.transpose().operate(sides));
    }
}
