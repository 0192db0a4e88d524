package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a match comes to. */
final class Conclusions {
    private Conclusions() {}

    /** The conclusion of a rule whose names stand for those values. */
    static Fact of(Rule rule, Map<String, Object> bound) {
        Fact fact = Fact.of(rule.then().conclusion());
        for (Map.Entry<String, Operand> entry : rule.then().values().entrySet()) {
            Object value = entry.getValue() instanceof Operand.Literal literal
                    ? literal.value()
                    : Objects.requireNonNull(bound.get(((Operand.Reference) entry.getValue()).variable()));
            fact = fact.with(entry.getKey(), value);
        }
        return fact;
    }

    /** The table and the subject among whose rows a match competes. */
    static List<Object> subject(Match match) {
        Row row = match.rule().row().orElseThrow();
        return List.of(
                row.table(),
                row.subject().isEmpty()
                        ? ""
                        : Objects.requireNonNull(match.bound().get(row.subject())));
    }

    static RuleFaultException several(Match one, Match other) {
        Row row = one.rule().row().orElseThrow();
        return new RuleFaultException(
                other.rule().name(),
                "applies together with rule \"" + one.rule().name() + "\" of " + row.table()
                        + ", which says that its rows never do: " + one.facts() + ", " + other.facts());
    }
}
