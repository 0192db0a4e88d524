package dev.because.explain.check.causal;

import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.check.causal.sets.SecondProbable;
import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.FindingsTogether;
import dev.because.explain.facts.BeliefFact.IfFound;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.ProbableExplanation;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.List;

/** Everything that is claimed of a case, computed a second time. What is computed once is kept. */
public final class SecondCase {
    private final OpenedCase opened;
    private final SecondReading reading;
    private final SecondInference inference;
    private final SecondBeliefs beliefs;
    private final SecondQuestions questions;

    public SecondCase(OpenedCase opened) {
        this.opened = opened;
        this.reading = new SecondReading(opened);
        this.inference = new SecondInference(opened.model().network());
        this.beliefs = new SecondBeliefs(reading, inference);
        this.questions = new SecondQuestions(reading, inference);
    }

    public OpenedCase opened() {
        return opened;
    }

    SecondReading reading() {
        return reading;
    }

    SecondInference inference() {
        return inference;
    }

    /** Whether the findings cannot come together. */
    public boolean isContradictory() {
        return inference.mass(opened.findings()) == 0;
    }

    /**
     * What a claimed belief is, computed again; what it speaks of is taken from the claim.
     *
     * @throws IllegalArgumentException if it speaks of what does not exist
     */
    public BeliefFact recomputed(BeliefFact claimed) {
        if (claimed instanceof Belief belief) {
            return beliefs.belief(belief);
        }
        if (claimed instanceof FindingsTogether) {
            return new FindingsTogether(inference.mass(opened.findings()));
        }
        if (claimed instanceof EvidenceWeight weight) {
            return beliefs.weight(weight);
        }
        if (claimed instanceof Contrast contrast) {
            return beliefs.contrast(contrast);
        }
        if (claimed instanceof WithoutFinding without) {
            return beliefs.without(without);
        }
        if (claimed instanceof ExplainedAway away) {
            return beliefs.explainedAway(away);
        }
        if (claimed instanceof NextFinding next) {
            return questions.next(next);
        }
        if (claimed instanceof IfFound found) {
            return questions.found(found);
        }
        if (claimed instanceof ProbableExplanation probable) {
            return probable(probable);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(claimed) + " answers another question");
    }

    private ProbableExplanation probable(ProbableExplanation claimed) {
        SecondProbable probable = new SecondProbable(inference, opened.findings());
        List<Observation> best = probable.best(reading.propositions(claimed.propositions()));
        return new ProbableExplanation(best.stream().map(reading::written).toList(), probable.probability(best));
    }
}
