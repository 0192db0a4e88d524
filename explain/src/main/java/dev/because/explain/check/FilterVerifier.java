package dev.because.explain.check;

import dev.because.explain.check.neuron.SecondFilters;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.FilterFact;
import dev.because.explain.facts.FilterFact.FirstFilters;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.FilterFact.SpotFit;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.FilterCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recomputes the facts about a first convolution's filters, and leaves all others about its layer to another verifier.
 *
 * @param filters the filters
 * @param others what the other facts are recomputed by
 */
record FilterVerifier(SecondFilters filters, Verifier others) implements Verifier {
    private static final String MODEL = "s1";
    private static final String COMPLETE = "Complete";

    @Override
    public Certificate certificate(Fact fact) {
        String layer = filters.sizes().layer();
        if (fact instanceof GaborFit gabor) {
            return new FilterCertificate.NearestGabor(MODEL, layer, gabor.channel(), Tolerance.FITTED);
        }
        if (fact instanceof SpotFit spot) {
            return new FilterCertificate.NearestSpot(MODEL, layer, spot.channel(), Tolerance.FITTED);
        }
        return fact instanceof FirstFilters
                ? new FilterCertificate.FilterSizes(MODEL, layer, 0)
                : others.certificate(fact);
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof GaborFit gabor) {
            return filters.gabor(gabor);
        }
        if (fact instanceof SpotFit spot) {
            return filters.spot(spot);
        }
        return fact instanceof FirstFilters ? filters.sizes() : others.recompute(fact, certificate);
    }

    @Override
    public Map<String, Integer> families() {
        FirstFilters sizes = filters.sizes();
        Map<String, Integer> families = new TreeMap<>(others.families());
        families.put("FirstFilters", 1);
        if (sizes.areLargeEnough()) {
            families.put("GaborFit", sizes.filters());
            families.put("SpotFit", sizes.filters());
            families.merge(COMPLETE, 2, Integer::sum);
        }
        return families;
    }

    @Override
    public String key(Fact fact) {
        if (!(fact instanceof FilterFact)) {
            return others.key(fact);
        }
        String kind = Vocabulary.kind(fact);
        if (fact instanceof GaborFit gabor) {
            return kind + " " + gabor.channel();
        }
        return fact instanceof SpotFit spot ? kind + " " + spot.channel() : kind;
    }
}
