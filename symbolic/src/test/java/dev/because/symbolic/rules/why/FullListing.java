package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A justification as s(CASP) prints it: every literal with all its arguments, every comparison a literal of its own, what is used twice
 * proved twice, and for an absence one line for each fact that there is (the dual rule has a literal for each clause).
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
                comparisons(given.asked(), given.fact(), deeper);
            } else if (step instanceof Step.Concluded concluded) {
                list(concluded.derivation(), deeper);
                comparisons(concluded.asked(), concluded.derivation().concluded(), deeper);
            } else if (step instanceof Step.Told told) {
                list(derivations.get(told.fact()), deeper);
                comparisons(told.asked(), told.fact(), deeper);
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

    /** What is equal has been unified, and is not told. */
    private void comparisons(FactPattern asked, Fact fact, String indent) {
        for (Constraint constraint : asked.constraints()) {
            if (constraint instanceof Constraint.Compare compare
                    && compare.comparison() != Comparison.EQUAL
                    && compare.right() instanceof Operand.Literal literal) {
                lines.add(indent + fact.value(compare.field()).orElseThrow() + " "
                        + compare.comparison().sign() + " " + literal.value() + ", and");
            }
        }
    }

    private static String literal(Fact fact) {
        return fact.kind()
                + fact.values().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
