package dev.because.explain.grounding;

import dev.because.explain.evidence.FilterEvidence;
import dev.because.explain.evidence.FilterEvidence.Colours;
import dev.because.explain.evidence.FilterEvidence.Fit;
import dev.because.explain.evidence.FilterEvidence.FittedFilter;
import dev.because.explain.evidence.FilterEvidence.FittedSpot;
import dev.because.explain.evidence.FilterEvidence.FittedWave;
import dev.because.explain.evidence.FilterEvidence.Gaussian;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.FilterFact.FirstFilters;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.FilterFact.SpotFit;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.FilterCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Puts what was measured of the filters of a first convolution into the words of {@code FilterFact}. */
public final class FilterGrounding {
    private FilterGrounding() {}

    /**
     * The facts about a layer's filters, each with its certificate; of filters that are too small to be called anything,
     * only their size.
     *
     * @param model the id of the model's source
     */
    public static List<Grounded> ground(FilterEvidence evidence, String model) {
        String layer = evidence.layer().name();
        int count = evidence.filters().size();
        FirstFilters sizes = FirstFilters.of(layer, count, evidence.rows(), evidence.columns(), evidence.colours());
        List<Grounded> grounded = new ArrayList<>();
        grounded.add(new Grounded(sizes, new FilterCertificate.FilterSizes(model, layer, 0)));
        if (!sizes.areLargeEnough()) {
            return List.copyOf(grounded);
        }
        for (FittedFilter filter : evidence.filters()) {
            int channel = filter.channel();
            grounded.add(new Grounded(
                    wave(channel, filter.wave()),
                    new FilterCertificate.NearestGabor(model, layer, channel, Tolerance.FITTED)));
            grounded.add(new Grounded(
                    spot(channel, filter.spot()),
                    new FilterCertificate.NearestSpot(model, layer, channel, Tolerance.FITTED)));
        }
        for (Class<?> family : List.of(GaborFit.class, SpotFit.class)) {
            String name = family.getSimpleName();
            grounded.add(new Grounded(new Complete(name, count), new Completeness(name, 0)));
        }
        return List.copyOf(grounded);
    }

    private static GaborFit wave(int channel, FittedWave wave) {
        Gaussian gaussian = wave.gaussian();
        Colours colours = wave.colours();
        Fit fit = wave.fit();
        return new GaborFit(
                channel,
                wave.looks(),
                wave.sort(),
                wave.orientation(),
                wave.frequency(),
                wave.phase(),
                gaussian.row(),
                gaussian.column(),
                gaussian.across(),
                gaussian.along(),
                colours.red(),
                colours.green(),
                colours.blue(),
                fit.explained(),
                fit.adjusted(),
                fit.criterion(),
                wave.weaker());
    }

    private static SpotFit spot(int channel, FittedSpot spot) {
        Gaussian gaussian = spot.gaussian();
        Colours colours = spot.colours();
        Fit fit = spot.fit();
        return new SpotFit(
                channel,
                spot.looks(),
                gaussian.angle(),
                gaussian.row(),
                gaussian.column(),
                gaussian.across(),
                gaussian.along(),
                colours.red(),
                colours.green(),
                colours.blue(),
                fit.explained(),
                fit.adjusted(),
                fit.criterion());
    }
}
