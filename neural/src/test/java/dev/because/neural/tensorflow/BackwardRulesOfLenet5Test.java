package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.MaxPool;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** The embedded network against the same weights in a backward pass of plain loops over doubles. */
class BackwardRulesOfLenet5Test {
    private static final int DIGITS = 8;
    private static final double TOLERANCE = 1e-5;

    static List<AttributionMethod> methods() {
        return List.of(new Gradient(), new GuidedBackpropagation(), new Deconvnet());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_backward_rule_agrees_with_plain_loops(AttributionMethod method) {
        RealModels.Model lenet5 = RealModels.lenet5();
        try (Network network = lenet5.open();
                AnalyticNetwork loops = loops(lenet5.graph())) {
            List<Tensor> digits = new ArrayList<>();
            for (int i = 0; i < DIGITS; i++) {
                digits.add(RealModels.noisy(RealModels.digit(i), 0.02, i));
            }
            Tensor batch = Tensor.stack(digits);
            for (String address : List.of(
                    "class:7",
                    "class:2",
                    strongest(loops.layer("conv2/Relu"), loops, batch),
                    strongest(loops.layer("hidden/Relu"), loops, batch),
                    "conv2/Relu[:,:,11]")) {
                Target target = TargetGrammar.parse(address, network);
                Tensor expected = method.attribute(loops, batch, TargetGrammar.parse(address, loops));
                double error = error(expected, method.attribute(network, batch, target));
                System.out.printf("%s of %s: error %.1e of the largest value%n", method.name(), address, error);
                assertTrue(error < TOLERANCE, method.name() + " of " + address + ": " + error);
            }
        }
    }

    /** The unit that the first digit excites most: rectifiers shut the way to most others. */
    private static String strongest(Layer layer, Network network, Tensor batch) {
        Tensor units = network.activations(batch.items(0, 1), layer);
        int best = 0;
        for (int i = 1; i < units.size(); i++) {
            best = units.values()[i] > units.values()[best] ? i : best;
        }
        int channels = layer.channels();
        int columns = layer.isFlat() ? 1 : layer.shape().extent(1);
        int place = best / channels;
        return new Neuron(layer, place / columns, place % columns, best % channels).address();
    }

    /** The largest difference in an item, relative to the item's largest value. */
    private static double error(Tensor expected, Tensor found) {
        double worst = 0;
        boolean silent = true;
        for (int item = 0; item < DIGITS; item++) {
            double largest = 0;
            double difference = 0;
            for (int i = 0; i < 28 * 28; i++) {
                float right = expected.item(item).values()[i];
                largest = Math.max(largest, Math.abs(right));
                difference =
                        Math.max(difference, Math.abs(right - found.item(item).values()[i]));
            }
            silent &= largest == 0;
            assertTrue(largest > 0 || difference == 0, "item " + item);
            worst = Math.max(worst, largest > 0 ? difference / largest : 0);
        }
        assertFalse(silent, "nothing reaches the input from this target");
        return worst;
    }

    private static AnalyticNetwork loops(GraphDef graph) {
        Function<String, float[]> weights = constants(graph)::get;
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("conv1/Conv2D", new Convolution(Shape.of(5, 5, 1, 20), weights.apply("conv1/kernel"), 1, false));
        stages.put("conv1/BiasAdd", new Bias(weights.apply("conv1/bias")));
        stages.put("conv1/Relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("pool1/MaxPool", new MaxPool(2));
        stages.put("conv2/Conv2D", new Convolution(Shape.of(5, 5, 20, 50), weights.apply("conv2/kernel"), 1, false));
        stages.put("conv2/BiasAdd", new Bias(weights.apply("conv2/bias")));
        stages.put("conv2/Relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("pool2/MaxPool", new MaxPool(2));
        stages.put("flatten/Reshape", new Flatten());
        stages.put("hidden/MatMul", new Dense(500, weights.apply("hidden/kernel")));
        stages.put("hidden/BiasAdd", new Bias(weights.apply("hidden/bias")));
        stages.put("hidden/Relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("scores/MatMul", new Dense(10, weights.apply("scores/kernel")));
        stages.put("scores/BiasAdd", new Bias(weights.apply("scores/bias")));
        return new AnalyticNetwork(Shape.of(28, 28, 1), stages);
    }

    private static Map<String, float[]> constants(GraphDef graph) {
        return graph.getNodeList().stream()
                .filter(node -> node.getOp().equals("Const"))
                .collect(Collectors.toMap(
                        NodeDef::getName,
                        node -> DoublePrecision.floats(
                                node.getAttrOrThrow("value").getTensor())));
    }
}
