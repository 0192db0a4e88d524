package dev.because.neural.attribution.concept;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The plane between two sets of points by regularised least squares with a free intercept (a least-squares support vector
 * machine: Suykens and Vandewalle 1999, doi:10.1023/A:1018628609742). Solved among the examples, of which there are few,
 * rather than among the coordinates, of which there are many; nothing in it is random.
 *
 * @param normal of length 1, towards the first set
 * @param accuracy the share of points that lie on their own side of the plane between all the others
 */
record LinearSeparation(double[] normal, double accuracy) {
    /**
     * @param first its points, one after another
     * @param second its points, one after another
     * @param size the coordinates of a point
     * @param strength of the regularisation, as a share of the mean squared distance of the points from their centre
     */
    static LinearSeparation of(float[] first, float[] second, int size, double strength) {
        int ones = first.length / size;
        int count = ones + second.length / size;
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = i < ones ? point(first, i, size) : point(second, i - ones, size);
        }
        centre(points, size);
        RealMatrix system = system(points, strength);
        RealMatrix inverse = new LUDecomposition(system).getSolver().getInverse();
        double[] sides = new double[count + 1];
        for (int i = 0; i < count; i++) {
            sides[i] = i < ones ? 1 : -1;
        }
        double[] multipliers = inverse.operate(sides);
        double[] normal = new double[size];
        int right = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < size; j++) {
                normal[j] += multipliers[i] * points[i][j];
            }
            // What the plane of all others says of a point follows from the inverse (Cawley 2006).
            double without = sides[i] - multipliers[i] / inverse.getEntry(i, i);
            right += without * sides[i] > 0 ? 1 : 0;
        }
        return new LinearSeparation(unit(normal), (double) right / count);
    }

    private static double[] point(float[] points, int index, int size) {
        double[] point = new double[size];
        for (int j = 0; j < size; j++) {
            point[j] = points[index * size + j];
        }
        return point;
    }

    private static void centre(double[][] points, int size) {
        for (int j = 0; j < size; j++) {
            double mean = 0;
            for (double[] point : points) {
                mean += point[j] / points.length;
            }
            for (double[] point : points) {
                point[j] -= mean;
            }
        }
    }

    /** Products of the points with the regularisation on the diagonal, bordered by the intercept. */
    private static RealMatrix system(double[][] points, double strength) {
        int count = points.length;
        RealMatrix system = MatrixUtils.createRealMatrix(count + 1, count + 1);
        double trace = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int k = 0; k < points[i].length; k++) {
                    product += points[i][k] * points[j][k];
                }
                system.setEntry(i, j, product);
                system.setEntry(j, i, product);
            }
            trace += system.getEntry(i, i);
            system.setEntry(i, count, 1);
            system.setEntry(count, i, 1);
        }
        for (int i = 0; i < count; i++) {
            // Where all points are one, any positive number will do.
            system.addToEntry(i, i, trace > 0 ? strength * trace / count : 1);
        }
        return system;
    }

    private static double[] unit(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = length > 0 ? vector[i] / length : 0;
        }
        return unit;
    }
}
