package dev.because.explain.grounding;

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
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.CausalCertificate;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Says of everything that is told of a case how to compute it again. */
public final class CausalGrounding {
    private static final String MODEL = "s1";

    /** The kinds whose absence means something to a rule. */
    private static final List<String> FAMILIES = List.of("Belief", "PossibleCause", "Asked", "EvidenceWeight", "Excluded");

    private CausalGrounding() {}

    /**
     * The facts with their certificates, and how many there are of the kinds on whose absence rules rest.
     *
     * @param given the findings, as facts write them
     */
    public static List<Grounded> ground(List<String> given, List<Fact> facts) {
        List<Grounded> grounded = new ArrayList<>();
        facts.forEach(fact -> grounded.add(new Grounded(fact, certificate(given, fact))));
        for (String family : FAMILIES) {
            int count = (int) facts.stream()
                    .filter(fact -> Vocabulary.kind(fact).equals(family))
                    .count();
            grounded.add(new Grounded(new Complete(family, count), new Completeness(family, 0)));
        }
        return List.copyOf(grounded);
    }

    private static Certificate certificate(List<String> given, Fact fact) {
        if (fact instanceof BeliefFact belief) {
            return ofBelief(given, belief);
        }
        return ofCause(given, (CausalFact) fact);
    }

    private static Certificate ofBelief(List<String> given, BeliefFact fact) {
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

    private static Certificate ofCause(List<String> given, CausalFact fact) {
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
}
