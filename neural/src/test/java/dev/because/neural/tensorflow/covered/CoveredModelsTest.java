package dev.because.neural.tensorflow.covered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.SharedFolder;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.ModelFile;
import dev.because.neural.tensorflow.file.CanonicalGraph;
import dev.because.neural.tensorflow.file.FrozenGraphFile;
import dev.because.neural.tensorflow.graph.Nodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.GraphDef;

/** Real networks under cover: what the network answers is what it answers when it is run anew, to 1e-5 of its scores. */
class CoveredModelsTest {
    private static final double TOLERANCE = 1e-5;

    @Test
    void lenet5AnswersAsWhenItIsRunAnew() throws IOException {
        byte[] graph = resource("lenet5.pb");
        ModelCard card = ModelCards.parse("lenet5", resource("lenet5.card.yaml"));
        Model model = new Model(
                ModelFile.open("lenet5", graph, card, 1),
                CanonicalGraph.of(FrozenGraphFile.read("lenet5", graph), "lenet5"));
        try (Network network = model.network()) {
            LabelledImages digits = EmbeddedDigits.load().images();
            float[] values = new float[2 * 28 * 28];
            for (int i = 0; i < values.length; i++) {
                values[i] = digits.grey(42 + i / 784, i % 784 / 28, i % 28) / 255f;
            }
            Covering covering = new Covering(
                    Tensor.of(network.input().batch(2), values),
                    List.of(new float[] {0}, new float[] {0.5f}),
                    Window.sliding(network.input(), 8, 8, 4, 4));
            compare(model, covering, List.of(network.scores(), network.layer("conv1/Relu")), 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 224})
    @Tag("long")
    void mobilenetAnswersAsWhenItIsRunAnewForEveryWindow(int side) {
        Model model = mobilenet(side);
        try (Network network = model.network()) {
            compare(model, zebra(network, Window.sliding(network.input(), 8, 8, 4, 4)), layers(network), 1);
        }
    }

    @Test
    void mobilenetAnswersAsWhenItIsRunAnewForWindowsAtCornersAndClippedEdges() {
        Model model = mobilenet(128);
        try (Network network = model.network()) {
            compare(model, zebra(network, Window.sliding(network.input(), 9, 9, 9, 9)), layers(network), 14);
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Model model = mobilenet(128);
        try (Network network = model.network()) {
            Covering covering = zebra(network, Window.sliding(network.input(), 11, 11, 10, 10));
            List<Layer> layers = layers(network);
            float[][][] one = incremental(model, covering, layers, IntStream::range);
            float[][][] many = incremental(model, covering, layers, (from, to) -> IntStream.range(from, to)
                    .parallel());
            assertTrue(Arrays.deepEquals(one, many));
        }
    }

    @Test
    void aClosedNetworkAnswersNoMore() {
        Network network = mobilenet(128).network();
        Covering covering = zebra(network, Window.sliding(network.input(), 8, 8, 8, 8));
        network.close();
        List<Layer> layers = List.of(network.scores());
        assertThrows(RuntimeException.class, () -> network.covered(covering, layers, (picture, window, read) -> {}));
    }

    /** A network and the graph that it computes. */
    private record Model(Network network, GraphDef graph) {}

    private static Model mobilenet(int side) {
        Path file = SharedFolder.path("mobilenet/mobilenet_v1_0.25_" + side + ".pb");
        ModelCard card = ModelCards.forModel(file, Optional.empty()).orElseThrow();
        GraphDef.Builder graph = CanonicalGraph.of(FrozenGraphFile.read(file), file.toString()).toBuilder();
        graph.getNodeBuilderList().stream()
                .filter(node -> node.getName().equals("input"))
                .forEach(node -> node.putAttr("shape", Nodes.shape(-1, side, side, 3)));
        return new Model(ModelFile.open(file, card, 1), graph.build());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ModelCards.class.getResourceAsStream("/dev/because/neural/models/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static List<Layer> layers(Network network) {
        return List.of(network.scores(), network.layer("MobilenetV1/MobilenetV1/Conv2d_5_pointwise/Relu6"));
    }

    private static Covering zebra(Network network, List<Window> windows) {
        Tensor picture = Preprocessing.of(network.card().input())
                .see(Pictures.read(SharedFolder.path("photos/n02391049_zebra.jpg")))
                .input();
        return new Covering(picture.asBatch(), List.of(new float[] {0, 0.25f, -1}), windows);
    }

    /** Compares every {@code step}-th window. */
    private static void compare(Model model, Covering covering, List<Layer> layers, int step) {
        List<Window> some = new ArrayList<>();
        for (int i = 0; i < covering.windows().size(); i += step) {
            some.add(covering.windows().get(i));
        }
        Covering sampled = new Covering(covering.pictures(), covering.fillings(), some);
        float[][][] expected =
                read(sampled, layers.size(), reader -> sampled.recompute(model.network(), layers, reader));
        float[][][] actual = incremental(model, covering, layers, IntStream::range);
        for (int layer = 0; layer < layers.size(); layer++) {
            double difference = 0;
            double scale = 0;
            for (int i = 0; i < expected[layer].length; i++) {
                float[] row = actual[layer][i / some.size() * covering.windows().size() + i % some.size() * step];
                assertEquals(expected[layer][i].length, row.length);
                for (int k = 0; k < row.length; k++) {
                    difference = Math.max(difference, Math.abs(expected[layer][i][k] - row[k]));
                    scale = Math.max(scale, Math.abs(expected[layer][i][k]));
                }
            }
            System.out.printf(
                    "%s: greatest difference %.1e of %.3g%n", layers.get(layer).name(), difference, scale);
            assertTrue(difference <= TOLERANCE * scale, difference + " of " + scale);
        }
    }

    private static float[][][] incremental(Model model, Covering covering, List<Layer> layers, Order order) {
        try (IncrementalCovering incremental = IncrementalCovering.inAnyCase(
                        model.graph(), "input", model.network().input(), layers, covering.windows())
                .orElseThrow()) {
            return read(
                    covering,
                    layers.size(),
                    reader -> incremental.run(model.network(), covering, reader, (count, task) -> order.range(0, count)
                            .forEach(task)));
        }
    }

    /** In which order, and how many at a time. */
    private interface Order {
        IntStream range(int from, int to);
    }

    private static float[][][] read(Covering covering, int layers, Consumer<Covering.Reader> way) {
        float[][][] read =
                new float[layers][covering.count() * covering.windows().size()][];
        way.accept((picture, window, activations) -> {
            for (int i = 0; i < layers; i++) {
                read[i][picture * covering.windows().size() + window] =
                        activations.get(i).values();
            }
        });
        return read;
    }
}
