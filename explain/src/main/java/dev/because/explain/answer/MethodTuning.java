package dev.because.explain.answer;

import dev.because.explain.source.FileName;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.data.array.Npy;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a method of attribution is told; what is empty has its default. The first three concern integrated gradients, the
 * others occlusion; they are refused with any other method.
 *
 * @param steps at how many points the gradient is taken (50)
 * @param rule where these points are, by the name of a {@link Quadrature} (Gauss–Legendre)
 * @param baseline the file of an array from which the way to the input starts (zero in network units)
 * @param window rows and columns of an occluding window (8)
 * @param stride from one window to the next (half a window)
 * @param fill of occluded pixels: a number in network units, or {@code mean} (0)
 */
public record MethodTuning(
        Optional<Integer> steps,
        Optional<String> rule,
        Optional<String> baseline,
        Optional<Integer> window,
        Optional<Integer> stride,
        Optional<String> fill) {
    private static final int MOST_STEPS = 10_000;
    private static final String INTEGRATED = "integrated-gradients";
    private static final String OCCLUSION = "occlusion";

    /** Every method with its defaults, which are Captum's where it has some. */
    public static MethodTuning none() {
        return new MethodTuning(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The method of that name, so tuned.
     *
     * @param relativeTo the folder from which the path of the baseline counts
     * @param input the shape of the network's input
     * @throws BadInputException if there is no such method, or it cannot be told this
     */
    AttributionMethod method(String name, Path relativeTo, Shape input) {
        String known = AttributionMethods.named(name).name();
        only(INTEGRATED, known, List.of("steps", "rule", "baseline"), List.of(steps, rule, baseline));
        only(OCCLUSION, known, List.of("window", "stride", "fill"), List.of(window, stride, fill));
        AttributionMethods.Options defaults = AttributionMethods.Options.defaults();
        Quadrature nodes = rule.map(Quadrature::named).orElse(defaults.rule());
        int least = nodes == Quadrature.RIEMANN_TRAPEZOID ? 2 : 1;
        int size = within("window", window.orElse(defaults.window()), 1, Math.max(input.extent(0), input.extent(1)));
        return AttributionMethods.named(
                known,
                new AttributionMethods.Options(
                        within("steps", steps.orElse(defaults.steps()), least, MOST_STEPS),
                        nodes,
                        baseline.map(file -> baseline(FileName.resolve(relativeTo, file, "an array"), input)),
                        size,
                        within("stride", stride.orElse(Math.max(1, size / 2)), 1, size),
                        fill.map(MethodTuning::filling).orElse(defaults.fill())));
    }

    private static void only(String method, String asked, List<String> names, List<Optional<?>> values) {
        for (int i = 0; i < names.size(); i++) {
            if (values.get(i).isPresent() && !asked.equals(method)) {
                throw new BadInputException("--" + names.get(i), "the method " + asked, method);
            }
        }
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadInputException(
                    "--" + name, String.valueOf(value), "a whole number from " + least + " to " + most);
        }
        return value;
    }

    private static Tensor baseline(Path file, Shape input) {
        Tensor read = Npy.readInput(file, input);
        if (read.shape().extent(0) != 1) {
            throw new BadInputException(file.toString(), read.shape().extent(0) + " arrays", "one baseline");
        }
        return read.item(0);
    }

    private static Fill filling(String text) {
        if (text.equalsIgnoreCase("mean")) {
            return new Fill.Mean();
        }
        try {
            float value = Float.parseFloat(text.strip());
            if (Float.isFinite(value)) {
                return new Fill.Value(value);
            }
        } catch (NumberFormatException e) {
            // reported below, with what is a number but not a finite one
        }
        throw new BadInputException("--fill", "\"" + text + "\"", "a number, or mean");
    }
}
