package dev.because.neural.activation.grouping;

import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * One blob in the place of some points: as many, with the same mean and the very same covariance in every direction, but
 * without clumps. Such points come about if the points, as rows of a matrix, are mixed by a random rotation that leaves
 * their mean alone; of their inner products nothing more is needed than the rotated ones of the points.
 */
final class Blob {
    private final RealMatrix products;
    private final RealMatrix plane;
    private final Random random;

    /**
     * @param centred the inner products of the points, less their mean
     * @param random where the rotations come from
     */
    Blob(double[][] centred, Random random) {
        this.plane = plane(centred.length);
        this.products = plane.transposeMultiply(new Array2DRowRealMatrix(centred, false).multiply(plane));
        this.random = random;
    }

    /** The inner products of the points of another blob. */
    double[][] next() {
        RealMatrix rotation = plane.multiply(rotation(products.getRowDimension()));
        return rotation.multiply(products).multiplyTransposed(rotation).getData();
    }

    /** Columns of length one that are upright to each other and add up to nought (Helmert 1876). */
    private static RealMatrix plane(int count) {
        RealMatrix plane = MatrixUtils.createRealMatrix(count, count - 1);
        for (int column = 1; column < count; column++) {
            double length = Math.sqrt(column * (column + 1.0));
            for (int row = 0; row < column; row++) {
                plane.setEntry(row, column - 1, 1 / length);
            }
            plane.setEntry(column, column - 1, -column / length);
        }
        return plane;
    }

    /** Uniform over all rotations and reflections: of a matrix of normal numbers, with the signs of Mezzadri (2007). */
    private RealMatrix rotation(int size) {
        RealMatrix normal = MatrixUtils.createRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                normal.setEntry(i, j, random.nextGaussian());
            }
        }
        QRDecomposition parts = new QRDecomposition(normal);
        RealMatrix rotation = parts.getQ();
        for (int column = 0; column < size; column++) {
            if (parts.getR().getEntry(column, column) < 0) {
                for (int row = 0; row < size; row++) {
                    rotation.setEntry(row, column, -rotation.getEntry(row, column));
                }
            }
        }
        return rotation;
    }
}
