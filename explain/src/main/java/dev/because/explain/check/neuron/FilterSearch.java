package dev.because.explain.check.neuron;

import java.util.ArrayList;
import java.util.List;

/**
 * All of a grid of Gabor functions, or of spots, held against a filter. Phase and amplitudes are not searched: a wave of any
 * phase lies in the plane of a cosine and a sine, and what one phase with one amplitude a colour can explain of the weights is
 * the largest eigenvalue of their 2×2 Gram matrix in that plane.
 */
final class FilterSearch {
    private static final double[] WIDTHS = {0.15, 0.28, 0.5, 0.9};
    private static final int PLACES = 4;
    private static final int ANGLES = 9;
    private static final int FREQUENCIES = 6;
    private static final double NARROWEST = 0.5;
    private static final double ALIKE = 1e-6;

    private final int rows;
    private final int columns;
    private final boolean wave;
    /** Of each function of the grid an orthonormal pair that spans it in every phase; of a spot one vector. */
    private final List<double[][]> planes = new ArrayList<>();

    FilterSearch(int rows, int columns, boolean wave) {
        this.rows = rows;
        this.columns = columns;
        this.wave = wave;
        int extent = Math.max(rows, columns);
        for (int place = 0; place < PLACES * PLACES; place++) {
            double row = (place / PLACES + 0.5) / PLACES * rows - 0.5;
            double column = (place % PLACES + 0.5) / PLACES * columns - 0.5;
            for (double across : WIDTHS) {
                for (double along : WIDTHS) {
                    add(row, column, Math.max(NARROWEST, across * extent), Math.max(NARROWEST, along * extent));
                }
            }
        }
    }

    private void add(double row, double column, double across, double along) {
        double lowest = 0.5 / Math.max(rows, columns);
        for (int angle = 0; angle < ANGLES; angle++) {
            double direction = Math.PI * angle / ANGLES;
            if (!wave) {
                planes.add(new double[][] {
                    unit(new TapPattern(rows, columns, row, column, direction, across, along, 0, 0).shape())
                });
                continue;
            }
            for (int i = 0; i < FREQUENCIES; i++) {
                double frequency = lowest * Math.pow(0.5 / lowest, i / (FREQUENCIES - 1.0));
                planes.add(plane(
                        new TapPattern(rows, columns, row, column, direction, across, along, frequency, 0).shape(),
                        new TapPattern(rows, columns, row, column, direction, across, along, frequency, Math.PI / 2)
                                .shape()));
            }
        }
    }

    /** What the best of the grid explains of the squared weights. */
    double best(double[] weights) {
        double energy = product(weights, weights);
        double best = 0;
        for (double[][] plane : planes) {
            best = Math.max(best, explained(plane, weights));
        }
        return energy > 0 ? best / energy : 0;
    }

    private static double explained(double[][] plane, double[] weights) {
        int colours = weights.length / plane[0].length;
        double[][] gram = new double[2][2];
        for (int colour = 0; colour < colours; colour++) {
            double[] on = new double[2];
            for (int axis = 0; axis < plane.length; axis++) {
                for (int place = 0; place < plane[axis].length; place++) {
                    on[axis] += plane[axis][place] * weights[place * colours + colour];
                }
            }
            gram[0][0] += on[0] * on[0];
            gram[0][1] += on[0] * on[1];
            gram[1][1] += on[1] * on[1];
        }
        double middle = (gram[0][0] + gram[1][1]) / 2;
        double half = (gram[0][0] - gram[1][1]) / 2;
        return middle + Math.sqrt(half * half + gram[0][1] * gram[0][1]);
    }

    private static double[][] plane(double[] cosine, double[] sine) {
        double[] first = unit(cosine);
        double mixed = product(first, sine);
        double[] rest = sine.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= mixed * first[i];
        }
        return product(rest, rest) > ALIKE * product(sine, sine)
                ? new double[][] {first, unit(rest)}
                : new double[][] {first};
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(product(vector, vector));
        double[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length > 0 ? length : 1;
        }
        return unit;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
