package dev.because.neural.tensorflow.caffe;

import dev.because.neural.tensorflow.caffe.CaffeLayer.Sliding;

/** Caffe's layers as its own loops write them, in double precision: blobs are channels × rows × columns. */
final class PlainCaffe {
    private PlainCaffe() {}

    static double[][][] convolution(double[][][] in, CompressedLayer weights, int outputs, Sliding s) {
        int kernelDown = s.kernel().down();
        int kernelAlong = s.kernel().along();
        int rows = (in[0].length + 2 * s.pad().down() - kernelDown) / s.stride().down() + 1;
        int columns = (in[0][0].length + 2 * s.pad().along() - kernelAlong)
                        / s.stride().along()
                + 1;
        double[][][] out = new double[outputs][rows][columns];
        for (int o = 0; o < outputs; o++) {
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    double sum = weights.biases()[o];
                    for (int i = 0; i < in.length; i++) {
                        for (int y = 0; y < kernelDown; y++) {
                            for (int x = 0; x < kernelAlong; x++) {
                                int row = r * s.stride().down() - s.pad().down() + y;
                                int column = c * s.stride().along() - s.pad().along() + x;
                                boolean inside =
                                        row >= 0 && row < in[0].length && column >= 0 && column < in[0][0].length;
                                sum += inside
                                        ? in[i][row][column]
                                                * weights.weight(
                                                        ((o * in.length + i) * kernelDown + y) * kernelAlong + x)
                                        : 0;
                            }
                        }
                    }
                    out[o][r][c] = sum;
                }
            }
        }
        return out;
    }

    /** After pooling_layer.cpp: windows are cut at the edge after their size has been counted up to the padding. */
    static double[][][] pooling(double[][][] in, boolean max, Sliding s) {
        int height = in[0].length;
        int width = in[0][0].length;
        int rows = (int) Math.ceil(
                        (double) (height + 2 * s.pad().down() - s.kernel().down())
                                / s.stride().down())
                + 1;
        int columns = (int) Math.ceil(
                        (double) (width + 2 * s.pad().along() - s.kernel().along())
                                / s.stride().along())
                + 1;
        if (s.pad().down() > 0 || s.pad().along() > 0) {
            rows -= (rows - 1) * s.stride().down() >= height + s.pad().down() ? 1 : 0;
            columns -= (columns - 1) * s.stride().along() >= width + s.pad().along() ? 1 : 0;
        }
        double[][][] out = new double[in.length][rows][columns];
        for (int channel = 0; channel < in.length; channel++) {
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int top = r * s.stride().down() - s.pad().down();
                    int left = c * s.stride().along() - s.pad().along();
                    int bottom =
                            Math.min(top + s.kernel().down(), height + s.pad().down());
                    int right =
                            Math.min(left + s.kernel().along(), width + s.pad().along());
                    int size = (bottom - top) * (right - left);
                    double result = max ? Double.NEGATIVE_INFINITY : 0;
                    for (int y = Math.max(top, 0); y < Math.min(bottom, height); y++) {
                        for (int x = Math.max(left, 0); x < Math.min(right, width); x++) {
                            double value = in[channel][y][x];
                            result = max ? Math.max(result, value) : result + value / size;
                        }
                    }
                    out[channel][r][c] = result;
                }
            }
        }
        return out;
    }

    static double[][][] rectified(double[][][] in) {
        return map(in, (channel, r, c) -> Math.max(0, in[channel][r][c]));
    }

    static double[][][] joined(double[][][] first, double[][][] second) {
        double[][][] out = new double[first.length + second.length][][];
        System.arraycopy(first, 0, out, 0, first.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }

    static double[][][] normalised(double[][][] in, int size, double alpha, double beta, double k) {
        return map(in, (channel, r, c) -> {
            double squares = 0;
            for (int other = channel - size / 2; other <= channel + size / 2; other++) {
                squares += other >= 0 && other < in.length ? in[other][r][c] * in[other][r][c] : 0;
            }
            return in[channel][r][c] / Math.pow(k + alpha / size * squares, beta);
        });
    }

    static double[][][] product(double[][][] in, CompressedLayer weights, int outputs) {
        int rows = in[0].length;
        int columns = in[0][0].length;
        double[][][] out = new double[outputs][1][1];
        for (int o = 0; o < outputs; o++) {
            out[o][0][0] = weights.biases()[o];
            for (int i = 0; i < in.length * rows * columns; i++) {
                double value = in[i / (rows * columns)][i / columns % rows][i % columns];
                out[o][0][0] += value * weights.weight(o * in.length * rows * columns + i);
            }
        }
        return out;
    }

    static double[][][] softmax(double[][][] in) {
        return map(in, (channel, r, c) -> {
            double sum = 0;
            for (double[][] other : in) {
                sum += Math.exp(other[r][c] - in[channel][r][c]);
            }
            return 1 / sum;
        });
    }

    private interface Cell {
        double at(int channel, int row, int column);
    }

    private static double[][][] map(double[][][] in, Cell cell) {
        double[][][] out = new double[in.length][in[0].length][in[0][0].length];
        for (int channel = 0; channel < in.length; channel++) {
            for (int r = 0; r < in[0].length; r++) {
                for (int c = 0; c < in[0][0].length; c++) {
                    out[channel][r][c] = cell.at(channel, r, c);
                }
            }
        }
        return out;
    }
}
