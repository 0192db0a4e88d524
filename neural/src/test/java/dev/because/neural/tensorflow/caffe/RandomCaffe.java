package dev.because.neural.tensorflow.caffe;

import dev.because.neural.tensorflow.caffe.CaffeLayer.Sliding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random Caffe network that is computed while it is written: its prototxt, its weights, and what its last blob holds for
 * one random input.
 */
final class RandomCaffe {
    private final Random random;
    private final StringBuilder text = new StringBuilder("name: \"random\" # a comment\n");
    private final List<CompressedLayer> weights = new ArrayList<>();
    private final double[][][] input;
    private double[][][] blob;
    private String top = "data";
    private int layers;

    RandomCaffe(Random random, int channels, int rows, int columns) {
        this.random = random;
        this.input = new double[channels][rows][columns];
        for (double[][] plane : input) {
            for (double[] row : plane) {
                for (int c = 0; c < columns; c++) {
                    row[c] = (float) random.nextGaussian();
                }
            }
        }
        this.blob = input;
        text.append("input: \"data\"\ninput_dim: 1\ninput_dim: " + channels + "\ninput_dim: " + rows + ", input_dim: "
                + columns + ";\n");
    }

    String prototxt() {
        return text.toString();
    }

    byte[] net() {
        return CompressedLayer.file(weights);
    }

    /** The input, channels last. */
    float[] input() {
        return channelsLast(input);
    }

    /** The last blob, channels last. */
    float[] output() {
        return channelsLast(blob);
    }

    String output(String suffix) {
        return "l" + (layers - 1) + suffix;
    }

    RandomCaffe convolution(boolean rectified) {
        Sliding sliding = sliding(false);
        int outputs = 1 + random.nextInt(4);
        CompressedLayer own = CompressedLayer.random(
                8,
                outputs
                        * blob.length
                        * sliding.kernel().down()
                        * sliding.kernel().along(),
                outputs,
                random);
        weights.add(own);
        blob = PlainCaffe.convolution(blob, own, outputs, sliding);
        add("Convolution", "convolution_param { num_output: " + outputs + fields(sliding) + " }");
        if (rectified) {
            blob = PlainCaffe.rectified(blob);
            // In its place: it reads and writes the same blob.
            text.append("layer { name: 'l" + layers++ + "' type: \"ReLU\" bottom: \"" + top + "\" top: \"" + top
                    + "\" }\n");
        }
        return this;
    }

    RandomCaffe pooling() {
        Sliding sliding = sliding(true);
        boolean max = random.nextBoolean();
        blob = PlainCaffe.pooling(blob, max, sliding);
        return add("Pooling", "pooling_param { pool: " + (max ? "MAX" : "AVE") + fields(sliding) + " }");
    }

    RandomCaffe globalMean() {
        Sides plane = new Sides(blob[0].length, blob[0][0].length);
        blob = PlainCaffe.pooling(blob, false, new Sliding(plane, new Sides(1, 1), new Sides(0, 0)));
        return add("Pooling", "pooling_param { pool: AVE global_pooling: true }");
    }

    /** Two convolutions of one pixel over the same blob, side by side. */
    RandomCaffe fire() {
        String before = top;
        double[][][] read = blob;
        int[] outputs = {1 + random.nextInt(3), 1 + random.nextInt(3)};
        double[][][][] parts = new double[2][][][];
        String[] names = new String[2];
        Sliding single = new Sliding(new Sides(1, 1), new Sides(1, 1), new Sides(0, 0));
        for (int i = 0; i < 2; i++) {
            CompressedLayer own = CompressedLayer.random(8, outputs[i] * read.length, outputs[i], random);
            weights.add(own);
            parts[i] = PlainCaffe.convolution(read, own, outputs[i], single);
            top = before;
            add("Convolution", "convolution_param { num_output: " + outputs[i] + " kernel_size: 1 }");
            names[i] = top;
        }
        blob = PlainCaffe.joined(parts[0], parts[1]);
        String name = "l" + layers++;
        text.append("layer { name: \"" + name + "\" type: \"Concat\" bottom: \"" + names[0] + "\" bottom: \"" + names[1]
                + "\" top: \"" + name + "\" concat_param { axis: 1 } }\n");
        top = name;
        return this;
    }

    RandomCaffe normalisation() {
        blob = PlainCaffe.normalised(blob, 3, 0.5, 0.75, 2);
        return add("LRN", "lrn_param { local_size: 3 alpha: 0.5 beta: 0.75 k: 2 }");
    }

    RandomCaffe dropout() {
        text.append("layer { name: \"drop" + layers + "\" type: \"Dropout\" bottom: \"" + top + "\" top: \"" + top
                + "\" dropout_param { dropout_ratio: 0.5 } }\n");
        return this;
    }

    RandomCaffe product(int outputs) {
        int inputs = blob.length * blob[0].length * blob[0][0].length;
        CompressedLayer own = CompressedLayer.random(4, outputs * inputs, outputs, random);
        weights.add(own);
        blob = PlainCaffe.product(blob, own, outputs);
        return add("InnerProduct", "inner_product_param { num_output: " + outputs + " }");
    }

    RandomCaffe softmax() {
        blob = PlainCaffe.softmax(blob);
        return add("Softmax", "");
    }

    private RandomCaffe add(String type, String parameters) {
        String name = "l" + layers++;
        text.append("layer {\n  name: \"" + name + "\"\n  type: \"" + type + "\"\n  bottom: \"" + top + "\"\n  top: \""
                + name + "\"\n  " + parameters + "\n}\n");
        top = name;
        return this;
    }

    private Sliding sliding(boolean pooling) {
        int[][] sides = new int[3][2];
        for (int axis = 0; axis < 2; axis++) {
            int extent = axis == 0 ? blob[0].length : blob[0][0].length;
            int kernel = 1 + random.nextInt(Math.min(extent, 4));
            sides[0][axis] = kernel;
            sides[1][axis] = 1 + random.nextInt(pooling ? kernel : 3);
            sides[2][axis] = random.nextInt(pooling ? kernel : 3);
        }
        return new Sliding(
                new Sides(sides[0][0], sides[0][1]),
                new Sides(sides[1][0], sides[1][1]),
                new Sides(sides[2][0], sides[2][1]));
    }

    private static String fields(Sliding s) {
        return " kernel_h: " + s.kernel().down() + " kernel_w: " + s.kernel().along() + " stride_h: "
                + s.stride().down() + " stride_w: " + s.stride().along() + " pad_h: "
                + s.pad().down() + " pad_w: "
                + s.pad().along();
    }

    private static float[] channelsLast(double[][][] blob) {
        int columns = blob[0][0].length;
        float[] values = new float[blob.length * blob[0].length * columns];
        for (int i = 0; i < values.length; i++) {
            int place = i / blob.length;
            values[i] = (float) blob[i % blob.length][place / columns][place % columns];
        }
        return values;
    }
}
