package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import java.util.stream.Collectors;

/** What rules say, wherever it is written: two rules with the same text match the same facts and conclude the same. */
final class RuleText {
    private RuleText() {}

    static String of(RuleSet rules) {
        return rules.rules().stream().map(RuleText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Rule rule) {
        String when = rule.when().stream().map(RuleText::of).collect(Collectors.joining("; "));
        return rule.name() + rule.row() + " when " + when + " then " + rule.then();
    }

    /** Constraints of one pattern hold together, in whatever order they stand. */
    private static String of(Condition condition) {
        return (condition.present() ? "" : "no ")
                + condition.pattern().kind()
                + condition.pattern().bound()
                + condition.pattern().constraints().stream()
                        .map(RuleText::of)
                        .sorted()
                        .distinct()
                        .toList();
    }

    /** The options of a set stand in whatever order; a set of one is an equality. */
    private static String of(Constraint constraint) {
        if (constraint instanceof Constraint.OneOf oneOf) {
            String options = oneOf.options().stream()
                    .map(RuleText::typed)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(" "));
            boolean one = oneOf.options().stream().distinct().count() == 1;
            return oneOf.field() + (oneOf.among() ? one ? " = " : " in " : one ? " ≠ " : " out of ") + options;
        }
        if (constraint instanceof Constraint.Compare compare) {
            return compare.field() + " " + compare.comparison().sign() + " " + compare.right();
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return contains.field() + (contains.has() ? " has " : " lacks ") + contains.member();
    }

    private static String typed(Object value) {
        return "Literal[value=" + value + "]";
    }
}
