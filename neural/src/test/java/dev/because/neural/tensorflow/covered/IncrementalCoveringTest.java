package dev.because.neural.tensorflow.covered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.card.ModelCards;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.TensorFlowNetwork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncrementalCoveringTest {
    /** Largest difference over largest value that rounding may make. */
    private static final double TOLERANCE = 1e-5;

    private static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheWholeNetworkOnRandomGraphs(int seed) {
        RandomGraph.Made made = RandomGraph.of(seed);
        try (TensorFlowNetwork network = open(made)) {
            Random random = new Random(seed);
            List<Layer> layers = List.of(
                    network.scores(),
                    network.layer(made.stages().get(random.nextInt(made.stages().size()))));
            Covering covering = covering(network, random);
            compare(made, network, covering, layers.get(0).equals(layers.get(1)) ? layers.subList(0, 1) : layers);
        }
    }

    @Test
    void mostMapsOfRandomGraphsAreComputedInCrops() {
        int maps = 0;
        for (int seed : seeds().toArray()) {
            RandomGraph.Made made = RandomGraph.of(seed);
            try (TensorFlowNetwork network = open(made);
                    IncrementalCovering incremental = incremental(
                            made, network, covering(network, new Random(seed)), List.of(network.scores()))) {
                maps += incremental.maps();
            }
        }
        assertTrue(maps > 24 * 6, () -> "the test above tests little");
    }

    private static void compare(
            RandomGraph.Made made, TensorFlowNetwork network, Covering covering, List<Layer> layers) {
        float[][][] expected = read(layers, covering, reader -> covering.recompute(network, layers, reader));
        try (IncrementalCovering incremental = incremental(made, network, covering, layers)) {
            float[][][] actual = read(
                    layers,
                    covering,
                    reader -> incremental.run(network, covering, reader, (count, task) -> IntStream.range(0, count)
                            .forEach(task)));
            for (int layer = 0; layer < layers.size(); layer++) {
                double difference = 0;
                double scale = 0;
                for (int row = 0; row < expected[layer].length; row++) {
                    for (int i = 0; i < expected[layer][row].length; i++) {
                        difference = Math.max(difference, Math.abs(expected[layer][row][i] - actual[layer][row][i]));
                        scale = Math.max(scale, Math.abs(expected[layer][row][i]));
                    }
                }
                assertTrue(difference <= TOLERANCE * scale, difference + " of " + scale + " in " + layers.get(layer));
            }
        }
    }

    private interface Way {
        void read(Covering.Reader reader);
    }

    /** For each layer and each row, the activations; and that each row was read once. */
    private static float[][][] read(List<Layer> layers, Covering covering, Way way) {
        int windows = covering.windows().size();
        float[][][] read = new float[layers.size()][covering.count() * windows][];
        int[] times = new int[covering.count() * windows];
        way.read((picture, window, activations) -> {
            for (int i = 0; i < layers.size(); i++) {
                assertEquals(layers.get(i).shape(), activations.get(i).shape());
                read[i][picture * windows + window] = activations.get(i).values();
            }
            times[picture * windows + window]++;
        });
        IntStream.of(times).forEach(time -> assertEquals(1, time));
        return read;
    }

    private static IncrementalCovering incremental(
            RandomGraph.Made made, TensorFlowNetwork network, Covering covering, List<Layer> layers) {
        return IncrementalCovering.inAnyCase(made.graph(), "input", network.input(), layers, covering.windows())
                .orElseThrow();
    }

    private static TensorFlowNetwork open(RandomGraph.Made made) {
        String card =
                "input: {name: input, height: %d, width: %d, channels: %s, range: [0, 1], crop: none}%noutput: {name: scores}"
                        .formatted(made.rows(), made.columns(), made.channels() == 1 ? "GREY" : "RGB");
        ModelCard read = ModelCards.parse("random", card.getBytes(StandardCharsets.UTF_8));
        return TensorFlowNetwork.open(made.graph(), read, "random", 2);
    }

    /** Two pictures, windows over all of each with the last ones clipped, and some of other sizes at odd places. */
    private static Covering covering(TensorFlowNetwork network, Random random) {
        Tensor pictures = Tensor.zeros(network.input().batch(2));
        for (int i = 0; i < pictures.size(); i++) {
            pictures.values()[i] = (float) random.nextGaussian();
        }
        int rows = network.input().extent(0);
        int columns = network.input().extent(1);
        List<Window> windows = new ArrayList<>(Window.sliding(network.input(), 5, 4, 3, 3));
        for (int i = 0; i < 20; i++) {
            int height = 1 + random.nextInt(6);
            int width = 1 + random.nextInt(6);
            windows.add(
                    new Window(random.nextInt(rows - height + 1), random.nextInt(columns - width + 1), height, width));
        }
        int channels = network.input().extent(2);
        float[] one = new float[channels];
        float[] other = new float[channels];
        for (int i = 0; i < channels; i++) {
            other[i] = (float) random.nextGaussian();
        }
        return new Covering(pictures, List.of(one, other), windows);
    }
}
