package dev.because.explain.check;

import dev.because.explain.check.function.SecondCover;
import dev.because.explain.facts.CoverFact.BooleanFunctions;
import dev.because.explain.facts.CoverFact.HazardFree;
import dev.because.explain.facts.CoverFact.LiteralBound;
import dev.because.explain.facts.CoverFact.NeededTerm;
import dev.because.explain.facts.CoverFact.NegatedOutputs;
import dev.because.explain.facts.CoverFact.SearchBound;
import dev.because.explain.facts.CoverFact.TermBound;
import dev.because.explain.facts.CoverFact.WholeCover;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.FunctionCertificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Recomputes the facts about covers that a kernel found.
 *
 * @param cover the functions, and the terms that are claimed
 * @param claims all claims of the explanation
 */
record CoverVerifier(SecondCover cover, List<Claim> claims) implements Verifier {
    @Override
    public Certificate certificate(Fact fact) {
        if (fact instanceof BooleanFunctions || fact instanceof NegatedOutputs) {
            return new FunctionCertificate.Naming(0);
        }
        if (fact instanceof NeededTerm term) {
            return new FunctionCertificate.TermWitness(term.side(), term.cube(), 0);
        }
        if (fact instanceof WholeCover whole) {
            return new FunctionCertificate.Equivalent(whole.side(), 0);
        }
        if (fact instanceof HazardFree free) {
            return new FunctionCertificate.NoHazard(free.side(), 0);
        }
        if (fact instanceof TermBound bound) {
            return new FunctionCertificate.WeightedPoints(bound.side(), 0);
        }
        if (fact instanceof LiteralBound bound) {
            return new FunctionCertificate.WeightedPoints(bound.side(), 0);
        }
        if (fact instanceof SearchBound bound) {
            return new FunctionCertificate.Unrepeated(bound.side(), 0);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof NeededTerm term) {
            return cover.term(term);
        }
        if (fact instanceof WholeCover whole) {
            return cover.cover(whole);
        }
        if (fact instanceof HazardFree free) {
            return cover.hazardFree(free);
        }
        if (fact instanceof TermBound bound) {
            return cover.bound(bound);
        }
        if (fact instanceof LiteralBound bound) {
            return cover.bound(bound);
        }
        if (fact instanceof NegatedOutputs) {
            return fact; // the functions are negated as it says, and then must be what the terms are
        }
        return fact instanceof SearchBound bound ? cover.bound(bound) : cover.naming();
    }

    /** Terms and bounds there may be as many as one likes: how many terms is claimed, and a bound is true or not. */
    @Override
    public Map<String, Integer> families() {
        Map<String, Integer> families = new HashMap<>();
        for (Class<?> kind : List.of(NeededTerm.class, TermBound.class, LiteralBound.class, SearchBound.class)) {
            int count = (int) claims.stream()
                    .map(Claim::statement)
                    .filter(kind::isInstance)
                    .count();
            if (count > 0) {
                families.put(kind.getSimpleName(), count);
            }
        }
        families.put("BooleanFunctions", 1);
        families.put("Complete", 1);
        families.put("WholeCover", cover.sides().size());
        if (cover.choosesPhases()) {
            families.put("NegatedOutputs", 1);
        }
        if (cover.isHazardFree()) {
            families.put("HazardFree", cover.sides().size());
        }
        return families;
    }

    @Override
    public String key(Fact fact) {
        Map<String, Object> values = Vocabulary.values(fact);
        return Vocabulary.kind(fact) + " " + Objects.requireNonNullElse(values.get("side"), "") + " "
                + Objects.requireNonNullElse(values.get("number"), "");
    }
}
