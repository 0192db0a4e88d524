package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the conditions of one rule. */
final class WrittenConditions {
    private final Rule rule;
    private final WrittenValues values;

    WrittenConditions(Rule rule, WrittenValues values) {
        this.rule = rule;
        this.values = values;
    }

    /** "there is a move option m whose place is 1". */
    String condition(int number) {
        Condition condition = rule.when().get(number);
        FactPattern pattern = condition.pattern();
        boolean conclusion = Kind.isConclusion(pattern.kind());
        List<String> said = tests(number, pattern);
        String fact = values.names().fact(number);
        if (conclusion && said.isEmpty() && fact.isEmpty()) {
            return pattern.kind() + (condition.present() ? " is concluded" : " is not concluded");
        }
        String phrase = (conclusion ? "conclusion " : "") + values.kindPhrase(pattern.kind());
        String there = condition.present() ? "there is " + article(phrase) + " " : "there is no ";
        String name = fact.isEmpty() ? "" : fact.matches("[a-z][0-9]*") ? " " + fact : " called " + fact;
        String asked = said.isEmpty() ? "" : " whose " + String.join(" and whose ", said);
        return there + phrase + name + asked;
    }

    private static String article(String phrase) {
        return "aeiou".indexOf(Character.toLowerCase(phrase.charAt(0))) >= 0 ? "an" : "a";
    }

    private List<String> tests(int number, FactPattern pattern) {
        List<String> said = new ArrayList<>();
        pattern.bound().forEach((name, field) -> {
            if (!values.names().isImplied(number, name)) {
                String phrase = values.fieldPhrase(pattern.kind(), field);
                boolean several = isPlural(phrase, values.field(pattern.kind(), field));
                said.add(phrase
                        + (several ? " are " : " is ")
                        + (values.names().isFirst(number, name) ? "called " : "again ")
                        + values.name(name));
            }
        });
        pattern.constraints()
                .forEach(constraint -> said.add(values.fieldPhrase(pattern.kind(), constraint.field()) + " "
                        + test(number, pattern.kind(), constraint)));
        return said;
    }

    private String test(int number, String kind, Constraint constraint) {
        Optional<Field> field = values.field(kind, constraint.field());
        boolean several = isPlural(values.fieldPhrase(kind, constraint.field()), field);
        if (constraint instanceof Constraint.Compare compare) {
            return (several ? "are" : "is") + compared(compare, number, field);
        }
        if (constraint instanceof Constraint.Contains contains) {
            String verb = several ? "include " : "includes ";
            return (contains.has() ? verb : several ? "do not include " : "does not include ")
                    + values.operand(contains.member(), number, field);
        }
        Constraint.OneOf oneOf = (Constraint.OneOf) constraint;
        List<String> options = oneOf.options().stream()
                .map(option -> values.literal(option, field))
                .toList();
        return (several ? "are " : "is ") + (oneOf.among() ? "one of " : "not one of ") + alternatives(options);
    }

    /** Lists that are called by what they hold, such as targets, are several. */
    private static boolean isPlural(String phrase, Optional<Field> field) {
        return phrase.endsWith("s")
                && field.filter(known -> known.type() == FieldType.TEXTS).isPresent();
    }

    private String compared(Constraint.Compare compare, int number, Optional<Field> field) {
        String sense = sense(compare.comparison());
        if (compare.right() instanceof Operand.Literal literal
                && field.isPresent()
                && !compare.comparison().isOrder()) {
            boolean emptyText = literal.value().equals("") && field.get().type() == FieldType.TEXT;
            boolean emptyList = literal.value().equals(List.of()) && field.get().type() == FieldType.TEXTS;
            if (emptyText || emptyList) {
                return sense + " empty";
            }
        }
        return sense + " " + values.operand(compare.right(), number, field);
    }

    private static String sense(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "";
            case UNEQUAL -> " not";
            case LESS -> " less than";
            case AT_MOST -> " at most";
            case MORE -> " more than";
            case AT_LEAST -> " at least";
        };
    }

    private static String alternatives(List<String> options) {
        if (options.isEmpty()) {
            return "nothing";
        }
        int last = options.size() - 1;
        return last == 0 ? options.get(0) : String.join(", ", options.subList(0, last)) + " or " + options.get(last);
    }
}
