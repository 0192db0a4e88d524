package dev.because.explain.answer.diagnosis;

import dev.because.explain.facts.CausalFact;
import dev.because.explain.facts.CausalFact.Identified;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.Fact;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.intervention.Counterfactual;
import dev.because.symbolic.causal.intervention.CounterfactualAnswer;
import dev.because.symbolic.causal.intervention.Identification;
import dev.because.symbolic.causal.intervention.Identification.BackDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.FrontDoorAdjustment;
import dev.because.symbolic.causal.intervention.Intervention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What would be believed if someone acted, and what would have been. */
final class ActionFacts {
    private final OpenedCase opened;
    private final NamedNetwork model;
    private final Observation action;
    private final Function<BayesianNetwork, Inference> inferences;
    private final List<Fact> facts = new ArrayList<>();

    private ActionFacts(OpenedCase opened, Observation action, Function<BayesianNetwork, Inference> inferences) {
        this.opened = opened;
        this.model = opened.model();
        this.action = action;
        this.inferences = inferences;
    }

    static List<Fact> of(CaseNumbers numbers, Function<BayesianNetwork, Inference> inferences) {
        OpenedCase opened = numbers.opened();
        if (opened.action().isEmpty()) {
            return List.of();
        }
        ActionFacts facts = new ActionFacts(opened, opened.action().get(), inferences);
        facts.intervened(numbers);
        facts.otherwise();
        if (!opened.hidden().isEmpty()) {
            opened.asked().ifPresent(facts::identified);
        }
        return facts.facts;
    }

    /** Beside the hypotheses that the action does not settle itself; an action that the findings exclude cannot be observed. */
    private void intervened(CaseNumbers numbers) {
        BayesianNetwork network = model.network();
        List<Observation> actions = List.of(action);
        Posteriors done = inferences
                .apply(Intervention.under(network, actions))
                .posteriors(Intervention.unchanged(network, actions, opened.findings()))
                .orElseThrow();
        Optional<Posteriors> observed =
                inferences.apply(network).posteriors(opened.findings().with(action));
        if (observed.isEmpty()) {
            return;
        }
        for (Observation one : opened.hypotheses()) {
            if (one.variable() != action.variable()) {
                facts.add(new Intervened(
                        model.written(action),
                        model.written(one),
                        numbers.after(one),
                        observed.get().probability(one.variable(), one.state()),
                        done.probability(one.variable(), one.state())));
            }
        }
    }

    private void otherwise() {
        for (Finding finding : opened.findings().all()) {
            if (finding instanceof Observation seen && seen.variable() != action.variable()) {
                CounterfactualAnswer answer = new Counterfactual(model.network(), inferences)
                        .ask(List.of(action), opened.findings(), seen.variable())
                        .orElseThrow();
                double otherwise = 0;
                for (int state = 0;
                        state < model.network().variable(seen.variable()).size();
                        state++) {
                    otherwise += state == seen.state() ? 0 : answer.probability(state);
                }
                facts.add(new CausalFact.Counterfactual(
                        model.written(action), model.written(finding), otherwise, answer.assumption()));
            }
        }
    }

    private void identified(Observation effect) {
        BitSet hidden = new BitSet();
        opened.hidden().forEach(hidden::set);
        Identification way = Identification.of(model.network(), action.variable(), effect.variable(), hidden);
        List<Integer> through = way instanceof BackDoorAdjustment backDoor
                ? backDoor.variables()
                : way instanceof FrontDoorAdjustment frontDoor ? frontDoor.variables() : List.of();
        facts.add(new Identified(
                model.written(action),
                model.written(effect),
                opened.hidden().stream().map(model::name).toList(),
                way instanceof BackDoorAdjustment
                        ? "back-door"
                        : way instanceof FrontDoorAdjustment ? "front-door" : "none",
                through.stream().map(model::name).toList()));
    }
}
