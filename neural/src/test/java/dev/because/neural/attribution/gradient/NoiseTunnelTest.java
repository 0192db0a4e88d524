package dev.because.neural.attribution.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.attribution.gradient.Noise.Unit;
import dev.because.neural.attribution.gradient.NoiseTunnel.Average;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTunnelTest {
    private static NoiseTunnel tunnel(Average average, int samples, Noise noise, long seed, int rows) {
        return new NoiseTunnel(new Gradient(), average, samples, noise, seed, rows);
    }

    /** The gradient of relu(x) under noise is one as often as x + noise is positive: closed forms of all three averages. */
    @ParameterizedTest
    @EnumSource
    void ofARectifierIsTheProbabilityThatItIsOpen(Average average) {
        int samples = 4_000;
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("flat", new Flatten());
        AnalyticNetwork network = new AnalyticNetwork(Shape.of(1, 3, 1), stages);
        Tensor batch = Tensor.of(Shape.of(1, 1, 3, 1), -1, 0.3f, 1);
        double[] open = new double[3];
        for (int i = 0; i < 3; i++) {
            double p = new NormalDistribution(batch.values()[i], 0.8).probability(0, 100);
            open[i] = average == Average.VARIANCE ? p * (1 - p) : p;
        }
        for (Noise noise : new Noise[] {new Noise(0.8, Unit.NETWORK), new Noise(0.4, Unit.RANGE)}) {
            for (int i = 0; i < 3; i++) {
                ClassScore unit = new ClassScore(network.scores(), i);
                float found = tunnel(average, samples, noise, 5, 1000)
                        .attribute(network, batch, unit)
                        .values()[i];
                assertEquals(open[i], found, 4 * 0.5 / Math.sqrt(samples), average + " of " + i);
            }
        }
    }

    @Test
    void withoutNoiseItIsTheMethodItself() {
        try (AnalyticNetwork network = AnalyticNetwork.small(3)) {
            Tensor batch = network.randomBatch(4, 2);
            ClassScore target = new ClassScore(network.scores(), 1);
            Noise none = new Noise(0, Unit.NETWORK);
            Tensor gradient = new Gradient().attribute(network, batch, target);
            assertArrayEquals(
                    gradient.values(),
                    tunnel(Average.MEAN, 3, none, 0, 100)
                            .attribute(network, batch, target)
                            .values(),
                    1e-6f);
            for (float variance : tunnel(Average.VARIANCE, 3, none, 0, 100)
                    .attribute(network, batch, target)
                    .values()) {
                assertEquals(0, variance, 1e-12);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameNumbersHoweverManyRowsAreComputedAtOnce() {
        try (AnalyticNetwork network = AnalyticNetwork.small(3)) {
            Tensor batch = network.randomBatch(4, 3);
            ClassScore target = new ClassScore(network.scores(), 1);
            Tensor first = tunnel(Average.VARIANCE, 5, NoiseTunnel.DEFAULT_NOISE, 1, 1000)
                    .attribute(network, batch, target);
            for (int rows : new int[] {1, 2, 4, 7}) {
                assertEquals(
                        first,
                        tunnel(Average.VARIANCE, 5, NoiseTunnel.DEFAULT_NOISE, 1, rows)
                                .attribute(network, batch, target));
            }
            assertNotEquals(
                    first,
                    tunnel(Average.VARIANCE, 5, NoiseTunnel.DEFAULT_NOISE, 2, 1000)
                            .attribute(network, batch, target));
        }
    }

    @Test
    void wrapsAnyMethodAndSaysSo() {
        assertEquals("smoothgrad", new NoiseTunnel().name());
        assertEquals("vargrad-deeplift", new NoiseTunnel(new DeepLift(), Average.VARIANCE).name());
        assertThrows(IllegalArgumentException.class, () -> tunnel(Average.MEAN, 0, NoiseTunnel.DEFAULT_NOISE, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Noise(-1, Unit.RANGE));
    }
}
