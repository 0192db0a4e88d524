package dev.because.explain.answer.diagnosis;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.IfFound;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.ProbableExplanation;
import dev.because.explain.facts.BeliefFact.RelevantExplanation;
import dev.because.explain.facts.BeliefFact.Sensitive;
import dev.because.explain.facts.Fact;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.explanation.InformationGain;
import dev.because.symbolic.causal.explanation.InformationGain.Gain;
import dev.because.symbolic.causal.explanation.InformationGain.IfState;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation.Explanation;
import dev.because.symbolic.causal.explanation.probable.MostProbableExplanation;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity.Influence;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.ArrayList;
import java.util.List;

/** What is best of many: sets of causes, states of all variables, findings to come, numbers of the model. */
final class SearchFacts {
    private static final int FEW = 3;

    /** Sets of more causes than this cannot all be compared, so that nobody could check which is best. */
    private static final int MOST_CAUSES = 12;

    private final CaseNumbers numbers;
    private final Inference inference;
    private final List<Fact> facts = new ArrayList<>();

    private SearchFacts(CaseNumbers numbers, Inference inference) {
        this.numbers = numbers;
        this.inference = inference;
    }

    static List<Fact> of(CaseNumbers numbers, Inference inference) {
        SearchFacts facts = new SearchFacts(numbers, inference);
        if (numbers.findings().size() > 0 && numbers.opened().causes().size() <= MOST_CAUSES) {
            facts.relevant();
            facts.probable();
        }
        numbers.subject().ifPresent(subject -> {
            facts.next(subject);
            facts.sensitive(subject);
        });
        return facts.facts;
    }

    private void relevant() {
        List<Explanation> best = new MostRelevantExplanation(numbers.network(), inference)
                .find(numbers.findings(), numbers.propositions(), FEW)
                .orElseThrow()
                .best();
        int rank = 0;
        for (Explanation one : best) {
            facts.add(new RelevantExplanation(
                    ++rank,
                    one.propositions().stream()
                            .map(each -> each.inWords(numbers.network()))
                            .toList(),
                    one.prior(),
                    one.posterior(),
                    Math.min(BeliefFact.BEYOND, one.factor())));
        }
    }

    private void probable() {
        try {
            new MostProbableExplanation(numbers.network(), inference)
                    .ofRelevant(numbers.findings())
                    .filter(found -> !found.propositions().isEmpty())
                    .ifPresent(found -> facts.add(new ProbableExplanation(
                            found.propositions().stream()
                                    .map(each -> each.inWords(numbers.network()))
                                    .toList(),
                            found.probability())));
        } catch (TooLargeException e) {
            // The answer does without it: nothing rests on it.
        }
    }

    private void next(Observation subject) {
        List<Gain> gains = new InformationGain(numbers.network(), inference)
                .about(CaseNumbers.proposition(subject), numbers.findings())
                .orElseThrow();
        String hypothesis = numbers.model().written(subject);
        int rank = 0;
        for (Gain gain : gains.subList(0, Math.min(FEW, gains.size()))) {
            facts.add(new NextFinding(++rank, numbers.model().name(gain.variable()), hypothesis, gain.bits()));
        }
        if (!gains.isEmpty()) {
            Gain best = gains.get(0);
            for (IfState then : best.states()) {
                facts.add(new IfFound(
                        numbers.model().written(best.variable(), then.state()),
                        hypothesis,
                        then.probability(),
                        then.hypothesis().get(0)));
            }
        }
    }

    private void sensitive(Observation subject) {
        try {
            Sensitivity sensitivity = new Sensitivity(numbers.network(), inference);
            List<Influence> all = sensitivity
                    .of(CaseNumbers.proposition(subject), numbers.findings())
                    .orElseThrow();
            int rank = 0;
            for (Influence one : all.subList(0, Math.min(FEW, all.size()))) {
                facts.add(new Sensitive(
                        ++rank,
                        one.name(),
                        numbers.model().written(subject),
                        one.value(),
                        one.derivative(),
                        sensitivity
                                .turn(one.number(), numbers.propositions(), numbers.findings())
                                .map(Sensitivity.Turn::at)
                                .orElse(-1.0)));
            }
        } catch (TooLargeException e) {
            // The answer does without it: nothing rests on it.
        }
    }
}
