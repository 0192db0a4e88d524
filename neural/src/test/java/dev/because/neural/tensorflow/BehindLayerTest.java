package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.DeepLift;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.LrpEpsilon;
import dev.because.neural.attribution.gradient.LrpZPlus;
import dev.because.neural.attribution.layer.LayerAttribution;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.perturbation.Occlusion;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.GraphImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;

class BehindLayerTest {
    private static final List<AttributionMethod> METHODS = List.of(
            new Gradient(),
            new IntegratedGradients(),
            new DeepLift(),
            new LrpEpsilon(0.01),
            new LrpZPlus(),
            new Occlusion(1, 1, 1, 1, new Fill.Value(0)));

    @ParameterizedTest
    @ValueSource(longs = 1)
    void everyMethodOnEveryLayerOfAChainIsThatOfTheChainBehindIt(long seed) {
        AnalyticNetwork oracle = AnalyticNetwork.lenet(seed, Shape.of(10, 12, 3), 3, 4, 6, 4);
        try (TensorFlowNetwork network = AnalyticGraph.open(oracle, 2)) {
            Tensor batch = oracle.randomBatch(seed, 2);
            ClassScore score = new ClassScore(oracle.scores(), 1);
            for (String name : List.of("conv1", "relu2", "flat", "scores")) {
                Layer layer = oracle.layer(name);
                for (AttributionMethod method : METHODS) {
                    LayerAttribution asked = new LayerAttribution(method, layer);
                    Tensor shares = asked.attribute(network, batch, List.of(score, score));
                    assertEquals(layer.shape().batch(2), shares.shape());
                    close(asked.attribute(oracle, batch, List.of(score, score)), shares, method.name() + " " + name);
                }
            }
        }
    }

    @Test
    void behindACutTheScoresAndTheChainOfDerivativesAreThoseOfTheWhole() {
        try (Network network = BranchedGraph.open(4, 1)) {
            Tensor batch = batch(3);
            Tensor seeds = Tensor.of(network.scores().shape().batch(3), AnalyticNetwork.gaussian(new Random(5), 15, 1));
            List<String> cuts = network.layers().stream()
                    .filter(layer -> network.isCut(layer, network.scores()))
                    .map(Layer::name)
                    .filter(name -> !name.equals("input"))
                    .toList();
            assertTrue(cuts.containsAll(List.of("squeeze", "fire", "active", "gated", "flat", "scores")), cuts + "");
            for (String none : List.of("left", "expand3", "inner", "gate/mean")) {
                assertFalse(cuts.contains(none), none);
            }
            Tensor whole = network.backward(batch, network.scores(), seeds, BackwardRule.GRADIENT);
            for (String name : cuts) {
                Layer layer = network.layer(name);
                Tensor units = network.activations(batch, layer);
                try (Network behind = network.behind(layer, Tensor.zeros(network.input()));
                        Network swept = network.secondWay().behind(layer, Tensor.zeros(network.input()))) {
                    Tensor fed = units.reshape(behind.input().batch(3));
                    close(network.scores(batch), behind.scores(fed), name);
                    Tensor slopes = behind.backward(fed, behind.scores(), seeds, BackwardRule.GRADIENT);
                    close(slopes, swept.backward(fed, swept.scores(), seeds, BackwardRule.GRADIENT), name);
                    close(
                            whole,
                            network.backward(batch, layer, slopes.reshape(units.shape()), BackwardRule.GRADIENT),
                            name);
                }
            }
        }
    }

    @Test
    void besideABranchTheOthersKeepWhatThePictureGaveThem() {
        try (Network network = BranchedGraph.open(6, 1)) {
            Tensor picture = batch(1).item(0);
            Layer left = network.layer("left");
            Tensor others = Tensor.of(
                    left.shape().batch(5),
                    AnalyticNetwork.gaussian(new Random(8), 5 * left.shape().size(), 1));
            Tensor right = network.activations(picture.asBatch(), network.layer("right"));
            try (Network behind = network.behind(left, picture);
                    Graph graph = GraphImport.open(BranchedGraph.of(6), "test");
                    Session session = new Session(graph);
                    TFloat32 fedLeft = Bridge.nativeItems(others, 0, 5);
                    TFloat32 fedRight = Bridge.nativeItems(right.item(0).repeat(5), 0, 5);
                    Result result = session.runner()
                            .feed("left", fedLeft)
                            .feed("right", fedRight)
                            .fetch("scores")
                            .run()) {
                Tensor expected = Tensor.zeros(network.scores().shape().batch(5));
                Bridge.read(result.get(0), expected.values(), 0);
                close(expected, behind.scores(others), "left");
                assertTrue(
                        behind.layers().stream().noneMatch(layer -> layer.name().startsWith("because")));
                Tensor zeros = Tensor.zeros(left.shape().batch(1));
                assertEquals(behind.scores(zeros), behind.resume(behind.layer("left"), zeros, behind.scores()));
            }
        }
    }

    @Test
    void sharesOfBothBranchesAddUpToWhatBothAreWorthTogether() {
        try (Network network = BranchedGraph.open(7, 1)) {
            Tensor batch = batch(3);
            List<ClassScore> targets = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                targets.add(new ClassScore(network.scores(), i));
            }
            for (String name : List.of("left", "inner", "gate/open")) {
                Layer layer = network.layer(name);
                Tensor shares = new LayerAttribution(new DeepLift(), layer).attribute(network, batch, targets);
                for (int i = 0; i < 3; i++) {
                    try (Network behind = network.behind(layer, batch.item(i))) {
                        double without = behind.scores(
                                        Tensor.zeros(layer.shape().batch(1)))
                                .at(0, i);
                        double difference = network.scores(batch).at(i, i) - without;
                        double sum = 0;
                        for (float share : shares.item(i).values()) {
                            sum += share;
                        }
                        assertEquals(difference, sum, 1e-4 * Math.max(1, Math.abs(difference)), name);
                    }
                }
            }
        }
    }

    @Test
    void aLayerThatTheTargetDoesNotDependOnIsRefused() {
        try (Network network = BranchedGraph.open(4, 1)) {
            Tensor batch = batch(1);
            LayerAttribution asked = new LayerAttribution(new Gradient(), network.layer("left"));
            ClassScore elsewhere = new ClassScore(network.scores(), 0);
            BadInputException e = assertThrows(
                    BadInputException.class,
                    () -> asked.attribute(network, batch, List.of(new Neuron(network.layer("expand3"), 0, 0, 0))));
            assertEquals(
                    "layer left: found no way from it to expand3, expected a layer that the target depends on",
                    e.getMessage());
            assertEquals(
                    asked.layer().shape().batch(1),
                    asked.attribute(network, batch, List.of(elsewhere)).shape());
        }
    }

    private static Tensor batch(int count) {
        return Tensor.of(
                BranchedGraph.INPUT.batch(count),
                AnalyticNetwork.gaussian(new Random(count), count * BranchedGraph.INPUT.size(), 1));
    }

    private static void close(Tensor expected, Tensor actual, String what) {
        assertEquals(expected.size(), actual.size());
        double greatest = 1e-3;
        for (float value : expected.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected.values(), actual.values(), (float) (2e-5 * greatest), what);
    }
}
