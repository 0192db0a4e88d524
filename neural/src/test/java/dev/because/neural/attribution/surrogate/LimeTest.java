package dev.because.neural.attribution.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Singles;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimeTest {
    @ParameterizedTest
    @EnumSource(Likeness.Distance.class)
    void recoversTheWeightsOfALinearNetwork(Likeness.Distance distance) {
        Shape input = Shape.of(3, 4, 1);
        float[] weights = AnalyticNetwork.gaussian(new Random(2), 12 * 2, 1);
        try (AnalyticNetwork network = AnalyticNetwork.linear(input, weights, 0.5f, 1)) {
            Tensor ones = Tensor.of(input.batch(1), filled(12));
            ClassScore target = new ClassScore(network.scores(), 0);
            Hiding hiding = new Hiding(Singles.PLACES, Baseline.ZERO);
            double[] worst = new double[3];
            Penalty[] penalties = {new Penalty.Ridge(1e-6), new Penalty.Lasso(1e-7), new Penalty.Ridge(1)};
            for (int k = 0; k < 3; k++) {
                Lime method = new Lime(hiding, 500, distance, penalties[k], 3);
                Account account = method.account(network, ones, List.of(target));
                for (int i = 0; i < 12; i++) {
                    double error =
                            Math.abs(weights[2 * i] - account.attribution().values()[i]);
                    worst[k] = Math.max(worst[k], error);
                }
                assertEquals(1, account.items().get(0).fit().getAsDouble(), k == 2 ? 1e-3 : 1e-6);
            }
            System.out.printf(
                    "lime of a linear network by %s: weights to %.1e (ridge 1e-6), %.1e (lasso 1e-7), %.1e (ridge 1)%n",
                    distance, worst[0], worst[1], worst[2]);
            assertTrue(worst[0] < 1e-5 && worst[1] < 1e-5 && worst[2] < 0.05);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ofAnyNetworkTheFitSolvesItsOwnNormalEquations(long seed) {
        Random random = new Random(seed);
        int columns = 5;
        List<boolean[]> features = new ArrayList<>();
        double[] wanted = new double[40];
        double[] likeness = new double[40];
        for (int row = 0; row < 40; row++) {
            boolean[] feature = new boolean[columns];
            for (int i = 0; i < columns; i++) {
                feature[i] = random.nextBoolean();
            }
            features.add(feature);
            wanted[row] = random.nextGaussian() + (feature[0] && feature[1] ? 2 : 0);
            likeness[row] = random.nextDouble();
        }
        for (double strength : new double[] {0, 0.5, 3}) {
            LinearFit ridge = LinearFit.of(features, wanted, likeness, new Penalty.Ridge(strength));
            double[] slope = slope(features, wanted, likeness, ridge);
            for (int i = 0; i < columns; i++) { // the derivative of the squared error is that of the penalty
                assertEquals(strength * ridge.weights()[i], slope[i], 1e-9);
            }
            assertEquals(0, slope[columns], 1e-9);
        }
        double total = Arrays.stream(likeness).sum();
        for (double strength : new double[] {0.02, 0.1, 10}) {
            LinearFit lasso = LinearFit.of(features, wanted, likeness, new Penalty.Lasso(strength));
            double[] slope = slope(features, wanted, likeness, lasso);
            for (int i = 0; i < columns; i++) { // Karush, Kuhn and Tucker
                double weight = lasso.weights()[i];
                assertTrue(Math.abs(slope[i]) <= strength * total + 1e-7);
                assertTrue(weight == 0 || Math.abs(slope[i] - Math.signum(weight) * strength * total) < 1e-7);
            }
            assertTrue(strength < 10 || Arrays.stream(lasso.weights()).allMatch(weight -> weight == 0));
        }
    }

    /** Minus half the derivative of the weighted squared error by each weight, and by the intercept. */
    private static double[] slope(List<boolean[]> features, double[] wanted, double[] likeness, LinearFit fit) {
        int columns = fit.weights().length;
        double[] slope = new double[columns + 1];
        for (int row = 0; row < wanted.length; row++) {
            double said = fit.intercept();
            for (int i = 0; i < columns; i++) {
                said += features.get(row)[i] ? fit.weights()[i] : 0;
            }
            double part = likeness[row] * (wanted[row] - said);
            for (int i = 0; i < columns; i++) {
                slope[i] += features.get(row)[i] ? part : 0;
            }
            slope[columns] += part;
        }
        return slope;
    }

    @Test
    void theFitTellsWhereALinearModelDoesNotDo() {
        try (AnalyticNetwork network = AnalyticNetwork.small(3)) {
            Tensor batch = network.randomBatch(3, 1);
            ClassScore target = new ClassScore(network.scores(), 2);
            Lime method = new Lime(new Hiding(new Grid(3, 3), Baseline.ZERO), 300, 0);
            double fit = method.account(network, batch, List.of(target))
                    .items()
                    .get(0)
                    .fit()
                    .getAsDouble();
            System.out.printf("lime of a small network: R² %.3f%n", fit);
            assertTrue(fit > 0.3 && fit < 0.999, String.valueOf(fit));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        try (AnalyticNetwork network = AnalyticNetwork.small(8)) {
            Tensor batch = network.randomBatch(8, 1);
            ClassScore target = new ClassScore(network.scores(), 0);
            Hiding hiding = new Hiding(new Grid(4, 4), Baseline.ZERO);
            assertEquals(
                    new Lime(hiding, 40, 1).attribute(network, batch, target),
                    new Lime(hiding, 40, 1).attribute(network, batch, target));
            assertNotEquals(
                    new Lime(hiding, 40, 1).attribute(network, batch, target),
                    new Lime(hiding, 40, 2).attribute(network, batch, target));
            assertNotEquals(
                    new KernelShap(hiding, 40, 1).attribute(network, batch, target),
                    new KernelShap(hiding, 40, 2).attribute(network, batch, target));
        }
    }

    @Test
    void tooFewSamplesAreRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            Tensor batch = network.randomBatch(1, 1);
            ClassScore target = new ClassScore(network.scores(), 0);
            Hiding hiding = new Hiding(new Grid(5, 4), Baseline.ZERO);
            BadInputException kernel = assertThrows(
                    BadInputException.class, () -> new KernelShap(hiding, 39, 0).attribute(network, batch, target));
            assertEquals("kernel-shap: found 39 samples for 20 segments, expected at least 40", kernel.getMessage());
            Lime lime = new Lime(hiding, 10, Likeness.Distance.L2, new Penalty.Ridge(0), 0);
            BadInputException few = assertThrows(BadInputException.class, () -> lime.attribute(network, batch, target));
            assertTrue(few.getMessage().startsWith("lime: found 10 samples for 20 segments"), few.getMessage());
        }
    }

    private static float[] filled(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
