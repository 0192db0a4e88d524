package dev.because.neural.attribution.catalogue;

import static dev.because.neural.attribution.catalogue.Setting.BASELINE;
import static dev.because.neural.attribution.catalogue.Setting.NOISE_DEVIATION;
import static dev.because.neural.attribution.catalogue.Setting.NOISE_SAMPLES;
import static dev.because.neural.attribution.catalogue.Setting.RULE;
import static dev.because.neural.attribution.catalogue.Setting.SEED;
import static dev.because.neural.attribution.catalogue.Setting.STEPS;

import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.DeepLift;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GradientTimesInput;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.LrpEpsilon;
import dev.because.neural.attribution.gradient.LrpZPlus;
import dev.because.neural.attribution.gradient.NoiseTunnel;
import dev.because.neural.attribution.layer.GradCam;
import dev.because.neural.attribution.layer.GuidedGradCam;
import java.util.List;
import java.util.Set;

/** The methods that go backwards through the network: derivatives, averages of them, shares, maps of a layer. */
final class GradientEntries {
    private static final String SLOPE = "the change of {target} for one unit of that value";
    private static final String SIGNAL =
            "a signal strength without a unit, which shows what {target} looks at, not how much that counts";
    private static final String SHARE = "that value's part of {target}'s difference from the baseline";

    private GradientEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                new CatalogueEntry("gradient", Set.of(), SLOPE + ", at the input as it is", options -> new Gradient()),
                new CatalogueEntry(
                        "gradient-x-input",
                        Set.of(),
                        "that value times {target}'s change for one unit of it",
                        options -> new GradientTimesInput()),
                new CatalogueEntry(
                        "integrated-gradients",
                        Set.of(STEPS, RULE, BASELINE),
                        SHARE + ", by the slopes on the way from there",
                        options -> new IntegratedGradients(
                                options.path().steps(), options.path().rule(), options.baselines())),
                new CatalogueEntry("guided", Set.of(), SIGNAL, options -> new GuidedBackpropagation()),
                new CatalogueEntry("deconvnet", Set.of(), SIGNAL, options -> new Deconvnet()),
                noisy("smoothgrad", NoiseTunnel.Average.MEAN),
                noisy("smoothgrad-sq", NoiseTunnel.Average.SQUARE),
                noisy("vargrad", NoiseTunnel.Average.VARIANCE),
                new CatalogueEntry(
                        "deeplift",
                        Set.of(BASELINE),
                        SHARE + ", shared out operation by operation",
                        options -> DeepLift.from(options.baselines())),
                new CatalogueEntry(
                        "lrp-epsilon",
                        Set.of(),
                        "that value's part of {target}, handed back from each sum to its terms",
                        options -> new LrpEpsilon()),
                new CatalogueEntry(
                        "lrp-zplus",
                        Set.of(),
                        "that value's part of {target}, handed back from each sum to the terms that raise it",
                        options -> new LrpZPlus()),
                new CatalogueEntry(
                        "grad-cam",
                        Set.of(),
                        "how much the layer's map there raises {target}, each of its channels weighed by its mean slope",
                        options -> new GradCam(options.layer(), false)),
                new CatalogueEntry(
                        "guided-grad-cam",
                        Set.of(),
                        "a signal strength without a unit, where the map of a layer says that the evidence for {target} lies",
                        options -> new GuidedGradCam(options.layer())));
    }

    private static CatalogueEntry noisy(String name, NoiseTunnel.Average average) {
        return new CatalogueEntry(
                name,
                Set.of(NOISE_SAMPLES, NOISE_DEVIATION, SEED),
                CatalogueEntry.told(average) + SLOPE,
                options -> options.tunnel()
                        .around(new Gradient(), average, options.draw().seed()));
    }
}
