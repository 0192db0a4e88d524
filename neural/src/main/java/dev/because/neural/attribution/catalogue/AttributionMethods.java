package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.DeepLift;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GradientTimesInput;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.LrpEpsilon;
import dev.because.neural.attribution.gradient.LrpZPlus;
import dev.because.neural.attribution.gradient.NoiseTunnel;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.layer.GradCam;
import dev.because.neural.attribution.layer.GuidedGradCam;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.perturbation.Occlusion;
import dev.because.neural.network.Spelling;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;

/** The methods of this package by name: {@code gradient}, {@code integrated-gradients}, {@code occlusion}, … */
public final class AttributionMethods {
    private AttributionMethods() {}

    /**
     * What a method may be told; each takes what concerns it.
     *
     * @param steps of integrated gradients
     * @param rule of integrated gradients
     * @param baseline of integrated gradients, in network units; empty for zero
     * @param window rows and columns of an occluding window
     * @param stride from one window to the next
     * @param fill of occluded pixels
     */
    public record Options(int steps, Quadrature rule, Optional<Tensor> baseline, int window, int stride, Fill fill) {
        /** Captum's defaults, and windows of 8 × 8 pixels every 4. */
        public static Options defaults() {
            return new Options(
                    IntegratedGradients.DEFAULT_STEPS,
                    Quadrature.GAUSS_LEGENDRE,
                    Optional.empty(),
                    8,
                    4,
                    new Fill.Value(0));
        }
    }

    /** All methods, in the order in which they are listed to users. */
    public static List<AttributionMethod> all(Options options) {
        return List.of(
                new Gradient(),
                new GradientTimesInput(),
                new IntegratedGradients(options.steps(), options.rule(), options.baseline()),
                new GuidedBackpropagation(),
                new Deconvnet(),
                new NoiseTunnel(),
                new NoiseTunnel(new Gradient(), NoiseTunnel.Average.SQUARE),
                new NoiseTunnel(new Gradient(), NoiseTunnel.Average.VARIANCE),
                new DeepLift(),
                new LrpEpsilon(),
                new LrpZPlus(),
                new GradCam(),
                new GuidedGradCam(),
                new Occlusion(options.window(), options.window(), options.stride(), options.stride(), options.fill()));
    }

    /**
     * The method of that name.
     *
     * @throws dev.because.neural.network.BadInputException if there is none, naming the nearest
     */
    public static AttributionMethod named(String name, Options options) {
        return Spelling.choose("method", name, all(options), AttributionMethod::name);
    }

    /** The method of that name with its defaults. */
    public static AttributionMethod named(String name) {
        return named(name, Options.defaults());
    }
}
