package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Noise;
import dev.because.neural.attribution.gradient.NoiseTunnel;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.attribution.segmentation.Segmentation;
import dev.because.neural.attribution.surrogate.Likeness;
import dev.because.neural.attribution.surrogate.Penalty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What methods may be told, a part for each family of them; each takes what concerns it.
 *
 * @param path of methods that follow a way from the baseline
 * @param windows of occlusion
 * @param draw of methods that hide segments or draw at random
 * @param tunnel of noisy copies of the input
 * @param baselines of whatever needs one; what is attributed is the mean over them
 * @param layer whose maps Grad-CAM makes; empty for the last spatial one
 * @param region within which all methods attribute; empty for everywhere
 */
public record Options(
        Path path,
        Windows windows,
        Draw draw,
        Tunnel tunnel,
        List<Baseline> baselines,
        Optional<String> layer,
        Optional<Region> region) {
    public Options {
        baselines = List.copyOf(baselines);
    }

    /**
     * @param steps at how many points of the way the gradient is taken
     * @param rule where these points are and what they weigh
     */
    public record Path(int steps, Quadrature rule) {}

    /**
     * @param size rows and columns of an occluding window
     * @param stride from one window to the next
     * @param fill of occluded pixels
     */
    public record Windows(int size, int stride, Fill fill) {}

    /**
     * @param segmentation the parts that are hidden; empty for what suits the method
     * @param samples how many times is drawn; empty for what suits the method
     * @param seed of what is drawn
     * @param distance of LIME's samples from the picture
     * @param penalty of LIME's linear model
     */
    public record Draw(
            Optional<Segmentation> segmentation,
            OptionalInt samples,
            long seed,
            Likeness.Distance distance,
            Penalty penalty) {}

    /**
     * @param average what is told of the attributions of noisy copies; empty for those of the input as it is
     * @param samples how many noisy copies, also of the methods that are such averages themselves
     * @param noise what is added to them
     */
    public record Tunnel(Optional<NoiseTunnel.Average> average, int samples, Noise noise) {
        NoiseTunnel around(AttributionMethod method, NoiseTunnel.Average told, long seed) {
            return new NoiseTunnel(method, told, samples, noise, seed, Integer.MAX_VALUE);
        }
    }

    /** Captum's defaults, windows of 8 × 8 pixels every 4, and about 50 superpixels where pictures are divided. */
    public static Options defaults() {
        return new Options(
                new Path(IntegratedGradients.DEFAULT_STEPS, Quadrature.GAUSS_LEGENDRE),
                new Windows(8, 4, new Fill.Value(0)),
                new Draw(Optional.empty(), OptionalInt.empty(), 0, Likeness.Distance.COSINE, new Penalty.Ridge(1)),
                new Tunnel(Optional.empty(), NoiseTunnel.DEFAULT_SAMPLES, NoiseTunnel.DEFAULT_NOISE),
                Baseline.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    public Options with(Path other) {
        return new Options(other, windows, draw, tunnel, baselines, layer, region);
    }

    public Options with(Windows other) {
        return new Options(path, other, draw, tunnel, baselines, layer, region);
    }

    public Options with(Draw other) {
        return new Options(path, windows, other, tunnel, baselines, layer, region);
    }

    public Options with(Tunnel other) {
        return new Options(path, windows, draw, other, baselines, layer, region);
    }

    public Options with(List<Baseline> others) {
        return new Options(path, windows, draw, tunnel, others, layer, region);
    }

    public Options at(String other) {
        return new Options(path, windows, draw, tunnel, baselines, Optional.of(other), region);
    }

    public Options within(Region place) {
        return new Options(path, windows, draw, tunnel, baselines, layer, Optional.of(place));
    }

    int samples(int usual) {
        return draw.samples().orElse(usual);
    }

    /** How segments are hidden; those of a region lie in it, so that nothing outside is ever changed. */
    Hiding hiding(Segmentation usual) {
        Segmentation whole = draw.segmentation().orElse(usual);
        return new Hiding(region.map(whole::within).orElse(whole), baselines);
    }
}
