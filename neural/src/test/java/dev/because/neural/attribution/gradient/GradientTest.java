package dev.because.neural.attribution.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.Channel;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientTest {
    private static final double STEP = 1e-6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithCentralDifferencesForEveryKindOfTarget(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 1);
            for (Target target : targets(network)) {
                float[] gradient =
                        new Gradient().attribute(network, batch, target).values();
                int excluded = 0;
                for (int pixel = 0; pixel < gradient.length; pixel++) {
                    double whole = at(network, batch, target, pixel, 0);
                    double right = (at(network, batch, target, pixel, STEP) - whole) / STEP;
                    double left = (whole - at(network, batch, target, pixel, -STEP)) / STEP;
                    if (Math.abs(right - left) > 1e-4) {
                        excluded++;
                    } else {
                        assertEquals((left + right) / 2, gradient[pixel], 1e-4, target.address() + " " + pixel);
                    }
                }
                assertTrue(excluded < gradient.length / 20, excluded + " pixels lie on a kink");
            }
        }
    }

    private static List<Target> targets(AnalyticNetwork network) {
        ClassScore two = new ClassScore(network.scores(), 2);
        return List.of(
                two,
                new Lead(two, new ClassScore(network.scores(), 0)),
                new Neuron(network.layer("relu2"), 3, 2, 1),
                new Channel(network.layer("pool1"), 3),
                new Neuron(network.layer("dense1"), 0, 0, 4));
    }

    /** The target in double precision with one value of the input changed. */
    private static double at(AnalyticNetwork network, Tensor batch, Target target, int pixel, double change) {
        double[] values = new double[batch.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = batch.values()[i] + (i == pixel ? change : 0);
        }
        double[] units = network.trace(values, 0).get(network.layers().indexOf(target.layer()));
        float[] weights = target.weights().values();
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            sum += weights[i] * units[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofALinearFunctionIsItsWeightsAndTimesTheInputItsTerms(long seed) {
        Shape input = Shape.of(4, 3, 2);
        float[] weights = AnalyticNetwork.gaussian(new Random(seed), 2 * input.size(), 1);
        try (AnalyticNetwork network = AnalyticNetwork.linear(input, weights, 3, -1)) {
            Tensor batch = network.randomBatch(seed, 2);
            ClassScore one = new ClassScore(network.scores(), 1);
            float[] expected = new float[batch.size()];
            float[] terms = new float[batch.size()];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = weights[i % input.size() * 2 + 1];
                terms[i] = expected[i] * batch.values()[i];
            }
            assertArrayEquals(
                    expected, new Gradient().attribute(network, batch, one).values());
            assertArrayEquals(
                    terms,
                    new GradientTimesInput().attribute(network, batch, one).values());
        }
    }
}
