package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.DilatedConvolutions;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;

/**
 * Convolutions whose windows have holes against larger ones with zeros in the holes: everything must agree. With
 * TensorFlow's own derivative the padded ones would be wrong here, and the others would end the process.
 */
class DilatedConvolutionTest {
    private static final List<RelevanceRule> RULES = List.of(
            new RelevanceRule.Epsilon(0.01),
            new RelevanceRule.ZPlus(),
            new RelevanceRule.Rescale(noise(DilatedGraph.INPUT.size(), 5, 1).item(0)));

    static Stream<DilatedGraph> graphs() {
        return Stream.of("SAME", "VALID")
                .flatMap(padding -> Stream.of(
                        new DilatedGraph(padding, 1, false),
                        new DilatedGraph(padding, 1, true),
                        new DilatedGraph(padding, 2, false)));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyLayerKeepsItsNameItsOperationAndItsActivations(DilatedGraph graph) {
        try (Network dilated = graph.open(true);
                Network filled = graph.open(false)) {
            assertEquals(filled.layers(), dilated.layers());
            assertEquals(filled.weightLayers(), dilated.weightLayers());
            Tensor batch = batch(3, 1);
            for (Layer layer : dilated.layers().subList(1, dilated.layers().size())) {
                agree(filled.activations(batch, layer), dilated.activations(batch, layer), layer);
                assertEquals(filled.receptiveField(layer), dilated.receptiveField(layer), layer.toString());
            }
            Layer first = dilated.layer("first");
            Tensor maps = filled.activations(batch, first);
            agree(filled.resume(first, maps, filled.scores()), dilated.resume(first, maps, dilated.scores()), first);
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everySignalAndEveryShareComesToTheInputAsThroughAPlainConvolution(DilatedGraph graph) {
        try (Network dilated = graph.open(true);
                Network filled = graph.open(false)) {
            Tensor batch = batch(2, 2);
            for (String name : new String[] {"first", "second/relu", "scores"}) {
                Layer layer = dilated.layer(name);
                Tensor seeds = Tensor.of(
                        layer.shape().batch(2),
                        AnalyticNetwork.gaussian(
                                new Random(3), 2 * layer.shape().size(), 1));
                for (BackwardRule rule : BackwardRule.values()) {
                    Tensor expected = filled.backward(batch, layer, seeds, rule);
                    agree(expected, dilated.backward(batch, layer, seeds, rule), layer + " " + rule);
                    agree(expected, dilated.secondWay().backward(batch, layer, seeds, rule), layer + " again " + rule);
                }
                for (RelevanceRule rule : RULES) {
                    Tensor expected = filled.relevance(batch, layer, seeds, rule);
                    agree(expected, dilated.relevance(batch, layer, seeds, rule), layer + " " + rule);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theDerivativeIsWhatDifferencesMeasure(DilatedGraph graph) {
        try (Network network = graph.open(true)) {
            Layer layer = network.layer("first"); // linear, so that differences are exact but for rounding
            Tensor batch = batch(1, 4);
            Tensor along = batch(1, 5);
            float[] seeds =
                    AnalyticNetwork.gaussian(new Random(6), layer.shape().size(), 1);
            float[] gradient = network.backward(
                            batch, layer, Tensor.of(layer.shape().batch(1), seeds), BackwardRule.GRADIENT)
                    .values();
            float[] moved = batch.values().clone();
            double slope = 0;
            for (int i = 0; i < moved.length; i++) {
                moved[i] += along.values()[i];
                slope += (double) gradient[i] * along.values()[i];
            }
            float[] before = network.activations(batch, layer).values();
            float[] after =
                    network.activations(Tensor.of(batch.shape(), moved), layer).values();
            double difference = 0;
            for (int i = 0; i < seeds.length; i++) {
                difference += (double) seeds[i] * (after[i] - before[i]);
            }
            assertEquals(difference, slope, 1e-4 * Math.abs(difference));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void coveredPicturesAndWhatLiesBehindALayerAreThoseOfAPlainConvolution(DilatedGraph graph) {
        try (Network dilated = graph.open(true);
                Network filled = graph.open(false)) {
            Tensor pictures = batch(1, 7);
            Covering covering = new Covering(
                    pictures,
                    List.of(new float[dilated.input().extent(2)]),
                    Window.sliding(dilated.input(), 3, 3, 2, 2));
            agree(covered(filled, covering), covered(dilated, covering), "covered");
            Layer first = dilated.layer("first/relu");
            Tensor maps = dilated.activations(pictures, first);
            Tensor seeds = Tensor.of(dilated.scores().shape().batch(1), new float[] {1, -2, 3});
            try (Network behind = dilated.behind(first, pictures.item(0));
                    Network plain = filled.behind(first, pictures.item(0))) {
                agree(
                        plain.backward(maps, plain.scores(), seeds, BackwardRule.GRADIENT),
                        behind.backward(maps, behind.scores(), seeds, BackwardRule.GRADIENT),
                        "behind");
            }
        }
    }

    @Test
    void whereThePlaneIsUnknownItIsRefusedByName() {
        GraphDef graph = GraphDef.newBuilder()
                .addNode(Nodes.placeholder("x", -1, -1, -1, 1))
                .addNode(Nodes.constant("filter", new float[] {1, 2, 3, 4}, 2, 2, 1, 1))
                .addNode(Nodes.real("holes", "Conv2D", "x", "filter")
                        .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                        .putAttr("dilations", Nodes.extents(1, 2, 2, 1))
                        .putAttr("padding", Nodes.text("SAME")))
                .build();
        GraphDef kept = DilatedConvolutions.spelledOut(graph, "m");
        assertEquals(graph, kept);
        BadInputException refused =
                assertThrows(BadInputException.class, () -> MissingGradients.require(kept, List.of("holes"), "x", "m"));
        assertTrue(refused.getMessage().contains("node holes: found the operation Conv2D with dilations"));
    }

    @Test
    void channelsMayComeFirst() {
        // This processor's kernels take them last; what is written must be right all the same.
        GraphDef graph = GraphDef.newBuilder()
                .addNode(Nodes.placeholder("x", -1, 3, 9, 8))
                .addNode(Nodes.constant("filter", new float[3 * 2 * 3 * 4], 3, 2, 3, 4))
                .addNode(Nodes.real("holes", "Conv2D", "x", "filter")
                        .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                        .putAttr("dilations", Nodes.extents(1, 1, 2, 3))
                        .putAttr("data_format", Nodes.text("NCHW"))
                        .putAttr("padding", Nodes.text("VALID")))
                .build();
        GraphDef out = DilatedConvolutions.spelledOut(graph, "m");
        assertEquals(List.of(1L, 2L, 3L), constant(out, "because/dilated/holes/blocks"));
        assertEquals(List.of(0L, 0L, 0L, 1L, 0L, 1L), constant(out, "because/dilated/holes/margins"));
        assertEquals(List.of(0L, 0L, 0L, 1L, 0L, 1L), constant(out, "because/dilated/holes/crops"));
    }

    private static List<Long> constant(GraphDef graph, String name) {
        return graph.getNodeList().stream()
                .filter(node -> node.getName().equals(name))
                .flatMap(node -> Stream.of(node.getAttrOrThrow("value").getTensor()))
                .peek(value -> assertEquals(DataType.DT_INT32, value.getDtype()))
                .flatMap(value ->
                        java.util.Arrays.stream(Constants.integers(value)).boxed())
                .toList();
    }

    private static Tensor covered(Network network, Covering covering) {
        Tensor all =
                Tensor.zeros(network.scores().shape().batch(covering.windows().size()));
        network.covered(
                covering,
                List.of(network.scores()),
                (picture, window, activations) -> System.arraycopy(
                        activations.get(0).values(),
                        0,
                        all.values(),
                        window * network.scores().shape().size(),
                        network.scores().shape().size()));
        return all;
    }

    private static Tensor batch(int count, long seed) {
        return noise(DilatedGraph.INPUT.size(), seed, count);
    }

    private static Tensor noise(int size, long seed, int count) {
        return Tensor.of(DilatedGraph.INPUT.batch(count), AnalyticNetwork.gaussian(new Random(seed), count * size, 1));
    }

    private static void agree(Tensor expected, Tensor actual, Object what) {
        double largest = 1;
        for (float value : expected.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertEquals(expected.shape(), actual.shape());
        assertArrayEquals(expected.values(), actual.values(), (float) (2e-6 * largest), what.toString());
    }
}
