package dev.because.explain.cli.verbs.attribution;

import dev.because.explain.answer.attribution.MethodTuning;
import dev.because.neural.attribution.catalogue.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a method of attribution is told. Each says which methods it concerns; with another it is refused. */
public final class TuningOptions {
    private final Map<Setting, List<String>> given = new EnumMap<>(Setting.class);

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Of grad-cam and guided-grad-cam: whose map (default: the last spatial layer). Of all others:"
                    + " attribute that layer's activations, not the input's values; baselines, masks, segments, windows and"
                    + " noise are then the layer's.")
    void layer(String text) {
        give(Setting.LAYER, text);
    }

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description = "Attribute only within a region: where a PNG is not black, or an .npy array not zero, of the"
                    + " input's rows and columns. Nothing outside is ever changed, and it gets zero.")
    void mask(String text) {
        give(Setting.MASK, text);
    }

    @Option(
            names = "--noise",
            paramLabel = "smoothgrad|smoothgrad-sq|vargrad",
            description = "Of any method: the mean, the mean square or the variance of what it says of noisy copies.")
    void noise(String text) {
        give(Setting.NOISE, text);
    }

    @Option(
            names = "--noise-samples",
            paramLabel = "N",
            description = "Of --noise, smoothgrad, smoothgrad-sq and vargrad: how many copies (default: 50).")
    void noiseSamples(String text) {
        give(Setting.NOISE_SAMPLES, text);
    }

    @Option(
            names = "--noise-deviation",
            paramLabel = "VALUE|SHARE%%",
            description =
                    "Of the same: the noise's standard deviation, in network units or as a share of the input's range"
                            + " (default: 15%%).")
    void noiseDeviation(String text) {
        give(Setting.NOISE_DEVIATION, text);
    }

    @Option(
            names = "--internal-batch",
            paramLabel = "N",
            description =
                    "How many rows the network is given at once, to bound memory; changes numbers by no more than a"
                            + " millionth.")
    void internalBatch(String text) {
        give(Setting.INTERNAL_BATCH, text);
    }

    @Option(
            names = "--baseline",
            paramLabel = "VALUE|mean|blur|FILE.npy",
            description =
                    "Of integrated gradients, deeplift, rise and whatever hides segments: what stands for absence, in network units"
                            + " (default: 0); may be repeated, for the mean over several.")
    void baseline(List<String> texts) {
        given.put(Setting.BASELINE, new ArrayList<>(texts));
    }

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Of integrated gradients: points on the way (default: 50).")
    void steps(String text) {
        give(Setting.STEPS, text);
    }

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Of integrated gradients: gausslegendre (default), riemann_trapezoid, riemann_left,"
                    + " riemann_middle or riemann_right.")
    void rule(String text) {
        give(Setting.RULE, text);
    }

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "Of occlusion: rows and columns of a window (default: 8).")
    void window(String text) {
        give(Setting.WINDOW, text);
    }

    @Option(
            names = "--stride",
            paramLabel = "N",
            description = "Of occlusion: from one window to the next (default: half a window).")
    void stride(String text) {
        give(Setting.STRIDE, text);
    }

    @Option(
            names = "--fill",
            paramLabel = "VALUE|mean",
            description = "Of occlusion: what hides a pixel, in network units (default: 0).")
    void fill(String text) {
        give(Setting.FILL, text);
    }

    @Option(
            names = "--segments",
            paramLabel = "N|grid:RxC|pixels|values|FILE",
            description =
                    "Of feature-ablation, Shapley values, kernel-shap and lime: about N superpixels, a grid, every"
                            + " pixel, every value, or labels in an .npy array or the colours of a PNG (default: 50; of shapley:"
                            + " grid:3x3).")
    void segments(String text) {
        give(Setting.SEGMENTS, text);
    }

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "How many orders shapley-sampling draws (default: 25), coalitions kernel-shap (1000), samples"
                    + " lime (1000), masks rise (2000).")
    void samples(String text) {
        give(Setting.SAMPLES, text);
    }

    @Option(names = "--seed", paramLabel = "N", description = "Of whatever is drawn at random (default: 0).")
    void seed(String text) {
        give(Setting.SEED, text);
    }

    @Option(
            names = "--distance",
            paramLabel = "cosine|l2",
            description = "Of lime: how the likeness of a sample to the input is measured (default: cosine).")
    void distance(String text) {
        give(Setting.DISTANCE, text);
    }

    @Option(
            names = "--surrogate",
            paramLabel = "ridge|lasso[:STRENGTH]",
            description = "Of lime: what keeps the linear model's weights small (default: ridge:1).")
    void surrogate(String text) {
        give(Setting.SURROGATE, text);
    }

    private void give(Setting setting, String text) {
        given.put(setting, List.of(text));
    }

    MethodTuning tuning() {
        return new MethodTuning(given);
    }
}
