package dev.because.explain.answer;

import dev.because.explain.facts.Derived;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets rules conclude from grounded facts, and keeps every firing as a justification. */
public final class Reasoning {
    private final List<Claim> claims = new ArrayList<>();
    private final List<Justification> justifications = new ArrayList<>();
    private final Map<Object, String> ids = new IdentityHashMap<>();

    private Reasoning() {}

    /**
     * The explanation that the rules make of the facts; its root is what the last rule concluded.
     *
     * @throws IllegalStateException if the rules conclude nothing, which a rule base must not let happen
     */
    public static Explanation explain(Question question, List<Source> sources, List<Grounded> facts, RuleBase rules) {
        Reasoning reasoning = new Reasoning();
        facts.forEach(grounded -> reasoning.claim(grounded.fact(), Optional.of(grounded)));
        List<Firing> firings =
                rules.infer(facts.stream().map(Grounded::fact).toList()).firings();
        firings.forEach(reasoning::justify);
        if (firings.isEmpty()) {
            throw new IllegalStateException("the rules of " + rules.name() + " conclude nothing from " + facts);
        }
        String root = reasoning.claims.get(reasoning.claims.size() - 1).id();
        return new Explanation(question, root, sources, reasoning.claims, reasoning.justifications);
    }

    private void justify(Firing firing) {
        List<String> premises = firing.matched().stream().map(ids::get).toList();
        Derived conclusion = (Derived) firing.concluded().get(0);
        String id = claim(conclusion, Optional.empty());
        justifications.add(new Justification(firing.rule(), premises, firing.absent(), id));
    }

    private String claim(dev.because.explain.facts.Statement statement, Optional<Grounded> grounded) {
        String id = "c" + (claims.size() + 1);
        ids.put(statement, id);
        claims.add(new Claim(id, statement, grounded.map(Grounded::certificate)));
        return id;
    }
}
