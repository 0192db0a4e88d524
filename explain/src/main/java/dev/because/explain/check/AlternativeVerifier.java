package dev.because.explain.check;

import dev.because.explain.check.function.SecondAlternatives;
import dev.because.explain.facts.AlternativeFact;
import dev.because.explain.facts.AlternativeFact.CoverCount;
import dev.because.explain.facts.AlternativeFact.ListedCover;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes how many covers there are, and leaves all other facts about a function to another verifier.
 *
 * @param covers the function
 * @param claims all claims of the explanation
 * @param others what the other facts are recomputed by
 */
record AlternativeVerifier(SecondAlternatives covers, List<Claim> claims, Verifier others) implements Verifier {
    @Override
    public Certificate certificate(Fact fact) {
        if (fact instanceof CoverCount count) {
            return new FunctionCertificate.Recount(count.side(), count.kind(), 0);
        }
        return fact instanceof ListedCover listed
                ? new FunctionCertificate.OneOfThem(listed.side(), listed.kind(), 0)
                : others.certificate(fact);
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof CoverCount count) {
            return covers.count(count);
        }
        return fact instanceof ListedCover cover ? covers.cover(cover, listed()) : others.recompute(fact, certificate);
    }

    @Override
    public Map<String, Integer> families() {
        Map<String, Integer> families = new HashMap<>(others.families());
        if (covers.sides() > 0) {
            families.put("CoverCount", covers.sides());
        }
        int listed = listed().size();
        if (listed > 0 && listed <= covers.sides() * covers.most()) {
            families.put("ListedCover", listed);
        }
        return families;
    }

    @Override
    public String key(Fact fact) {
        if (!(fact instanceof AlternativeFact)) {
            return others.key(fact);
        }
        String kind = Vocabulary.kind(fact);
        return fact instanceof ListedCover cover
                ? kind + " " + cover.side() + " " + cover.number()
                : kind + " " + ((CoverCount) fact).side();
    }

    private List<ListedCover> listed() {
        return claims.stream()
                .map(Claim::statement)
                .filter(ListedCover.class::isInstance)
                .map(ListedCover.class::cast)
                .toList();
    }
}
