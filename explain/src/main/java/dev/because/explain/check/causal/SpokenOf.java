package dev.because.explain.check.causal;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.IfFound;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.RelevantExplanation;
import dev.because.explain.facts.BeliefFact.Sensitive;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.CausalFact.ActivePath;
import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.Counterfactual;
import dev.because.explain.facts.CausalFact.Excluded;
import dev.because.explain.facts.CausalFact.GivenFinding;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.CausalFact.PossibleCause;
import dev.because.explain.facts.Fact;
import java.util.List;

/** What facts about a case speak of, without what they say of it. */
public final class SpokenOf {
    private SpokenOf() {}

    /** The hypothesis, the finding, the place; nothing where there is one fact of its kind. */
    public static List<Object> by(Fact fact) {
        if (fact instanceof BeliefFact belief) {
            return byBelief(belief);
        }
        return fact instanceof CausalFact causal ? byCause(causal) : List.of();
    }

    private static List<Object> byBelief(BeliefFact fact) {
        if (fact instanceof Belief belief) {
            return List.of(belief.hypothesis());
        }
        if (fact instanceof EvidenceWeight weight) {
            return List.of(weight.order(), weight.place(), weight.hypothesis());
        }
        if (fact instanceof Contrast contrast) {
            return List.of(contrast.place(), contrast.hypothesis(), contrast.rival());
        }
        if (fact instanceof WithoutFinding without) {
            return List.of(without.findings(), without.hypothesis());
        }
        if (fact instanceof ExplainedAway away) {
            return List.of(away.rival(), away.by());
        }
        if (fact instanceof NextFinding next) {
            return List.of(next.rank(), next.hypothesis());
        }
        if (fact instanceof IfFound found) {
            return List.of(found.finding(), found.hypothesis());
        }
        if (fact instanceof RelevantExplanation relevant) {
            return List.of(relevant.rank());
        }
        return fact instanceof Sensitive sensitive ? List.of(sensitive.rank(), sensitive.hypothesis()) : List.of();
    }

    private static List<Object> byCause(CausalFact fact) {
        if (fact instanceof GivenFinding given) {
            return List.of(given.place());
        }
        if (fact instanceof Asked asked) {
            return List.of(asked.option(), asked.about());
        }
        if (fact instanceof PossibleCause possible) {
            return List.of(possible.finding(), possible.cause());
        }
        if (fact instanceof Excluded excluded) {
            return List.of(excluded.hypothesis());
        }
        if (fact instanceof Intervened intervened) {
            return List.of(intervened.action(), intervened.proposition());
        }
        if (fact instanceof Counterfactual counterfactual) {
            return List.of(counterfactual.action(), counterfactual.finding());
        }
        return fact instanceof ActivePath path ? List.of(path.finding(), path.hypothesis()) : List.of();
    }
}
