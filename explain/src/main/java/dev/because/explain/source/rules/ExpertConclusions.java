package dev.because.explain.source.rules;

import dev.because.explain.facts.Conclusion;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what an expert's rule concluded as a conclusion of an explanation: with the units of the fields that its values come from. */
final class ExpertConclusions {
    private final Vocabulary words;

    ExpertConclusions(Vocabulary words) {
        this.words = words;
    }

    /** What a rule concluded. */
    Conclusion of(Rule rule, Fact concluded) {
        Conclusion conclusion = Conclusion.of(concluded.kind());
        for (Map.Entry<String, Object> entry : concluded.values().entrySet()) {
            Optional<Operand> operand = Optional.ofNullable(rule.then().values().get(entry.getKey()));
            conclusion =
                    with(conclusion, entry.getKey(), entry.getValue(), operand.flatMap(source -> field(rule, source)));
        }
        return conclusion;
    }

    private static Conclusion with(Conclusion conclusion, String name, Object value, Optional<Field> field) {
        if (value instanceof Double number) {
            boolean whole = field.map(known -> known.type() == FieldType.WHOLE).orElse(number == Math.rint(number));
            return whole && Math.abs(number) < Integer.MAX_VALUE
                    ? conclusion.with(name, number.intValue())
                    : conclusion.with(name, number, field.map(Field::unit).orElse(""));
        }
        return value instanceof List<?> list
                ? conclusion.with(name, list.stream().map(String::valueOf).toList())
                : conclusion.with(name, String.valueOf(value));
    }

    private Optional<Field> field(Rule rule, Operand operand) {
        if (!(operand instanceof Operand.Reference reference)) {
            return Optional.empty();
        }
        return rule.when().stream()
                .filter(Condition::present)
                .map(Condition::pattern)
                .filter(pattern -> pattern.bound().containsKey(reference.variable()))
                .findFirst()
                .flatMap(pattern -> words.kind(pattern.kind())
                        .flatMap((Kind kind) -> kind.field(pattern.bound().get(reference.variable()))));
    }
}
