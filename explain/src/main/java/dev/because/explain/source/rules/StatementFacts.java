package dev.because.explain.source.rules;

import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Statement;
import dev.because.explain.facts.Vocabulary;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Map;

/** Says statements in the words of experts' rules. */
public final class StatementFacts {
    private StatementFacts() {}

    /** A fact, a step, or a conclusion under its own name. */
    public static Fact of(Statement statement) {
        Map<String, Object> values =
                statement instanceof Conclusion conclusion ? conclusion.values() : Vocabulary.values(statement);
        String kind = statement instanceof Conclusion conclusion ? conclusion.name() : Vocabulary.kind(statement);
        Fact fact = Fact.of(kind);
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            fact = fact.with(
                    entry.getKey(),
                    entry.getValue() instanceof Quantity quantity ? quantity.value() : entry.getValue());
        }
        return fact;
    }
}
