package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.gradient.GradientTimesInput;
import dev.because.neural.attribution.gradient.LrpEpsilon;
import dev.because.neural.attribution.gradient.LrpZPlus;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;

/** The rules of relevance in a graph against the same rules in loops over every term, in double precision. */
class RelevanceOracleTest {
    private static List<RelevanceRule> rules(Tensor reference) {
        return List.of(
                new RelevanceRule.Rescale(reference), new RelevanceRule.Epsilon(0.05), new RelevanceRule.ZPlus());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRuleFromTheScoresIsWhatTheLoopsCompute(long seed) {
        AnalyticNetwork oracle = AnalyticNetwork.lenet(seed, Shape.of(14, 12, 3), 4, 6, 10, 5);
        compare(oracle, List.of(oracle.scores()), seed);
    }

    @Test
    void everyRuleFromLayersOfEveryKindIsWhatTheLoopsCompute() {
        AnalyticNetwork oracle = AnalyticNetwork.lenet(4, Shape.of(14, 12, 3), 4, 6, 10, 5);
        List<Layer> some =
                Stream.of("conv1", "pool1", "bias2", "relu3").map(oracle::layer).toList();
        compare(oracle, some, 4);
    }

    private static void compare(AnalyticNetwork oracle, List<Layer> layers, long seed) {
        try (TensorFlowNetwork network = AnalyticGraph.open(oracle, 1)) {
            Tensor batch = oracle.randomBatch(seed, 3);
            Tensor reference = oracle.randomBatch(seed + 50, 1).item(0);
            for (Layer layer : layers) {
                Tensor seeds = seeds(layer, seed);
                for (RelevanceRule rule : rules(reference)) {
                    close(
                            oracle.relevance(batch, layer, seeds, rule),
                            network.relevance(batch, layer, seeds, rule),
                            layer.name() + " " + rule);
                }
            }
        }
    }

    private static Tensor seeds(Layer layer, long seed) {
        return Tensor.of(
                layer.shape().batch(3),
                AnalyticNetwork.gaussian(new Random(seed), 3 * layer.shape().size(), 1));
    }

    /** One convolution with batch normalisation spelled out, and the same with the normalisation folded into it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batchNormalisationIsAsIfItWereFoldedIntoTheConvolutionWhateverTheSignOfItsScales(long seed) {
        Random random = new Random(seed);
        Shape input = Shape.of(6, 5, 3);
        Shape kernel = Shape.of(3, 3, 3, 4);
        float[] weights = AnalyticNetwork.gaussian(random, kernel.size(), 0.3);
        float[] mean = AnalyticNetwork.gaussian(random, 4, 0.1);
        float[] scale = {0.7f, -1.3f, 0.4f, -0.6f};
        float[] shift = AnalyticNetwork.gaussian(random, 4, 0.3);
        float[] dense = AnalyticNetwork.gaussian(random, 6 * 5 * 4 * 2, 0.3);
        float[] folded = weights.clone();
        float[] bias = new float[4];
        for (int i = 0; i < folded.length; i++) {
            folded[i] *= scale[i % 4];
        }
        for (int k = 0; k < 4; k++) {
            bias[k] = shift[k] - mean[k] * scale[k];
        }
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("conv", new Convolution(kernel, folded, 1, true));
        stages.put("norm", new Bias(bias));
        stages.put("relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("flat", new Flatten());
        stages.put("scores", new Dense(2, dense));
        AnalyticNetwork oracle = new AnalyticNetwork(input, stages);
        GraphDef spelled = GraphDef.newBuilder()
                .addNode(Nodes.placeholder("input", -1, 6, 5, 3))
                .addNode(Nodes.constant("weights", weights, 3, 3, 3, 4))
                .addNode(Nodes.constant("mean", mean, 4))
                .addNode(Nodes.constant("scale", scale, 4))
                .addNode(Nodes.constant("shift", shift, 4))
                .addNode(Nodes.constant("dense", dense, 6 * 5 * 4, 2))
                .addNode(Nodes.integers("shape", -1, 6 * 5 * 4))
                .addNode(Nodes.real("conv", "Conv2D", "input", "weights")
                        .putAttr("strides", Nodes.extents(1, 1, 1, 1))
                        .putAttr("padding", Nodes.text("SAME")))
                .addNode(Nodes.real("centred", "Sub", "conv", "mean"))
                .addNode(Nodes.real("scaled", "Mul", "scale", "centred"))
                .addNode(Nodes.real("norm", "AddV2", "shift", "scaled"))
                .addNode(Nodes.real("relu", "Relu", "norm"))
                .addNode(Nodes.real("flat", "Reshape", "relu", "shape")
                        .putAttr("Tshape", Constants.type(DataType.DT_INT32)))
                .addNode(Nodes.real("scores", "MatMul", "flat", "dense"))
                .build();
        try (TensorFlowNetwork network = TensorFlowNetwork.open(spelled, oracle.card(), "spelled", 1)) {
            Tensor batch = oracle.randomBatch(seed, 3);
            Tensor seeds = seeds(oracle.scores(), seed);
            for (RelevanceRule rule : rules(oracle.randomBatch(seed + 50, 1).item(0))) {
                close(
                        oracle.relevance(batch, oracle.scores(), seeds, rule),
                        network.relevance(batch, network.scores(), seeds, rule),
                        rule.toString());
            }
        }
    }

    /** Without biases nothing is lost: relevance adds up to the target, and with ε near zero it is gradient × input. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutBiasesRelevanceIsConserved(long seed) {
        AnalyticNetwork biased = AnalyticNetwork.lenet(seed, Shape.of(14, 12, 3), 4, 6, 10, 5);
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (int i = 0; i < biased.stages().size(); i++) {
            Stage stage = biased.stages().get(i);
            String name = biased.layers().get(i + 1).name();
            stages.put(name, stage instanceof Bias bias ? new Bias(new float[bias.values().length]) : stage);
        }
        AnalyticNetwork oracle = new AnalyticNetwork(biased.input(), stages);
        try (TensorFlowNetwork network = AnalyticGraph.open(oracle, 1)) {
            Tensor batch = oracle.randomBatch(seed, 4);
            // The best class, because a score below zero has no terms that raise it to be handed to.
            List<Decision> decisions = Decision.of(network, batch);
            List<ClassScore> targets = decisions.stream()
                    .map(decision -> decision.score(network.scores()))
                    .toList();
            Tensor epsilon = new LrpEpsilon().attribute(network, batch, targets);
            close(new GradientTimesInput().attribute(network, batch, targets), epsilon, "gradient × input");
            for (Tensor relevance : List.of(epsilon, new LrpZPlus().attribute(network, batch, targets))) {
                double worst = 0;
                for (int i = 0; i < 4; i++) {
                    double sum = 0;
                    for (float value : relevance.item(i).values()) {
                        sum += value;
                    }
                    worst = Math.max(
                            worst,
                            Math.abs(sum
                                            / decisions
                                                    .get(i)
                                                    .scores()
                                                    .get(decisions.get(i).winner())
                                    - 1));
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "lrp-%s without biases, seed %d: worst relative error of the sum %.1e",
                        relevance == epsilon ? "epsilon" : "zplus",
                        seed,
                        worst));
                assertEquals(0, worst, 1e-4);
            }
        }
    }

    private static void close(Tensor expected, Tensor actual, String what) {
        assertEquals(expected.shape(), actual.shape());
        double greatest = 1e-3;
        for (float value : expected.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected.values(), actual.values(), (float) (2e-5 * greatest), what);
    }
}
