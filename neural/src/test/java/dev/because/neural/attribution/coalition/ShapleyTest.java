package dev.because.neural.attribution.coalition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Singles;
import dev.because.neural.attribution.surrogate.KernelShap;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {
    private static final Hiding EIGHT = new Hiding(new Grid(2, 4), List.of(new Baseline.Mean()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void enumerationIsTheMeanOverAllOrdersAndTheOthersComeNear(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 1);
            ClassScore target = new ClassScore(network.scores(), 1);
            double[] byOrders = overAllOrders(network, batch, target);
            Game game = new Game(Inquiry.of(network, batch, List.of(target)), 0, EIGHT);
            double[] exact = new ExactShapley(EIGHT).contributions(game).values();
            double[] sampled = new ShapleyValueSampling(EIGHT, 2000, seed)
                    .contributions(game)
                    .values();
            double[] kernel =
                    new KernelShap(EIGHT, 254, seed).contributions(game).values();
            double[] kernelSampled =
                    new KernelShap(EIGHT, 120, seed).contributions(game).values();
            assertArrayEquals(byOrders, exact, 1e-6);
            assertArrayEquals(exact, kernel, 1e-6);
            double range = DoubleStream.of(exact).map(Math::abs).max().getAsDouble();
            System.out.printf(
                    "shapley of 8 segments, seed %d: largest %.4f; apart from all orders: enumeration %.1e, KernelSHAP"
                            + " enumerated %.1e, KernelSHAP of 120 %.1e, 2000 sampled orders %.1e%n",
                    seed,
                    range,
                    apart(byOrders, exact),
                    apart(byOrders, kernel),
                    apart(byOrders, kernelSampled),
                    apart(byOrders, sampled));
            assertTrue(apart(byOrders, sampled) < 0.03 * range);
            assertTrue(apart(byOrders, kernelSampled) < 0.1 * range);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 25})
    void whateverTheSampleTheNumbersAddUp(int samples) {
        try (AnalyticNetwork network = AnalyticNetwork.small(7)) {
            Tensor batch = network.randomBatch(7, 3);
            ClassScore target = new ClassScore(network.scores(), 4);
            Hiding hiding = new Hiding(new Grid(5, 4), List.of(new Baseline.Blurred(), new Baseline.Value(-1)));
            ShapleyValueSampling method = new ShapleyValueSampling(hiding, samples, 3);
            Account account = method.account(network, batch, List.of(target, target, target));
            double[] whole =
                    Inquiry.of(network, batch, List.of(target, target, target)).values();
            for (int i = 0; i < 3; i++) {
                double expected = whole[i];
                for (Baseline baseline : hiding.baselines()) {
                    Tensor hidden =
                            Tensor.of(network.input(), baseline.of(batch, i)).asBatch();
                    expected -= target.values(network.scores(hidden))[0] / 2.0;
                }
                assertEquals(expected, account.items().get(i).sum(), 1e-5);
                assertEquals(0, account.items().get(i).delta().getAsDouble(), 1e-5);
            }
        }
    }

    @Test
    void ofALinearNetworkEveryMethodFindsTheWeightTimesTheDifference() {
        Shape input = Shape.of(2, 3, 2);
        float[] weights = AnalyticNetwork.gaussian(new Random(5), 12 * 2, 1);
        try (AnalyticNetwork network = AnalyticNetwork.linear(input, weights, 0.3f, -0.2f)) {
            Tensor batch = network.randomBatch(5, 2);
            ClassScore target = new ClassScore(network.scores(), 1);
            Hiding hiding = new Hiding(Singles.VALUES, List.of(new Baseline.Value(0.25f)));
            float[] expected = new float[batch.size()];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = weights[i % 12 * 2 + 1] * (batch.values()[i] - 0.25f);
            }
            for (SegmentMethod method : List.of(
                    new ExactShapley(hiding),
                    new ShapleyValueSampling(hiding, 1, 0),
                    new KernelShap(hiding, 24, 0),
                    new KernelShap(hiding, 60, 1))) {
                assertArrayEquals(
                        expected, method.attribute(network, batch, target).values(), 1e-5f, method.name());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        try (AnalyticNetwork network = AnalyticNetwork.small(8)) {
            Tensor batch = network.randomBatch(8, 1);
            ClassScore target = new ClassScore(network.scores(), 0);
            Tensor first = new ShapleyValueSampling(EIGHT, 4, 1).attribute(network, batch, target);
            assertEquals(first, new ShapleyValueSampling(EIGHT, 4, 1).attribute(network, batch, target));
            assertNotEquals(first, new ShapleyValueSampling(EIGHT, 4, 2).attribute(network, batch, target));
        }
    }

    @Test
    void pairsOfOppositeOrdersSpreadLessThanIndependentOnes() {
        try (AnalyticNetwork network = AnalyticNetwork.small(9)) {
            Tensor batch = network.randomBatch(9, 1);
            ClassScore target = new ClassScore(network.scores(), 0);
            Game game = new Game(Inquiry.of(network, batch, List.of(target)), 0, EIGHT);
            double[] exact = new ExactShapley(EIGHT).contributions(game).values();
            double[] squares = new double[2];
            for (int seed = 0; seed < 60; seed++) {
                for (int paired = 0; paired < 2; paired++) {
                    double[] sampled = new ShapleyValueSampling(EIGHT, 10, seed, paired == 1)
                            .contributions(game)
                            .values();
                    for (int i = 0; i < exact.length; i++) {
                        squares[paired] += (sampled[i] - exact[i]) * (sampled[i] - exact[i]);
                    }
                }
            }
            System.out.printf("variance of opposite over that of independent orders: %.2f%n", squares[1] / squares[0]);
            assertTrue(squares[1] < 0.8 * squares[0]);
        }
    }

    @Test
    void moreThanTwelveSegmentsAreRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            ExactShapley method = new ExactShapley(new Hiding(new Grid(13, 1), Baseline.ZERO));
            ClassScore target = new ClassScore(network.scores(), 0);
            BadInputException e = assertThrows(
                    BadInputException.class, () -> method.attribute(network, network.randomBatch(1, 1), target));
            assertTrue(e.getMessage().startsWith("shapley: found 13 segments, expected at most 12"), e.getMessage());
        }
    }

    /** What each of eight segments adds, averaged over all 40,320 orders, coalition by coalition in a plain loop. */
    private static double[] overAllOrders(AnalyticNetwork network, Tensor batch, ClassScore target) {
        int[] labels = new Grid(2, 4).of(batch.item(0), network.card().input()).places();
        float[] baseline = new Baseline.Mean().of(batch, 0);
        double[] wins = new double[256];
        for (int coalition = 0; coalition < 256; coalition++) {
            float[] values = batch.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = (coalition >> labels[i / 2] & 1) == 1 ? values[i] : baseline[i];
            }
            wins[coalition] = target.values(network.scores(Tensor.of(batch.shape(), values)))[0];
        }
        double[] sums = new double[8];
        int orders = visit(0, wins, new int[8], 0, sums);
        assertEquals(40320, orders);
        return DoubleStream.of(sums).map(sum -> sum / orders).toArray();
    }

    private static int visit(int coalition, double[] wins, int[] order, int length, double[] sums) {
        if (length == 8) {
            int before = 0;
            for (int player : order) {
                sums[player] += wins[before | 1 << player] - wins[before];
                before |= 1 << player;
            }
            return 1;
        }
        int orders = 0;
        for (int player = 0; player < 8; player++) {
            if ((coalition >> player & 1) == 0) {
                order[length] = player;
                orders += visit(coalition | 1 << player, wins, order, length + 1, sums);
            }
        }
        return orders;
    }

    private static double apart(double[] one, double[] other) {
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }
}
