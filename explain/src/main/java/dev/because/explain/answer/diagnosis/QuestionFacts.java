package dev.because.explain.answer.diagnosis;

import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.CausalModel;
import dev.because.explain.facts.CausalFact.GivenFinding;
import dev.because.explain.facts.Fact;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import java.util.ArrayList;
import java.util.List;

/** What the question says: its model, the findings, and what is asked of them. */
final class QuestionFacts {
    private QuestionFacts() {}

    static List<Fact> of(OpenedCase opened) {
        NamedNetwork model = opened.model();
        BayesianNetwork network = model.network();
        List<Fact> facts = new ArrayList<>();
        facts.add(new CausalModel(
                network.name(),
                network.size(),
                network.nodes().stream()
                        .mapToInt(node -> node.mechanism().numbers())
                        .sum(),
                opened.causes().stream().map(model::name).toList(),
                network.assumption().orElse("")));
        for (Finding finding : opened.findings().all()) {
            facts.add(new GivenFinding(facts.size(), model.written(finding)));
        }
        opened.asked().ifPresent(one -> facts.add(new Asked("ask", model.written(one))));
        opened.against().ifPresent(one -> facts.add(new Asked("against", model.written(one))));
        opened.action().ifPresent(one -> facts.add(new Asked("do", model.written(one))));
        opened.without()
                .forEach(one -> facts.add(new Asked(
                        "without", model.written(opened.findings().about(one).orElseThrow()))));
        if (opened.next()) {
            facts.add(new Asked("next", "yes"));
        }
        opened.hidden().forEach(one -> facts.add(new Asked("hidden", model.name(one))));
        return facts;
    }
}
