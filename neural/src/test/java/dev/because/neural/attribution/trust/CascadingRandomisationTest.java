package dev.because.neural.attribution.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.trust.CascadingRandomisation.Cascade;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.FreshWeights;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CascadingRandomisationTest {
    private static final List<AttributionMethod> METHODS =
            List.of(new Gradient(), new GuidedBackpropagation(), new Deconvnet());

    @Test
    void eachStepForgetsOneLayerMoreFromTheScoresDown() {
        AnalyticNetwork network = AnalyticNetwork.small(1);
        Tensor batch = network.randomBatch(2, 3);
        List<ClassScore> targets = Collections.nCopies(3, new ClassScore(network.scores(), 2));
        AtomicInteger steps = new AtomicInteger();
        List<Cascade> cascades =
                CascadingRandomisation.of(network, METHODS, batch, targets, 99, 9, steps::incrementAndGet);
        List<String> order = List.of("dense2", "dense1", "conv2", "conv1");
        assertEquals(4, steps.get());
        for (int m = 0; m < METHODS.size(); m++) {
            Cascade cascade = cascades.get(m);
            assertEquals(METHODS.get(m).name(), cascade.method());
            Tensor trained = METHODS.get(m).attribute(network, batch, targets);
            for (int i = 0; i < order.size(); i++) {
                assertEquals(order.get(i), cascade.steps().get(i).layer().name());
                List<Layer> forgotten =
                        order.subList(0, i + 1).stream().map(network::layer).toList();
                Tensor map = METHODS.get(m).attribute(network.randomised(forgotten, 9), batch, targets);
                double sum = 0;
                for (int item = 0; item < 3; item++) {
                    sum += MapSimilarity.of(trained.item(item), map.item(item)).signedRank();
                }
                assertEquals(sum / 3, cascade.steps().get(i).similarity().signedRank(), 1e-12);
            }
            assertEquals(cascade.steps().get(3).similarity(), cascade.last());
        }
    }

    @Test
    void fewerStepsAreThoseOfTheWholeCascadeAtEqualDistances() {
        AnalyticNetwork network = AnalyticNetwork.small(1);
        Tensor batch = network.randomBatch(2, 1);
        List<ClassScore> target = List.of(new ClassScore(network.scores(), 2));
        List<Cascade> whole = CascadingRandomisation.of(network, METHODS, batch, target, 4, 9, () -> {});
        List<Cascade> ends = CascadingRandomisation.of(network, METHODS, batch, target, 2, 9, () -> {});
        assertEquals(2, CascadingRandomisation.steps(network, 2));
        assertEquals(1, CascadingRandomisation.steps(network, 0));
        for (int m = 0; m < METHODS.size(); m++) {
            assertEquals(
                    List.of(whole.get(m).steps().get(0), whole.get(m).steps().get(3)),
                    ends.get(m).steps());
        }
    }

    @Test
    void theGradientOfALinearNetworkIsItsWeightsAndThenTheFreshOnes() {
        Shape input = Shape.of(4, 4, 1);
        float[] weights = AnalyticNetwork.gaussian(new Random(3), 32, 1);
        AnalyticNetwork network = AnalyticNetwork.linear(input, weights, 0.5f, -0.5f);
        ClassScore second = new ClassScore(network.scores(), 1);
        Cascade cascade = CascadingRandomisation.of(
                        network, List.of(new Gradient()), network.randomBatch(1, 1), List.of(second), 99, 17, () -> {})
                .get(0);
        MapSimilarity expected =
                MapSimilarity.of(column(input, weights), column(input, FreshWeights.kernel(32, 16, 17, 0)));
        assertEquals(expected, cascade.last());
        assertTrue(Math.abs(expected.cosine()) < 0.6, "two random maps are not alike");
    }

    @Test
    void twoClassesOfALinearNetworkHaveMapsAsAlikeAsTheirWeights() {
        Shape input = Shape.of(2, 1, 1);
        AnalyticNetwork network = AnalyticNetwork.linear(input, new float[] {3, 4, 4, 3}, 0, 0);
        List<ClassScore> first = List.of(new ClassScore(network.scores(), 0));
        List<ClassScore> second = List.of(new ClassScore(network.scores(), 1));
        Tensor batch = network.randomBatch(1, 1);
        ClassSimilarity measured = ClassSimilarity.of(new Gradient(), network, batch, first, second);
        assertEquals("gradient", measured.method());
        assertEquals(24 / 25.0, measured.similarity().cosine(), 1e-9);
        assertEquals(-1, measured.similarity().signedRank(), 1e-9);
        ClassSimilarity same = ClassSimilarity.of(new Gradient(), network, batch, first, first);
        assertEquals(1, same.similarity().cosine(), 1e-9);
        assertEquals(1, same.similarity().signedRank(), 1e-9);
    }

    private static Tensor column(Shape input, float[] weights) {
        float[] column = new float[input.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = weights[2 * i + 1];
        }
        return Tensor.of(input, column);
    }
}
