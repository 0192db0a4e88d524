package dev.because.neural.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Shape SHAPE = Shape.of(9, 7, 2);

    private static Tensor batch() {
        return Tensor.of(SHAPE.batch(2), AnalyticNetwork.gaussian(new Random(3), 2 * SHAPE.size(), 1));
    }

    @Test
    void blurringIsTheMeanWeighedByAGaussianOfTheDistance() {
        Tensor batch = batch();
        float[] blurred = new Baseline.Blurred(0.2).of(batch, 1);
        double deviation = 0.2 * 7;
        int reach = (int) Math.ceil(3 * deviation);
        for (int i = 0; i < blurred.length; i++) {
            double sum = 0;
            double total = 0;
            for (int row = 0; row < 9; row++) {
                for (int column = 0; column < 7; column++) {
                    int down = row - i / 14;
                    int across = column - i / 2 % 7;
                    if (Math.abs(down) <= reach && Math.abs(across) <= reach) {
                        double weight = Math.exp(-0.5 * (down * down + across * across) / (deviation * deviation));
                        sum += weight * batch.at(1, row, column, i % 2);
                        total += weight;
                    }
                }
            }
            assertEquals(sum / total, blurred[i], 1e-6);
        }
    }

    @Test
    void blurringLeavesAnEvenPictureAndTheMeanIsThatOfEachChannel() {
        float[] even = new float[SHAPE.size()];
        double[] sums = new double[2];
        Tensor batch = batch();
        for (int i = 0; i < even.length; i++) {
            even[i] = i % 2 == 0 ? 0.75f : -2;
            sums[i % 2] += batch.values()[i] / 63;
        }
        assertArrayEquals(even, new Baseline.Blurred().of(Tensor.of(SHAPE.batch(1), even), 0), 1e-6f);
        float[] mean = new Baseline.Mean().of(batch, 0);
        for (int i = 0; i < mean.length; i++) {
            assertEquals(sums[i % 2], mean[i], 1e-6);
        }
    }

    @Test
    void ofSeveralBaselinesIntegratedGradientsAreTheMeanAndStillAddUp() {
        try (AnalyticNetwork network = AnalyticNetwork.small(2)) {
            Tensor batch = network.randomBatch(2, 2);
            ClassScore target = new ClassScore(network.scores(), 1);
            List<Baseline> all = List.of(
                    new Baseline.Value(0.5f),
                    new Baseline.Mean(),
                    new Baseline.Blurred(),
                    new Baseline.Given(network.randomBatch(9, 1).item(0)));
            IntegratedGradients together = new IntegratedGradients(500, Quadrature.RIEMANN_MIDDLE, all);
            double[] mean = new double[batch.size()];
            for (Baseline baseline : all) {
                float[] alone = new IntegratedGradients(500, Quadrature.RIEMANN_MIDDLE, List.of(baseline))
                        .attribute(network, batch, target)
                        .values();
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += alone[i] / 4.0;
                }
            }
            Account account = together.account(network, batch, List.of(target, target));
            for (int i = 0; i < mean.length; i++) {
                assertEquals(mean[i], account.attribution().values()[i], 1e-6);
            }
            for (int item = 0; item < 2; item++) {
                double difference = target.values(network.scores(batch.items(item, item + 1)))[0];
                for (Baseline baseline : all) {
                    Tensor start = Tensor.of(network.input(), baseline.of(batch, item));
                    difference -= target.values(network.scores(start.asBatch()))[0] / 4.0;
                }
                assertEquals(difference, account.items().get(item).sum(), 0.005);
                assertEquals(
                        account.items().get(item).sum() - difference,
                        account.items().get(item).delta().getAsDouble(),
                        1e-5);
            }
        }
    }

    @Test
    void anArrayOfAnotherShapeIsRefused() {
        Baseline baseline = new Baseline.Given(Tensor.zeros(Shape.of(9, 7, 1)));
        BadInputException e = assertThrows(BadInputException.class, () -> baseline.of(batch(), 0));
        assertEquals("baseline: found an array of shape 9×7×1, expected 9×7×2", e.getMessage());
    }
}
