package dev.because.neural.attribution.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.gradient.GradientTimesInput;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.trust.PixelCurves.Curve;
import dev.because.neural.attribution.trust.PixelCurves.Settings;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelCurvesTest {
    private static final Background ZERO = new Background.Filled(new Fill.Value(0));
    private static final Settings SETTINGS = new Settings(8, ZERO, ZERO, 1);
    private static final Shape INPUT = Shape.of(4, 4, 2);
    private final AnalyticNetwork network =
            AnalyticNetwork.linear(INPUT, AnalyticNetwork.gaussian(new Random(3), 64, 0.4), 0.1f, -0.1f);
    private final Tensor item = network.randomBatch(1, 1).item(0);
    private final Tensor map = new GradientTimesInput()
            .attribute(network, item.asBatch(), new ClassScore(network.scores(), 0))
            .item(0);

    @Test
    void everyPointIsTheScoreOfThePictureMadeByHand() {
        PixelCurves curves = PixelCurves.of(network, item, 0, map, SETTINGS);
        for (int step = 0; step <= 8; step++) {
            float[] deleted = new float[32];
            float[] inserted = new float[32];
            for (int pixel = 0; pixel < 16; pixel++) {
                boolean changed = rank(pixel) < 2 * step;
                for (int i = 2 * pixel; i < 2 * pixel + 2; i++) {
                    deleted[i] = changed ? 0 : item.values()[i];
                    inserted[i] = changed ? item.values()[i] : 0;
                }
            }
            assertEquals(score(deleted), curves.deletion().scores().get(step), 1e-9);
            assertEquals(score(inserted), curves.insertion().scores().get(step), 1e-9);
        }
    }

    @Test
    void onALinearNetworkNoOrderIsBetterThanThatOfTheContributions() {
        PixelCurves curves = PixelCurves.of(network, item, 0, map, SETTINGS);
        assertTrue(curves.deletion().area() < curves.randomDeletion().area());
        assertTrue(curves.insertion().area() > curves.randomInsertion().area());
        float[] reversed = map.values().clone();
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = -reversed[i];
        }
        PixelCurves worst = PixelCurves.of(network, item, 0, Tensor.of(INPUT, reversed), SETTINGS);
        assertTrue(worst.deletion().area() > curves.randomDeletion().area());
        assertEquals(curves.randomDeletion(), worst.randomDeletion());
    }

    @Test
    void theAreaIsThatOfTrapezoids() {
        assertEquals(0.5, new Curve(List.of(1.0, 0.0)).area(), 1e-12);
        assertEquals((0.5 + 0.25 + 0.5) / 3, new Curve(List.of(1.0, 0.0, 0.5, 0.5)).area(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new Settings(0, ZERO, ZERO, 1));
    }

    @Test
    void aBlurKeepsWhatIsUniformAndSpreadsAPointLikeTheGaussian() {
        Background blur = new Background.Blurred(1.2);
        float[] uniform = new float[18];
        java.util.Arrays.fill(uniform, 0.7f);
        Tensor flat = Tensor.of(Shape.of(3, 3, 2), uniform);
        assertArrayEquals(uniform, blur.of(flat).values(), 1e-6f);
        Tensor point = Tensor.zeros(Shape.of(21, 21, 1));
        point.values()[10 * 21 + 10] = 1;
        Tensor spread = blur.of(point);
        double centre = spread.at(10, 10, 0);
        assertEquals(Math.exp(-(4 + 1) / (2 * 1.2 * 1.2)), spread.at(12, 11, 0) / centre, 1e-5);
        assertEquals(1, sum(spread), 1e-5);
    }

    private int rank(int pixel) {
        int before = 0;
        for (int other = 0; other < 16; other++) {
            double difference = at(other) - at(pixel);
            before += difference > 0 || difference == 0 && other < pixel ? 1 : 0;
        }
        return before;
    }

    private float at(int pixel) {
        return (float) ((double) map.values()[2 * pixel] + map.values()[2 * pixel + 1]);
    }

    private double score(float[] values) {
        return Decision.of(network, Tensor.of(INPUT, values).asBatch())
                .get(0)
                .softmax()
                .get(0);
    }

    private static double sum(Tensor tensor) {
        double sum = 0;
        for (float value : tensor.values()) {
            sum += value;
        }
        return sum;
    }
}
