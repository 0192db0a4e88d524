package dev.because.explain.answer.circuit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A network whose weights are written by hand: it says "person" where it finds a wheel or a face, and a hand or a flower, but
 * for noise. Its pictures are of 14 × 12 pixels. Four parts are strokes of three pixels: a row (wheel), a column (face), and
 * the two diagonals (hand, flower); each may stand in a quarter of its own. The last two rows are noise, by which the network
 * errs now and then; nothing that its channels see tells when.
 */
final class HandBuiltPerson {
    private static final int ROWS = 14;
    private static final int COLUMNS = 12;
    private static final int CHANNELS = 10;
    private static final int[][][] STROKES = {
        {{1, 0}, {1, 1}, {1, 2}}, {{0, 1}, {1, 1}, {2, 1}}, {{0, 0}, {1, 1}, {2, 2}}, {{0, 2}, {1, 1}, {2, 0}}
    };
    private static final double LOUDNESS = 0.3;

    private HandBuiltPerson() {}

    /** Writes the network and its card; the channels of {@code parts-Relu} 0 to 3 are the parts, all others anything. */
    static Path network(Path folder, double noise) throws IOException {
        Random random = new Random(1);
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> input =
                    tf.withName("input").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ROWS, COLUMNS, 1)));
            var convolution = tf.withName("parts-Conv2D")
                    .nn
                    .conv2d(input, constant(tf, kernel(random), 3, 3, 1, CHANNELS), List.of(1L, 1L, 1L, 1L), "VALID");
            float[] bias = new float[CHANNELS];
            for (int channel = 0; channel < 4; channel++) {
                bias[channel] = -2;
            }
            var parts = tf.withName("parts-Relu")
                    .nn
                    .relu(tf.withName("parts-BiasAdd").nn.biasAdd(convolution, constant(tf, bias, CHANNELS)));
            var pooled = tf.withName("pool-MaxPool")
                    .nn
                    .maxPool(
                            parts,
                            tf.constant(new int[] {1, ROWS - 2, COLUMNS - 2, 1}),
                            tf.constant(new int[] {1, 1, 1, 1}),
                            "VALID");
            var present = tf.withName("present-Reshape").reshape(pooled, tf.constant(new int[] {-1, CHANNELS}));
            var either = tf.withName("either-Relu")
                    .nn
                    .relu(tf.math.add(
                            tf.linalg.matMul(present, constant(tf, either(), CHANNELS, 4)),
                            constant(tf, new float[] {0, -1, 0, -1}, 4)));
            var flat = tf.withName("flat-Reshape").reshape(input, tf.constant(new int[] {-1, ROWS * COLUMNS}));
            var chance = tf.linalg.matMul(flat, constant(tf, chance(random, noise), ROWS * COLUMNS, 2));
            var both = tf.linalg.matMul(either, constant(tf, new float[] {0, 4, 0, -4, 0, 4, 0, -4}, 4, 2));
            tf.withName("scores-Add")
                    .math
                    .add(tf.withName("scores-Bias").math.add(both, constant(tf, new float[] {0, -6}, 2)), chance);
            Path model = folder.resolve("person.pb");
            Files.write(model, graph.toGraphDef().toByteArray());
            Files.writeString(
                    folder.resolve("person.card.yaml"),
                    "input: {name: input, height: 14, width: 12, channels: GREY, range: [0, 1], crop: none}\n"
                            + "output: {name: scores-Add, labels: labels.txt, noun: picture}\n");
            Files.writeString(folder.resolve("labels.txt"), "nobody\nperson\n");
            return model;
        }
    }

    private static org.tensorflow.op.core.Constant<TFloat32> constant(Ops tf, float[] values, long... extents) {
        var array = NdArrays.ofFloats(Shape.of(extents));
        int[] next = {0};
        array.scalars().forEach(scalar -> scalar.setFloat(values[next[0]++]));
        return tf.constant(array);
    }

    private static float[] kernel(Random random) {
        float[] kernel = new float[9 * CHANNELS];
        for (int place = 0; place < 9; place++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                kernel[place * CHANNELS + channel] =
                        channel < 4 ? (isOn(channel, place) ? 1 : -1) : (float) random.nextGaussian();
            }
        }
        return kernel;
    }

    private static boolean isOn(int part, int place) {
        for (int[] pixel : STROKES[part]) {
            if (pixel[0] * 3 + pixel[1] == place) {
                return true;
            }
        }
        return false;
    }

    /** Sums a + b, a + b, c + d, c + d: rectified as they are and less one, their difference is an or. */
    private static float[] either() {
        float[] weights = new float[CHANNELS * 4];
        for (int channel = 0; channel < 4; channel++) {
            int first = channel < 2 ? 0 : 2;
            weights[channel * 4 + first] = 1;
            weights[channel * 4 + first + 1] = 1;
        }
        return weights;
    }

    private static float[] chance(Random random, double noise) {
        float[] weights = new float[ROWS * COLUMNS * 2];
        for (int pixel = (ROWS - 2) * COLUMNS; pixel < ROWS * COLUMNS; pixel++) {
            weights[pixel * 2 + 1] = (float) ((random.nextBoolean() ? noise : -noise) / LOUDNESS);
        }
        return weights;
    }

    /** Draws pictures in each of which every part stands with a probability of one half. */
    static Path pictures(Path folder, int count) throws IOException {
        Random random = new Random(2);
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
            List<Integer> quarters = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(quarters, random);
            for (int part = 0; part < 4; part++) {
                if (random.nextBoolean()) {
                    int top = quarters.get(part) / 2 * 6 + random.nextInt(3);
                    int left = quarters.get(part) % 2 * 6 + random.nextInt(3);
                    for (int[] pixel : STROKES[part]) {
                        picture.getRaster().setSample(left + pixel[1], top + pixel[0], 0, 255);
                    }
                }
            }
            for (int place = 0; place < 2 * COLUMNS; place++) {
                picture.getRaster().setSample(place % COLUMNS, ROWS - 2 + place / COLUMNS, 0, random.nextInt((int)
                        (255 * LOUDNESS)));
            }
            ImageIO.write(
                    picture, "png", folder.resolve(String.format("%04d.png", i)).toFile());
        }
        return folder;
    }
}
