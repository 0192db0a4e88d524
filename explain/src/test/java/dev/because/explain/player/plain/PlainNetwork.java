package dev.because.explain.player.plain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a network file computes, by plain loops in double precision over the file's own arrays, channel × rank × file: normalisation where
 * it stands, nothing folded, nothing shared with what is tested.
 */
public final class PlainNetwork {
    private final RawFile file;

    /** Both heads' numbers before any softmax: 80 × 64 ways and squares; 3 outcomes, or 1. */
    public record Answer(double[] policy, double[] value) {}

    public PlainNetwork(byte[] packed) {
        file = new RawFile(packed);
    }

    /** @param planes 112 × 8 × 8 */
    public Answer answer(double[] planes) {
        double[] top = rectified(convolved(planes, "1", 3));
        for (int block = 0; file.find("2#" + block + "/1/1").isPresent(); block++) {
            String path = "2#" + block;
            double[] sums = convolved(rectified(convolved(top, path + "/1", 3)), path + "/2", 3);
            if (file.find(path + "/3/1").isPresent()) {
                weigh(sums, path + "/3");
            }
            for (int i = 0; i < top.length; i++) {
                sums[i] += top[i];
            }
            top = rectified(sums);
        }
        double[] policy = convolved(rectified(convolved(top, "11", 3)), "3", 3);
        double[] hidden = rectified(dense(rectified(convolved(top, "6", 1)), "7", "8"));
        return new Answer(policy, dense(hidden, "9", "10"));
    }

    private double[] convolved(double[] input, String path, int side) {
        float[] weights = file.array(path + "/1");
        int channels = input.length / 64;
        int filters = weights.length / (channels * side * side);
        float[] biases = file.find(path + "/2").orElse(new float[filters]);
        double[] output = new double[filters * 64];
        for (int filter = 0; filter < filters; filter++) {
            Arrays.fill(output, filter * 64, filter * 64 + 64, biases[filter]);
            for (int channel = 0; channel < channels; channel++) {
                for (int place = 0; place < side * side; place++) {
                    double weight = weights[(filter * channels + channel) * side * side + place];
                    int down = place / side - side / 2;
                    int across = place % side - side / 2;
                    for (int rank = Math.max(0, -down); rank < Math.min(8, 8 - down); rank++) {
                        for (int column = Math.max(0, -across); column < Math.min(8, 8 - across); column++) {
                            output[filter * 64 + rank * 8 + column] +=
                                    weight * input[channel * 64 + (rank + down) * 8 + column + across];
                        }
                    }
                }
            }
        }
        normalise(output, path);
        return output;
    }

    private void normalise(double[] sums, String path) {
        if (file.find(path + "/3").isEmpty()) {
            return;
        }
        float[] means = file.array(path + "/3");
        float[] variances = file.array(path + "/4");
        Optional<float[]> gammas = file.find(path + "/5");
        Optional<float[]> betas = file.find(path + "/6");
        for (int i = 0; i < sums.length; i++) {
            int filter = i / 64;
            double normal = (sums[i] - means[filter]) / Math.sqrt(variances[filter] + 1e-5);
            sums[i] = (gammas.isPresent() ? gammas.get()[filter] : 1) * normal
                    + (betas.isPresent() ? betas.get()[filter] : 0);
        }
    }

    private void weigh(double[] channels, String path) {
        int count = channels.length / 64;
        double[] means = new double[count];
        for (int i = 0; i < channels.length; i++) {
            means[i / 64] += channels[i] / 64;
        }
        double[] both = dense(rectified(dense(means, path + "/1", path + "/2")), path + "/3", path + "/4");
        for (int i = 0; i < channels.length; i++) {
            channels[i] = channels[i] / (1 + Math.exp(-both[i / 64])) + both[count + i / 64];
        }
    }

    private double[] dense(double[] input, String weightsPath, String biasesPath) {
        float[] weights = file.array(weightsPath);
        float[] biases = file.array(biasesPath);
        double[] output = new double[biases.length];
        for (int unit = 0; unit < output.length; unit++) {
            output[unit] = biases[unit];
            for (int i = 0; i < input.length; i++) {
                output[unit] += weights[unit * input.length + i] * input[i];
            }
        }
        return output;
    }

    private static double[] rectified(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }
}
