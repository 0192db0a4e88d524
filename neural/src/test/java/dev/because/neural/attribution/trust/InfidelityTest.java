package dev.because.neural.attribution.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GradientTimesInput;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.trust.Infidelity.Perturbation;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InfidelityTest {
    private static final Shape INPUT = Shape.of(5, 4, 2);
    private static final Perturbation NOISE = new Perturbation.Gaussian(0.3);
    private static final Perturbation SQUARE = new Perturbation.Square(2, new Background.Filled(new Fill.Mean()));
    private final float[] weights = AnalyticNetwork.gaussian(new Random(3), 80, 1);
    private final AnalyticNetwork linear = AnalyticNetwork.linear(INPUT, weights, 0.1f, -0.1f);
    private final ClassScore first = new ClassScore(linear.scores(), 0);
    private final Tensor item = linear.randomBatch(1, 1).item(0);
    private final Tensor gradient =
            new Gradient().attribute(linear, item.asBatch(), first).item(0);

    @Test
    void theGradientOfALinearNetworkPredictsEveryChange() {
        for (Perturbation perturbation : new Perturbation[] {NOISE, SQUARE}) {
            Infidelity found = Infidelity.of(linear, item, first, gradient, perturbation, 50, 7);
            assertEquals(0, found.value(), 1e-9);
            assertEquals(1, found.beta(), 1e-5);
            assertTrue(found.unexplained() > 0.01);
        }
    }

    @Test
    void aMultipleOfItDoesSoOnceScaled() {
        Infidelity found = Infidelity.of(linear, item, first, times(gradient, 4), NOISE, 50, 7);
        assertEquals(9 * found.unexplained(), found.value(), 1e-4 * found.value());
        assertEquals(0, found.scaled(), 1e-9);
        assertEquals(0.25, found.beta(), 1e-6);
        Infidelity none = Infidelity.of(linear, item, first, Tensor.zeros(INPUT), NOISE, 50, 7);
        assertEquals(none.unexplained(), none.value());
        assertEquals(0, none.beta());
    }

    @Test
    void ofAnyMapOnALinearNetworkItIsTheVarianceTimesTheSquaredDistance() {
        Tensor other = Tensor.of(INPUT, AnalyticNetwork.gaussian(new Random(9), 40, 1));
        double squares = 0;
        for (int i = 0; i < 40; i++) {
            double difference = other.values()[i] - weights[2 * i];
            squares += difference * difference;
        }
        double expected = 0.3 * 0.3 * squares;
        double found =
                Infidelity.of(linear, item, first, other, NOISE, 20_000, 7).value();
        assertEquals(expected, found, 0.05 * expected);
    }

    @Test
    void aSquareTakesAwayWhatItCoversAndNothingElse() {
        float[] change = new float[40];
        float[] mean = new Fill.Mean().of(item.values(), 0, INPUT);
        Random random = new Random(2);
        for (int trial = 0; trial < 20; trial++) {
            SQUARE.draw(random, item, change);
            int touched = 0;
            for (int i = 0; i < change.length; i++) {
                if (change[i] != 0) {
                    touched++;
                    assertEquals(item.values()[i] - mean[i % 2], change[i], 1e-6);
                }
            }
            assertEquals(8, touched);
        }
    }

    @Test
    void theGradientOfALinearNetworkStaysAndItsProductWithTheInputMovesWithIt() {
        assertEquals(0, MaxSensitivity.of(new Gradient(), linear, item, first, 0.02, 5, 7));
        Random random = new Random(7);
        double greatest = 0;
        double size = 0;
        for (int i = 0; i < 40; i++) {
            size += Math.pow(weights[2 * i] * item.values()[i], 2);
        }
        for (int sample = 0; sample < 5; sample++) {
            double moved = 0;
            for (int i = 0; i < 40; i++) {
                moved += Math.pow(weights[2 * i] * 0.02 * (2 * random.nextDouble() - 1), 2);
            }
            greatest = Math.max(greatest, Math.sqrt(moved / size));
        }
        double found = MaxSensitivity.of(new GradientTimesInput(), linear, item, first, 0.02, 5, 7);
        assertEquals(greatest, found, 1e-4 * greatest);
    }

    private static Tensor times(Tensor map, float factor) {
        float[] values = map.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Tensor.of(map.shape(), values);
    }
}
