package dev.because.explain.grounding;

import dev.because.explain.evidence.FilterEvidence;
import dev.because.explain.evidence.FilterEvidence.FittedFilter;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.FilterFact.FirstFilters;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.FilterFact.SpotFit;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.FilterCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import dev.because.neural.activation.filter.Blob;
import dev.because.neural.activation.filter.Envelope;
import dev.because.neural.activation.filter.Fit;
import dev.because.neural.activation.filter.Gabor;
import dev.because.neural.activation.filter.Pattern;
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
            int channel = filter.fit().filter().index();
            grounded.add(new Grounded(
                    wave(filter), new FilterCertificate.NearestGabor(model, layer, channel, Tolerance.FITTED)));
            grounded.add(new Grounded(
                    spot(filter), new FilterCertificate.NearestSpot(model, layer, channel, Tolerance.FITTED)));
        }
        for (Class<?> family : List.of(GaborFit.class, SpotFit.class)) {
            String name = family.getSimpleName();
            grounded.add(new Grounded(new Complete(name, count), new Completeness(name, 0)));
        }
        return List.copyOf(grounded);
    }

    private static GaborFit wave(FittedFilter filter) {
        Fit<Gabor> fit = filter.fit().gabor();
        Gabor gabor = fit.pattern();
        Envelope envelope = gabor.envelope();
        return new GaborFit(
                filter.fit().filter().index(),
                filter.wave(),
                filter.sort(),
                gabor.orientation(),
                gabor.frequency(),
                gabor.phase(),
                envelope.row(),
                envelope.column(),
                envelope.across(),
                envelope.along(),
                amplitude(gabor, 0),
                amplitude(gabor, 1),
                amplitude(gabor, 2),
                fit.explained(),
                fit.adjusted(),
                fit.criterion(),
                filter.fit().weakerSign());
    }

    private static SpotFit spot(FittedFilter filter) {
        Fit<Blob> fit = filter.fit().blob();
        Envelope envelope = fit.pattern().envelope();
        return new SpotFit(
                filter.fit().filter().index(),
                filter.spot(),
                Math.toDegrees(envelope.angle()),
                envelope.row(),
                envelope.column(),
                envelope.across(),
                envelope.along(),
                amplitude(fit.pattern(), 0),
                amplitude(fit.pattern(), 1),
                amplitude(fit.pattern(), 2),
                fit.explained(),
                fit.adjusted(),
                fit.criterion());
    }

    private static double amplitude(Pattern pattern, int colour) {
        return pattern.amplitudes().get(Math.min(colour, pattern.amplitudes().size() - 1));
    }
}
