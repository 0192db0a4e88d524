package dev.because.neural.training;

import dev.because.neural.network.Tensor;
import dev.because.neural.training.architecture.Checkpoint;
import java.util.Map;
import java.util.stream.Collectors;

/** LeNet-5 once more, in loops over doubles and without TensorFlow: the second way for the tests. */
final class PlainLenet5 {
    private final Map<String, double[]> weights;

    PlainLenet5(Checkpoint checkpoint) {
        weights = checkpoint.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> doubles(entry.getValue())));
    }

    /** The values of one parameter, open to changes. */
    double[] weights(String path) {
        return weights.get(path);
    }

    /** The scores of one picture before the softmax. */
    double[] scores(Tensor picture) {
        double[] pool1 = pool(relu(conv(doubles(picture), 28, 1, "conv1", 20)), 24, 20);
        double[] pool2 = pool(relu(conv(pool1, 12, 20, "conv2", 50)), 8, 50);
        return dense(relu(dense(pool2, "hidden", 500)), "scores", 10);
    }

    /** The mean over pictures of minus the logarithm of the softmax output of the right class. */
    double loss(Batch batch) {
        double sum = 0;
        for (int i = 0; i < batch.count(); i++) {
            double[] scores = scores(batch.pictures().item(i));
            double exponentials = 0;
            for (double score : scores) {
                exponentials += Math.exp(score);
            }
            sum += Math.log(exponentials) - scores[batch.labels()[i]];
        }
        return sum / batch.count();
    }

    private double[] conv(double[] input, int side, int in, String layer, int out) {
        double[] kernel = weights(layer + "/kernel");
        int result = side - 4;
        double[] sums = new double[result * result * out];
        for (int row = 0; row < result; row++) {
            for (int column = 0; column < result; column++) {
                int to = (row * result + column) * out;
                System.arraycopy(weights(layer + "/bias"), 0, sums, to, out);
                for (int window = 0; window < 25 * in; window++) {
                    int place = (row + window / in / 5) * side + column + window / in % 5;
                    double value = input[place * in + window % in];
                    for (int k = 0; k < out; k++) {
                        sums[to + k] += value * kernel[window * out + k];
                    }
                }
            }
        }
        return sums;
    }

    private static double[] pool(double[] input, int side, int channels) {
        double[] highest = new double[input.length / 4];
        java.util.Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < input.length; i++) {
            int row = i / channels / side / 2;
            int column = i / channels % side / 2;
            int to = (row * (side / 2) + column) * channels + i % channels;
            highest[to] = Math.max(highest[to], input[i]);
        }
        return highest;
    }

    private double[] dense(double[] input, String layer, int out) {
        double[] kernel = weights(layer + "/kernel");
        double[] sums = weights(layer + "/bias").clone();
        for (int i = 0; i < input.length; i++) {
            for (int k = 0; k < out; k++) {
                sums[k] += input[i] * kernel[i * out + k];
            }
        }
        return sums;
    }

    private static double[] relu(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    private static double[] doubles(Tensor tensor) {
        double[] values = new double[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[i];
        }
        return values;
    }
}
