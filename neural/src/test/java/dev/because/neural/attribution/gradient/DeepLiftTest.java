package dev.because.neural.attribution.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.MaxPool;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLiftTest {
    /** relu(x1 + x2 − 1): for (2, 1) it is 2, for zero it is 0, and the sum differs by 3. */
    @Test
    void aRectifierHandsItsDifferenceOnInProportion() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("flat", new Flatten());
        stages.put("dense", new Dense(1, new float[] {1, 1}));
        stages.put("bias", new Bias(-1));
        stages.put("relu", new Rectifier(Double.POSITIVE_INFINITY));
        AnalyticNetwork network = new AnalyticNetwork(Shape.of(1, 2, 1), stages);
        Tensor batch = Tensor.of(Shape.of(1, 1, 2, 1), 2, 1);
        ClassScore target = new ClassScore(network.scores(), 0);
        assertArrayEquals(
                new float[] {4 / 3f, 2 / 3f},
                new DeepLift().attribute(network, batch, target).values(),
                1e-6f);
        // Against (3, 1), where it is 3, only the first value differs; the mean of both.
        Tensor other = Tensor.of(network.input(), 3, 1);
        DeepLift both = new DeepLift(List.of(Tensor.zeros(network.input()), other));
        assertArrayEquals(
                new float[] {(4 / 3f - 1) / 2, 1 / 3f},
                both.attribute(network, batch, target).values(),
                1e-6f);
        assertEquals(
                0.5, both.shares(network, batch, List.of(target)).difference().get(0), 1e-6);
        assertEquals(0, both.shares(network, batch, List.of(target)).delta(0), 1e-6);
    }

    /** max(5, 3, 0, 1) against max(1, 4, 0, 0): it rose by 1, all of it where it is greatest now. */
    @Test
    void aGreatestValueThatRoseIsThatOfTheInputAndOneThatFellThatOfTheReference() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("pool", new MaxPool(2));
        stages.put("flat", new Flatten());
        AnalyticNetwork network = new AnalyticNetwork(Shape.of(2, 2, 1), stages);
        ClassScore target = new ClassScore(network.scores(), 0);
        Tensor here = Tensor.of(network.input(), 5, 3, 0, 1);
        Tensor there = Tensor.of(network.input(), 1, 4, 0, 0);
        assertArrayEquals(
                new float[] {1, 0, 0, 0},
                new DeepLift(List.of(there))
                        .attribute(network, here.asBatch(), target)
                        .values(),
                1e-6f);
        assertArrayEquals(
                new float[] {-1, 0, 0, 0},
                new DeepLift(List.of(here))
                        .attribute(network, there.asBatch(), target)
                        .values(),
                1e-6f);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpToTheDifferenceFromTheBaselines(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 3);
            Tensor baselines = network.randomBatch(seed + 10, 2);
            List<ClassScore> targets = List.of(
                    new ClassScore(network.scores(), 0),
                    new ClassScore(network.scores(), 4),
                    new ClassScore(network.scores(), 2));
            DeepLift method = new DeepLift(List.of(baselines.item(0), baselines.item(1)));
            DeepLift.Shares shares = method.shares(network, batch, targets);
            Tensor there = network.scores(baselines);
            for (int i = 0; i < 3; i++) {
                int k = targets.get(i).index();
                double difference = network.scores(batch).at(i, k) - (there.at(0, k) + there.at(1, k)) / 2.0;
                assertEquals(difference, shares.difference().get(i), 1e-5);
                assertEquals(0, shares.delta(i), 1e-4 * Math.abs(difference));
            }
        }
    }

    @Test
    void aBaselineOfAnotherShapeIsRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            DeepLift method = new DeepLift(List.of(Tensor.zeros(Shape.of(3, 3, 2))));
            BadInputException e = assertThrows(
                    BadInputException.class,
                    () -> method.attribute(network, network.randomBatch(1, 1), new ClassScore(network.scores(), 0)));
            assertEquals("baseline: found an array of shape 3×3×2, expected 14×12×2", e.getMessage());
        }
    }
}
