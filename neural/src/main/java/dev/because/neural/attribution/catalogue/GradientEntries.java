package dev.because.neural.attribution.catalogue;

import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GradientTimesInput;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import java.util.List;
import java.util.Set;

/** The methods that follow the derivative. */
final class GradientEntries {
    private static final String SIGNAL =
            "a signal strength without a unit, which shows what {target} looks at, not how much that counts";

    private GradientEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                new CatalogueEntry(
                        "gradient",
                        Set.of(),
                        "the change of {target} for one unit of that value, at the input as it is",
                        options -> options.inRegion(new Gradient())),
                new CatalogueEntry(
                        "gradient-x-input",
                        Set.of(),
                        "that value times {target}'s change for one unit of it",
                        options -> options.inRegion(new GradientTimesInput())),
                new CatalogueEntry(
                        "integrated-gradients",
                        Set.of(Setting.STEPS, Setting.RULE, Setting.BASELINE),
                        "that value's part of {target}'s difference from the baseline",
                        options -> options.inRegion(new IntegratedGradients(
                                options.path().steps(), options.path().rule(), options.baselines()))),
                new CatalogueEntry(
                        "guided", Set.of(), SIGNAL, options -> options.inRegion(new GuidedBackpropagation())),
                new CatalogueEntry("deconvnet", Set.of(), SIGNAL, options -> options.inRegion(new Deconvnet())));
    }
}
