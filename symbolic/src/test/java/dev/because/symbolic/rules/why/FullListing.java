package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A justification as s(CASP) prints it: every literal with all its arguments, every comparison a literal of its own, what is used twice
 * proved twice, and for an absence one failing comparison for each fact that there is.
 */
final class FullListing {
    private final List<Fact> facts;
    private final Map<Fact, Derivation> derivations = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    FullListing(List<Derivation> trees, List<Fact> facts) {
        this.facts = facts;
        trees.forEach(this::remember);
        trees.forEach(tree -> list(tree, ""));
    }

    List<String> lines() {
        return lines;
    }

    private void remember(Derivation tree) {
        derivations.put(tree.concluded(), tree);
        tree.steps().forEach(step -> {
            if (step instanceof Step.Concluded concluded) {
                remember(concluded.derivation());
            }
        });
    }

    private void list(Derivation tree, String indent) {
        lines.add(indent + literal(tree.concluded()) + ", because");
        for (Step step : tree.steps()) {
            String deeper = indent + "    ";
            if (step instanceof Step.Given given) {
                lines.add(deeper + literal(given.fact()) + ", and");
                comparisons(given.asked(), deeper);
            } else if (step instanceof Step.Concluded concluded) {
                list(concluded.derivation(), deeper);
                comparisons(concluded.asked(), deeper);
            } else if (step instanceof Step.Told told) {
                list(derivations.get(told.fact()), deeper);
                comparisons(told.asked(), deeper);
            } else if (step instanceof Step.Absent absent) {
                lines.add(deeper + "there is no evidence that " + absent.asked().kind() + " holds, because");
                facts.stream()
                        .filter(fact -> fact.kind().equals(absent.asked().kind()))
                        .forEach(fact -> lines.add(deeper + "    " + literal(fact) + " is none of them, and"));
            } else {
                lines.add(deeper + "there is no evidence that an earlier row applies, and");
            }
        }
    }

    private void comparisons(FactPattern asked, String indent) {
        asked.constraints().forEach(constraint -> lines.add(indent + constraint.field() + " compared, and"));
    }

    private static String literal(Fact fact) {
        return fact.kind()
                + fact.values().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
