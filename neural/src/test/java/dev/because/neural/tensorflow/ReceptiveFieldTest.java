package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.ReceptiveField;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields computed from the graph, against where gradients are not zero and against what a disturbance reaches. */
class ReceptiveFieldTest {
    /** The smallest window that holds every pixel with a gradient, over some noise as inputs, from all channels at a place. */
    static Window reached(Network network, Layer layer, int row, int column, int noises, long seed) {
        Random random = new Random(seed);
        Shape input = network.input();
        Tensor batch = noise(random, input.batch(noises));
        Tensor seeds = Tensor.zeros(layer.shape().batch(noises));
        int channels = layer.channels();
        int place = (row * layer.shape().extent(1) + column) * channels;
        for (int item = 0; item < noises; item++) {
            for (int channel = 0; channel < channels; channel++) {
                seeds.values()[item * layer.shape().size() + place + channel] = (float) random.nextGaussian();
            }
        }
        return box(network.backward(batch, layer, seeds, BackwardRule.GRADIENT));
    }

    /**
     * The smallest window that holds every row and every column of pixels whose disturbance changes a place, going forward:
     * TensorFlow 2.18 cannot go backward through a dilated convolution on a processor (oneDNN aborts the process).
     */
    static Window disturbed(Network network, Layer layer, int row, int column, long seed) {
        Random random = new Random(seed);
        Shape input = network.input();
        int height = input.extent(0);
        int lines = height + input.extent(1);
        Tensor batch = noise(random, input).repeat(lines + 1);
        for (int i = 0; i < batch.size(); i++) {
            int item = i / input.size();
            int pixel = i % input.size() / input.extent(2);
            if (item == pixel / input.extent(1) || item == height + pixel % input.extent(1)) {
                batch.values()[i] += (float) random.nextGaussian();
            }
        }
        Tensor places = network.activations(batch, layer);
        boolean[] changed = new boolean[lines];
        for (int item = 0; item < lines; item++) {
            for (int channel = 0; channel < layer.channels(); channel++) {
                changed[item] |= places.at(item, row, column, channel) != places.at(lines, row, column, channel);
            }
        }
        int top = first(changed, 0, height);
        int left = first(changed, height, lines);
        return new Window(
                top, left - height, last(changed, 0, height) + 1 - top, last(changed, height, lines) + 1 - left);
    }

    private static int first(boolean[] flags, int from, int to) {
        return IntStream.range(from, to).filter(i -> flags[i]).findFirst().orElseThrow();
    }

    private static int last(boolean[] flags, int from, int to) {
        return IntStream.range(from, to).filter(i -> flags[i]).max().orElseThrow();
    }

    private static Tensor noise(Random random, Shape shape) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(shape, values);
    }

    private static Window box(Tensor gradients) {
        int rows = gradients.shape().extent(1);
        int columns = gradients.shape().extent(2);
        int channels = gradients.shape().extent(3);
        int top = rows;
        int left = columns;
        int bottom = 0;
        int right = 0;
        for (int i = 0; i < gradients.size(); i++) {
            if (gradients.values()[i] != 0) {
                int row = i / channels / columns % rows;
                int column = i / channels % columns;
                top = Math.min(top, row);
                bottom = Math.max(bottom, row + 1);
                left = Math.min(left, column);
                right = Math.max(right, column + 1);
            }
        }
        return new Window(top, left, bottom - top, right - left);
    }

    private static void assertTight(Network network, String name, int noises, int... places) {
        Layer layer = network.layer(name);
        ReceptiveField field = network.receptiveField(layer);
        for (int i = 0; i < places.length; i += 2) {
            assertEquals(
                    reached(network, layer, places[i], places[i + 1], noises, i),
                    field.windowOf(places[i], places[i + 1]),
                    name + " at " + places[i] + "," + places[i + 1] + " of " + field);
        }
    }

    @Test
    void the_fields_of_the_embedded_network_are_those_that_gradients_reach() {
        try (Network network = RealModels.lenet5().open()) {
            assertTight(network, "input", 1, 0, 0, 27, 3);
            assertTight(network, "conv1/Relu", 8, 0, 0, 11, 23, 23, 23);
            assertTight(network, "pool1/MaxPool", 24, 0, 0, 5, 11, 11, 11);
            assertTight(network, "conv2/Relu", 24, 0, 0, 3, 4, 7, 7);
            assertTight(network, "pool2/MaxPool", 64, 0, 0, 1, 2, 3, 3);
            ReceptiveField.Axis axis =
                    network.receptiveField(network.layer("conv2/Relu")).vertical();
            assertEquals(new ReceptiveField.Axis(14, 2, 0, 28), axis);
            assertTrue(network.receptiveField(network.layer("hidden/Relu")).isWhole());
        }
    }

    @Test
    void the_fields_of_a_mobilenet_are_those_that_gradients_reach() {
        try (Network network = RealModels.mobilenet().open()) {
            String layer = "MobilenetV1/MobilenetV1/";
            assertTight(network, layer + "Conv2d_0/Relu6", 2, 0, 0, 63, 63);
            assertTight(network, layer + "Conv2d_3_pointwise/Relu6", 4, 12, 17);
            assertTight(network, layer + "Conv2d_6_pointwise/Relu6", 8, 0, 3);
            // Published for MobileNet v1: 315 pixels at a stride of 32 (Araujo, Norris and Sim 2019).
            ReceptiveField last = network.receptiveField(network.layer(layer + "Conv2d_13_pointwise/Relu6"));
            assertEquals(315, last.vertical().size());
            assertEquals(32, last.horizontal().jump());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void so_are_those_of_random_graphs_with_branches_padding_and_dilation(long seed) {
        RandomGraph graph = RandomGraph.of(seed);
        try (Network network = graph.open()) {
            Layer layer = network.layer(graph.last());
            int rows = layer.shape().extent(0) - 1;
            int columns = layer.shape().extent(1) - 1;
            for (int[] place : new int[][] {{0, 0}, {rows / 2, columns / 2}, {rows, columns}, {rows, 0}}) {
                assertTightButForHoles(network, layer, place[0], place[1]);
            }
            assertTrue(network.receptiveField(network.layer("scores")).isWhole());
        }
    }

    /**
     * A window narrower than its stride, or a dilated one, leaves holes between the pixels that it sees. Where the edge of
     * the picture cuts a field, a hole may lie at the cut; elsewhere its sides must be reached.
     */
    private static void assertTightButForHoles(Network network, Layer layer, int row, int column) {
        ReceptiveField field = network.receptiveField(layer);
        Window seen = field.windowOf(row, column);
        Window reached = disturbed(network, layer, row, column, row);
        String where = layer.name() + " at " + row + "," + column + " of " + field + ": " + reached + " in " + seen;
        Shape input = network.input();
        assertTrue(seen.top() == 0 ? reached.top() >= 0 : reached.top() == seen.top(), where);
        assertTrue(seen.left() == 0 ? reached.left() >= 0 : reached.left() == seen.left(), where);
        assertTrue(
                seen.bottom() == input.extent(0)
                        ? reached.bottom() <= seen.bottom()
                        : reached.bottom() == seen.bottom(),
                where);
        assertTrue(
                seen.right() == input.extent(1) ? reached.right() <= seen.right() : reached.right() == seen.right(),
                where);
    }

    @Test
    void where_neighbours_are_mixed_in_another_way_the_field_is_the_whole_input() {
        for (String operation : new String[] {"MirrorPad", "Mul by its mean"}) {
            try (Network network = RandomGraph.ending(operation).open()) {
                Layer layer = network.layer("last");
                assertEquals(
                        new Window(
                                0, 0, network.input().extent(0), network.input().extent(1)),
                        network.receptiveField(layer).windowOf(0, 0),
                        operation);
            }
        }
    }
}
