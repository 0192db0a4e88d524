package dev.because.explain.check;

import dev.because.explain.check.causal.SecondCase;
import dev.because.explain.check.causal.SpokenOf;
import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.ProbableExplanation;
import dev.because.explain.facts.BeliefFact.RelevantExplanation;
import dev.because.explain.facts.BeliefFact.Sensitive;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.CausalFact.ActivePath;
import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.CausalModel;
import dev.because.explain.facts.CausalFact.Computation;
import dev.because.explain.facts.CausalFact.Counterfactual;
import dev.because.explain.facts.CausalFact.GivenFinding;
import dev.because.explain.facts.CausalFact.Identified;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.CausalFact.PossibleCause;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.CausalCertificate;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Tolerance;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.List;
import java.util.Map;

/**
 * Recomputes the facts about a case that a causal model explains.
 *
 * @param numbers the case, computed a second time
 * @param claims all claims of the explanation
 */
record CausalVerifier(SecondCase numbers, List<Claim> claims) implements Verifier {
    private static final String MODEL = "s1";

    @Override
    public Certificate certificate(Fact fact) {
        if (fact instanceof BeliefFact belief) {
            return ofBelief(belief);
        }
        if (fact instanceof CausalFact causal) {
            return ofCause(causal);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
    }

    private Certificate ofBelief(BeliefFact fact) {
        List<String> given = numbers.given();
        if (fact instanceof EvidenceWeight || fact instanceof Contrast) {
            return new CausalCertificate.OddsChanged(MODEL, given, Tolerance.WEIGHED);
        }
        if (fact instanceof NextFinding) {
            return new CausalCertificate.AllQuestions(MODEL, given, Tolerance.WEIGHED);
        }
        if (fact instanceof RelevantExplanation || fact instanceof ProbableExplanation) {
            return new CausalCertificate.AllSets(MODEL, given, Tolerance.WEIGHED);
        }
        return fact instanceof Sensitive sensitive
                ? new CausalCertificate.ChangedNumber(MODEL, given, sensitive.number(), Tolerance.WEIGHED)
                : new CausalCertificate.OtherInference(MODEL, given, Tolerance.PROBABILITY);
    }

    private Certificate ofCause(CausalFact fact) {
        List<String> given = numbers.given();
        if (fact instanceof CausalModel) {
            return new CausalCertificate.ReadModel(MODEL, 0);
        }
        if (fact instanceof GivenFinding || fact instanceof Asked) {
            return new CausalCertificate.ToldFinding(MODEL, 0);
        }
        if (fact instanceof Computation) {
            return new CausalCertificate.Sized(MODEL, 0);
        }
        if (fact instanceof PossibleCause) {
            return new CausalCertificate.AloneEnough(MODEL, given, 0);
        }
        if (fact instanceof Intervened intervened) {
            return new CausalCertificate.CutArrows(MODEL, given, intervened.action(), Tolerance.PROBABILITY);
        }
        if (fact instanceof Counterfactual counterfactual) {
            return new CausalCertificate.BothWorlds(MODEL, given, counterfactual.action(), Tolerance.PROBABILITY);
        }
        return fact instanceof Identified || fact instanceof ActivePath
                ? new CausalCertificate.OpenPaths(MODEL, given, 0)
                : new CausalCertificate.NoCase(MODEL, 0);
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        try {
            return numbers.recomputed(fact, facts());
        } catch (TooLargeException e) {
            throw new IllegalArgumentException("it cannot be computed again: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Integer> families() {
        return numbers.families(facts());
    }

    @Override
    public String key(Fact fact) {
        return Vocabulary.kind(fact) + " " + SpokenOf.by(fact);
    }

    private List<Fact> facts() {
        return claims.stream()
                .map(Claim::statement)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }
}
