package dev.because.explain.answer.diagnosis;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is believed of a case before its findings and with them, and which hypotheses are told of. */
record CaseNumbers(OpenedCase opened, Posteriors before, Posteriors after) {
    NamedNetwork model() {
        return opened.model();
    }

    BayesianNetwork network() {
        return opened.model().network();
    }

    Findings findings() {
        return opened.findings();
    }

    static Proposition proposition(Observation hypothesis) {
        return new Proposition(hypothesis.variable(), hypothesis.state());
    }

    List<Proposition> propositions() {
        return opened.hypotheses().stream().map(CaseNumbers::proposition).toList();
    }

    /** The hypothesis that is told of: the one that is asked about, or the one that leads; empty if none does. */
    Optional<Observation> subject() {
        return opened.asked().or(() -> leader(after));
    }

    /** Of the hypotheses that those beliefs have raised the most probable. */
    Optional<Observation> leader(Posteriors then) {
        List<String> causes = opened.causes().stream().map(model()::name).toList();
        return opened.hypotheses().stream()
                .filter(one -> belief(one, then).raised())
                .filter(one -> opened.hypotheses().stream()
                        .map(other -> belief(other, then))
                        .noneMatch(other -> other.raised() && other.leads(belief(one, then), causes)))
                .findFirst();
    }

    /** The hypotheses that are weighed finding by finding. */
    List<Observation> weighed() {
        Comparator<Observation> probable =
                Comparator.comparingLong(one -> -Math.round(after(one) / BeliefFact.ROUNDING));
        return Stream.concat(
                        Stream.of(subject(), opened.against()).flatMap(Optional::stream),
                        opened.hypotheses().stream().sorted(probable))
                .distinct()
                .limit(BeliefFact.WEIGHED)
                .toList();
    }

    Belief belief(Observation one, Posteriors then) {
        return new Belief(
                model().written(one),
                before.probability(one.variable(), one.state()),
                then.probability(one.variable(), one.state()));
    }

    double after(Observation one) {
        return after.probability(one.variable(), one.state());
    }
}
