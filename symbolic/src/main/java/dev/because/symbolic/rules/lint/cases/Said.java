package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import java.util.stream.Collectors;

/** How messages say things. */
final class Said {
    private Said() {}

    static String rule(Rule rule) {
        return "rule \"" + rule.name() + "\"";
    }

    static String startingRule(Rule rule) {
        return "Rule \"" + rule.name() + "\"";
    }

    /** {@code Belief (after 0.5, hypothesis flu) and Finding (name fever)}. */
    static String facts(List<Fact> facts) {
        return facts.isEmpty()
                ? "no facts at all"
                : facts.stream().map(Said::fact).collect(Collectors.joining(" and "));
    }

    private static String fact(Fact fact) {
        return fact.kind()
                + (fact.values().isEmpty()
                        ? ""
                        : fact.values().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                                .collect(Collectors.joining(", ", " (", ")")));
    }

    private static String value(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
