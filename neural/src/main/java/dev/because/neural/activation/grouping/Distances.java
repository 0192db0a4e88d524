package dev.because.neural.activation.grouping;

import java.util.List;

/** The distances of points from each other, after each was scaled to the length of one: their directions count alone. */
final class Distances {
    private Distances() {}

    /** The inner products of the scaled points, less what they share: rows and columns add up to nought. */
    static double[][] products(List<float[]> points) {
        int count = points.size();
        double[][] products = new double[count][count];
        double[] lengths = new double[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = Math.sqrt(product(points.get(i), points.get(i)));
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double scale = lengths[i] * lengths[j];
                products[i][j] = scale == 0 ? 0 : product(points.get(i), points.get(j)) / scale;
                products[j][i] = products[i][j];
            }
        }
        return centred(products);
    }

    /** The distance of two points, scaled as the others are. */
    static double between(float[] one, float[] other) {
        double mine = product(one, one);
        double its = product(other, other);
        double scale = Math.sqrt(mine * its);
        double shared = scale == 0 ? 0 : product(one, other) / scale;
        return Math.sqrt(Math.max(0, (mine == 0 ? 0 : 1) + (its == 0 ? 0 : 1) - 2 * shared));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private static double[][] centred(double[][] products) {
        int count = products.length;
        double[] means = new double[count];
        double mean = 0;
        for (int i = 0; i < count; i++) {
            for (double product : products[i]) {
                means[i] += product / count;
            }
            mean += means[i] / count;
        }
        double[][] centred = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                centred[i][j] = products[i][j] - means[i] - means[j] + mean;
            }
        }
        return centred;
    }

    /** Euclidean distances from inner products. */
    static double[][] of(double[][] products) {
        int count = products.length;
        double[][] distances = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double square = products[i][i] + products[j][j] - 2 * products[i][j];
                distances[i][j] = i == j ? 0 : Math.sqrt(Math.max(0, square));
            }
        }
        return distances;
    }
}
