package dev.because.neural.attribution.catalogue;

import static dev.because.neural.attribution.catalogue.Setting.BASELINE;
import static dev.because.neural.attribution.catalogue.Setting.DISTANCE;
import static dev.because.neural.attribution.catalogue.Setting.FILL;
import static dev.because.neural.attribution.catalogue.Setting.SAMPLES;
import static dev.because.neural.attribution.catalogue.Setting.SEED;
import static dev.because.neural.attribution.catalogue.Setting.SEGMENTS;
import static dev.because.neural.attribution.catalogue.Setting.STRIDE;
import static dev.because.neural.attribution.catalogue.Setting.SURROGATE;
import static dev.because.neural.attribution.catalogue.Setting.WINDOW;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.coalition.ExactShapley;
import dev.because.neural.attribution.coalition.ShapleyValueSampling;
import dev.because.neural.attribution.perturbation.FeatureAblation;
import dev.because.neural.attribution.perturbation.Occlusion;
import dev.because.neural.attribution.perturbation.Rise;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Segmentation;
import dev.because.neural.attribution.segmentation.Superpixels;
import dev.because.neural.attribution.surrogate.KernelShap;
import dev.because.neural.attribution.surrogate.Lime;
import java.util.List;
import java.util.Set;

/** The methods that change the input and look what the network makes of it. */
final class PerturbationEntries {
    private static final Segmentation SUPERPIXELS = new Superpixels(50);
    private static final Segmentation NINTHS = new Grid(3, 3);
    private static final String FAIR_SHARE =
            "its segment's share of {target}'s difference from the baseline: the mean of what showing it adds, over ";

    private PerturbationEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                new CatalogueEntry(
                        "occlusion",
                        Set.of(WINDOW, STRIDE, FILL),
                        "the mean drop of {target} over the windows that hide that place",
                        options -> occlusion(options.windows())),
                new CatalogueEntry(
                        "feature-ablation",
                        Set.of(SEGMENTS, BASELINE),
                        "the drop of {target} when its segment alone is hidden",
                        options -> new FeatureAblation(options.hiding(SUPERPIXELS))),
                new CatalogueEntry(
                        "shapley",
                        Set.of(SEGMENTS, BASELINE),
                        FAIR_SHARE + "all orders in which segments may appear",
                        options -> new ExactShapley(options.hiding(NINTHS))),
                new CatalogueEntry(
                        "shapley-sampling",
                        Set.of(SEGMENTS, BASELINE, SAMPLES, SEED),
                        FAIR_SHARE + "a sample of the orders in which segments may appear",
                        options -> new ShapleyValueSampling(
                                options.hiding(SUPERPIXELS),
                                options.samples(ShapleyValueSampling.DEFAULT_SAMPLES),
                                options.draw().seed())),
                new CatalogueEntry(
                        "kernel-shap",
                        Set.of(SEGMENTS, BASELINE, SAMPLES, SEED),
                        "its segment's share of {target}'s difference from the baseline, by a linear model that is"
                                + " weighted so that its weights estimate the Shapley values",
                        options -> new KernelShap(
                                options.hiding(SUPERPIXELS),
                                options.samples(KernelShap.DEFAULT_SAMPLES),
                                options.draw().seed())),
                new CatalogueEntry(
                        "lime",
                        Set.of(SEGMENTS, BASELINE, SAMPLES, SEED, DISTANCE, SURROGATE),
                        "what showing its segment adds to {target}, according to a linear model of the network near"
                                + " this input",
                        PerturbationEntries::lime),
                new CatalogueEntry(
                        "rise",
                        Set.of(BASELINE, SAMPLES, SEED),
                        "an estimate of the mean of {target} while that place is shown and others are hidden by chance,"
                                + " so that only differences between numbers tell",
                        options -> new Rise(
                                options.baselines(),
                                options.samples(Rise.DEFAULT_SAMPLES),
                                options.draw().seed())));
    }

    private static AttributionMethod occlusion(Options.Windows windows) {
        return new Occlusion(windows.size(), windows.size(), windows.stride(), windows.stride(), windows.fill());
    }

    private static AttributionMethod lime(Options options) {
        return new Lime(
                options.hiding(SUPERPIXELS),
                options.samples(Lime.DEFAULT_SAMPLES),
                options.draw().distance(),
                options.draw().penalty(),
                options.draw().seed());
    }
}
