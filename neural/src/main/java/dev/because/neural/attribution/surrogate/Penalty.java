package dev.because.neural.attribution.surrogate;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** What keeps the weights of a linear model small. */
public sealed interface Penalty {
    /**
     * The weights that minimise the weighted squared error with this penalty.
     *
     * @param gram the weighted products of the centred columns with each other
     * @param moments their weighted products with what is wanted
     * @param total the sum of the samples' weights
     * @throws MathIllegalArgumentException if there are too few different samples for a solution
     */
    double[] weights(double[][] gram, double[] moments, double total);

    /**
     * The squares of the weights (Hoerl and Kennard 1970), as in LIME.
     *
     * @param strength what a square counts beside one squared error of weight 1
     */
    record Ridge(double strength) implements Penalty {
        public Ridge {
            check(strength);
        }

        @Override
        public double[] weights(double[][] gram, double[] moments, double total) {
            RealMatrix matrix = MatrixUtils.createRealMatrix(gram);
            for (int i = 0; i < gram.length; i++) {
                matrix.addToEntry(i, i, strength);
            }
            return new CholeskyDecomposition(matrix)
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(moments))
                    .toArray();
        }
    }

    /**
     * Their magnitudes (Tibshirani 1996), as in Captum: many weights become zero. By coordinate descent.
     *
     * @param strength what a magnitude counts beside half the mean squared error
     */
    record Lasso(double strength) implements Penalty {
        private static final int MOST_ROUNDS = 10_000;
        private static final double SETTLED = 1e-10;

        public Lasso {
            check(strength);
        }

        @Override
        public double[] weights(double[][] gram, double[] moments, double total) {
            double[] weights = new double[moments.length];
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double moved = 0;
                double largest = 0;
                for (int i = 0; i < weights.length; i++) {
                    double before = weights[i];
                    weights[i] = best(i, weights, gram, moments, total);
                    moved = Math.max(moved, Math.abs(weights[i] - before));
                    largest = Math.max(largest, Math.abs(weights[i]));
                }
                if (moved <= SETTLED * largest) {
                    break;
                }
            }
            return weights;
        }

        /** The best weight of one column while the others stay. */
        private double best(int i, double[] weights, double[][] gram, double[] moments, double total) {
            double rest = moments[i];
            for (int j = 0; j < weights.length; j++) {
                rest -= j == i ? 0 : gram[i][j] * weights[j];
            }
            double beyond = Math.abs(rest) - strength * total;
            return beyond <= 0 || gram[i][i] == 0 ? 0 : Math.signum(rest) * beyond / gram[i][i];
        }
    }

    private static void check(double strength) {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a penalty of " + strength + ", expected 0 or more");
        }
    }
}
