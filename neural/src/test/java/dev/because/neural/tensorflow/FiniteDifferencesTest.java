package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The gradient against what happens when one pixel is changed a little. The differences are taken on the graph in double
 * precision: float32 has too few digits to subtract two scores.
 */
class FiniteDifferencesTest {
    private static final int PIXELS = 200;
    private static final int AT_ONCE = 20;
    private static final double STEP = 1e-6;
    /** One-sided differences that are further apart than this, relatively, have a kink between them. */
    private static final double KINK = 1e-3;

    private static final double TOLERANCE = 1e-3;

    /** What was found on the pixels of one input; errors are relative. */
    private record Comparison(int compared, int excluded, double worstInDouble, double worstInFloat) {}

    @Test
    void the_gradient_of_lenet5_is_what_central_differences_measure() {
        RealModels.Model lenet5 = RealModels.lenet5();
        for (int digit : new int[] {42, 7, 115}) {
            require(lenet5, "digit " + digit, RealModels.noisy(RealModels.digit(digit), 0.02, digit));
        }
    }

    @Test
    void the_gradient_of_a_mobilenet_is_what_central_differences_measure() {
        RealModels.Model mobilenet = RealModels.mobilenet();
        Tensor zebra = RealModels.photograph("n02391049_zebra.jpg", mobilenet.card());
        require(mobilenet, "zebra", RealModels.noisy(zebra, 0.02, 1));
    }

    private static void require(RealModels.Model model, String what, Tensor input) {
        Comparison comparison = compare(model, input);
        System.out.printf(
                "%s, %s: %d pixels compared, %d on a kink; largest relative error %.1e in float64, %.1e in float32%n",
                model.name(),
                what,
                comparison.compared(),
                comparison.excluded(),
                comparison.worstInDouble(),
                comparison.worstInFloat());
        assertTrue(comparison.excluded() < 0.05 * PIXELS, comparison.toString());
        assertTrue(comparison.worstInDouble() < TOLERANCE, comparison.toString());
        assertTrue(comparison.worstInFloat() < TOLERANCE, comparison.toString());
    }

    private static Comparison compare(RealModels.Model model, Tensor input) {
        try (Network network = model.open();
                DoublePrecision exact = model.inDoublePrecision()) {
            ClassScore target = Decision.of(network, input.asBatch()).get(0).score(network.scores());
            String layer = target.layer().name();
            float[] gradient =
                    new Gradient().attribute(network, input.asBatch(), target).values();
            double[] row = new double[input.size()];
            Arrays.setAll(row, i -> input.values()[i]);
            double[] inDouble = exact.gradient(row, layer, target.index());
            double whole = exact.values(row, layer, target.index())[0];
            int[] pixels =
                    new Random(3).ints(0, row.length).distinct().limit(PIXELS).toArray();
            double[] changed = changed(exact, row, pixels, layer, target.index());
            double negligible =
                    1e-6 * Arrays.stream(inDouble).map(Math::abs).max().orElseThrow();
            int excluded = 0;
            double worstInDouble = 0;
            double worstInFloat = 0;
            for (int i = 0; i < PIXELS; i++) {
                double right = (changed[2 * i] - whole) / STEP;
                double left = (whole - changed[2 * i + 1]) / STEP;
                if (error(left, right, negligible) > KINK) {
                    excluded++;
                } else {
                    double central = (left + right) / 2;
                    worstInDouble = Math.max(worstInDouble, error(inDouble[pixels[i]], central, negligible));
                    worstInFloat = Math.max(worstInFloat, error(gradient[pixels[i]], central, negligible));
                }
            }
            return new Comparison(PIXELS - excluded, excluded, worstInDouble, worstInFloat);
        }
    }

    /** The target with each pixel raised and lowered, one after the other. */
    private static double[] changed(DoublePrecision exact, double[] row, int[] pixels, String layer, int unit) {
        double[] values = new double[2 * pixels.length];
        for (int from = 0; from < pixels.length; from += AT_ONCE) {
            double[] rows = new double[2 * AT_ONCE * row.length];
            for (int i = 0; i < 2 * AT_ONCE; i++) {
                System.arraycopy(row, 0, rows, i * row.length, row.length);
                rows[i * row.length + pixels[from + i / 2]] += i % 2 == 0 ? STEP : -STEP;
            }
            System.arraycopy(exact.values(rows, layer, unit), 0, values, 2 * from, 2 * AT_ONCE);
        }
        return values;
    }

    /** The difference relative to the larger of two numbers; nothing if both are all but zero. */
    private static double error(double a, double b, double negligible) {
        double size = Math.max(Math.abs(a), Math.abs(b));
        return size < negligible ? 0 : Math.abs(a - b) / size;
    }
}
