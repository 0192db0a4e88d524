package dev.because.neural.attribution.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.gradient.IntegratedGradients.Integral;
import dev.because.neural.attribution.gradient.Quadrature.Node;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegratedGradientsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addUpToTheDifferenceFromTheBaseline(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 2);
            List<Target> targets = List.of(new ClassScore(network.scores(), 1), new ClassScore(network.scores(), 3));
            Optional<Tensor> baseline =
                    Optional.of(network.randomBatch(seed + 100, 1).item(0));
            Tensor baselineScores = network.scores(baseline.get().asBatch());
            Integral integral =
                    new IntegratedGradients(400, Quadrature.GAUSS_LEGENDRE, baseline).integral(network, batch, targets);
            for (int i = 0; i < 2; i++) {
                // Gradients jump where a rectifier opens, so the error is measured against all that is added up.
                double magnitudes = 0;
                for (float part : integral.attribution().item(i).values()) {
                    magnitudes += Math.abs(part);
                }
                assertTrue(Math.abs(integral.delta(i)) < 0.005 * magnitudes, integral.delta(i) + " of " + magnitudes);
                ClassScore target = (ClassScore) targets.get(i);
                assertEquals(
                        baselineScores.at(0, target.index()),
                        integral.atBaseline().get(i),
                        1e-5);
                assertEquals(
                        targets.get(i).values(network.scores(batch))[i],
                        integral.atInput().get(i),
                        1e-5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Quadrature.class)
    void ofALinearFunctionAreItsTermsByEveryRuleUpToTheWeights(Quadrature rule) {
        Shape input = Shape.of(3, 3, 1);
        float[] weights = AnalyticNetwork.gaussian(new Random(5), 2 * input.size(), 1);
        try (AnalyticNetwork network = AnalyticNetwork.linear(input, weights, 7, 7)) {
            Tensor batch = network.randomBatch(6, 3);
            Tensor baseline = network.randomBatch(7, 1).item(0);
            double sum = rule.nodes(8).stream().mapToDouble(Node::weight).sum();
            float[] expected = new float[batch.size()];
            for (int i = 0; i < expected.length; i++) {
                double difference = batch.values()[i] - baseline.values()[i % input.size()];
                expected[i] = (float) (sum * weights[i % input.size() * 2] * difference);
            }
            Tensor actual = new IntegratedGradients(8, rule, Optional.of(baseline))
                    .attribute(network, batch, new ClassScore(network.scores(), 0));
            assertArrayEquals(expected, actual.values(), 1e-5f);
            assertEquals(rule == Quadrature.RIEMANN_TRAPEZOID ? 7 / 8.0 : 1, sum, 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areTheWeightedGradientsOfThePointsOnTheWay(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor item = network.randomBatch(seed, 1);
            ClassScore target = new ClassScore(network.scores(), 4);
            double[] expected = new double[item.size()];
            for (Node node : Quadrature.RIEMANN_MIDDLE.nodes(9)) {
                float[] point = item.values().clone();
                for (int i = 0; i < point.length; i++) {
                    point[i] *= (float) node.position();
                }
                float[] gradient = new Gradient()
                        .attribute(network, Tensor.of(item.shape(), point), target)
                        .values();
                for (int i = 0; i < point.length; i++) {
                    expected[i] += node.weight() * gradient[i] * item.values()[i];
                }
            }
            float[] actual = new IntegratedGradients(9, Quadrature.RIEMANN_MIDDLE, Optional.empty())
                    .attribute(network, item, target)
                    .values();
            for (int i = 0; i < actual.length; i++) {
                assertEquals(expected[i], actual[i], 1e-5);
            }
        }
    }

    @Test
    void gaussLegendreIntegratesPolynomialsExactly() {
        List<Node> nodes = Quadrature.GAUSS_LEGENDRE.nodes(50);
        for (int degree = 0; degree < 100; degree++) {
            int power = degree;
            double integral = nodes.stream()
                    .mapToDouble(node -> node.weight() * Math.pow(node.position(), power))
                    .sum();
            assertEquals(1.0 / (degree + 1), integral, 1e-14);
        }
    }

    @Test
    void aBaselineOfAnotherShapeIsRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            IntegratedGradients method =
                    new IntegratedGradients(5, Quadrature.RIEMANN_LEFT, Optional.of(Tensor.zeros(Shape.of(2, 2, 2))));
            BadInputException e = assertThrows(
                    BadInputException.class,
                    () -> method.attribute(network, network.randomBatch(1, 1), new ClassScore(network.scores(), 0)));
            assertEquals("baseline: found an array of shape 2×2×2, expected 14×12×2", e.getMessage());
        }
    }
}
