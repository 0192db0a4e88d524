package dev.because.explain.source.rules;

import dev.because.explain.facts.Conclusion;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Operand;
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

    /** The conclusion of a match. */
    Conclusion of(Match match) {
        Conclusion conclusion = Conclusion.of(match.concluded().kind());
        for (Map.Entry<String, Object> entry : match.concluded().values().entrySet()) {
            Operand operand = match.rule().then().values().get(entry.getKey());
            conclusion = with(conclusion, entry.getKey(), entry.getValue(), field(match, operand));
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

    private Optional<Field> field(Match match, Operand operand) {
        if (!(operand instanceof Operand.Reference reference)) {
            return Optional.empty();
        }
        return match.rule().when().stream()
                .filter(Condition::present)
                .map(Condition::pattern)
                .filter(pattern -> pattern.bound().containsKey(reference.variable()))
                .findFirst()
                .flatMap(pattern -> words.kind(pattern.kind())
                        .flatMap((Kind kind) -> kind.field(pattern.bound().get(reference.variable()))));
    }
}
