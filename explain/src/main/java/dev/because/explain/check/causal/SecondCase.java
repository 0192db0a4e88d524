package dev.because.explain.check.causal;

import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.check.causal.sets.ScoredSet;
import dev.because.explain.check.causal.sets.SecondProbable;
import dev.because.explain.check.causal.sets.SetsOfCauses;
import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.FindingsTogether;
import dev.because.explain.facts.BeliefFact.IfFound;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.ProbableExplanation;
import dev.because.explain.facts.BeliefFact.RelevantExplanation;
import dev.because.explain.facts.BeliefFact.Sensitive;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.List;
import java.util.Map;

/** Everything that is claimed of a case, computed a second time. What was computed once is kept. */
public final class SecondCase {
    private final OpenedCase opened;
    private final SecondReading reading;
    private final SecondInference inference;
    private final SecondBeliefs beliefs;
    private final SecondQuestions questions;
    private final SecondSensitivity sensitivity;
    private final SecondStory story;

    public SecondCase(OpenedCase opened) {
        this.opened = opened;
        this.reading = new SecondReading(opened);
        this.inference = new SecondInference(opened.model().network());
        this.beliefs = new SecondBeliefs(reading, inference);
        this.questions = new SecondQuestions(reading, inference);
        this.sensitivity = new SecondSensitivity(reading, inference);
        this.story = new SecondStory(reading, inference);
    }

    /** The findings as facts write them. */
    public List<String> given() {
        return opened.findings().all().stream().map(reading::written).toList();
    }

    /**
     * What a claimed fact is, computed again; what it speaks of is taken from the claim.
     *
     * @param claimed a fact about a case
     * @param all all facts that are claimed
     * @throws IllegalArgumentException if it speaks of what does not exist
     */
    public Fact recomputed(Fact claimed, List<Fact> all) {
        if (claimed instanceof CausalFact fact) {
            return story.recomputed(fact);
        }
        if (claimed instanceof RelevantExplanation relevant) {
            return relevant(relevant, of(RelevantExplanation.class, all));
        }
        if (claimed instanceof Sensitive sensitive) {
            return sensitivity.sensitive(sensitive);
        }
        if (claimed instanceof BeliefFact belief) {
            return recomputed(belief);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(claimed) + " answers another question");
    }

    private BeliefFact recomputed(BeliefFact claimed) {
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
        return probable((ProbableExplanation) claimed);
    }

    private ProbableExplanation probable(ProbableExplanation claimed) {
        SecondProbable probable = new SecondProbable(inference, opened.findings());
        List<Observation> best = probable.best(reading.propositions(claimed.propositions()));
        return new ProbableExplanation(best.stream().map(reading::written).toList(), probable.probability(best));
    }

    /** The set in that place among the best of the hypotheses, as many as are claimed. */
    private RelevantExplanation relevant(RelevantExplanation claimed, List<RelevantExplanation> all) {
        List<Observation> candidates = opened.hypotheses().stream()
                .filter(one -> opened.findings().about(one.variable()).isEmpty())
                .toList();
        List<ScoredSet> best = new SetsOfCauses(inference, opened.findings(), candidates)
                .best(
                        all.size(),
                        all.stream()
                                .map(one -> reading.propositions(one.propositions()))
                                .toList());
        if (claimed.rank() < 1 || claimed.rank() > best.size()) {
            throw new IllegalArgumentException("only " + best.size() + " sets of causes explain anything");
        }
        ScoredSet set = best.get(claimed.rank() - 1);
        return new RelevantExplanation(
                claimed.rank(),
                set.propositions(candidates).stream().map(reading::written).toList(),
                set.prior().probability(),
                set.posterior().probability(),
                Math.min(BeliefFact.BEYOND, set.factor()));
    }

    /** How many facts of each kind there must be. */
    public Map<String, Integer> families(List<Fact> claimed) {
        boolean contradictory = inference.mass(opened.findings()) == 0;
        return new SecondFamilies(opened, beliefs, story, contradictory).of(claimed);
    }

    /** The facts of one kind. */
    private static <T> List<T> of(Class<T> kind, List<Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
