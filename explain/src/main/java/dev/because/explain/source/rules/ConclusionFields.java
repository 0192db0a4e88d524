package dev.because.explain.source.rules;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of what one shipped rule concludes, read from the rule's text. What a value is follows from its unit, from the field that it is
 * bound to, from how it is computed, or else from how the rule's sentence makes words of it.
 */
final class ConclusionFields {
    private static final Pattern VALUE = Pattern.compile("\\.with\\(\"(\\w+)\",\\s*");
    private static final Pattern UNIT = Pattern.compile(",\\s*\"([^\"]*)\"\\)$");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\)$");
    private static final Pattern COUNTED =
            Pattern.compile("[^\"]*\\.size\\(\\)|\\$\\w+ [-+] \\$\\w+\\)|.* \\? \\d+ : \\d+\\)");
    private static final Pattern PATTERN = Pattern.compile("\\b([A-Z]\\w*)\\(");
    private static final String LISTED = "List.of(";
    private static final Pattern SAYS = Pattern.compile("@says\\(\"(.*)\"\\)");

    private final String conditions;
    private final String says;
    private final Map<String, Kind> kinds;

    /**
     * Those of one rule.
     *
     * @param rule the text of the rule up to what it concludes
     * @param kinds of fact and step, by name
     */
    ConclusionFields(String rule, Map<String, Kind> kinds) {
        this.conditions = rule;
        this.kinds = kinds;
        Matcher sentence = SAYS.matcher(rule);
        this.says = sentence.find() ? sentence.group(1) : "";
    }

    /** The fields. @param values what stands after the conclusion's name */
    List<Field> of(String values) {
        List<Field> fields = new ArrayList<>();
        for (String value : values.split("(?=\\.with\\()")) {
            Matcher key = VALUE.matcher(value);
            if (key.lookingAt()) {
                fields.add(field(key.group(1), value.substring(key.end()).replaceAll("[;)\\s]+$", ")")));
            }
        }
        return fields;
    }

    private Field field(String name, String value) {
        String phrase = ExpertWords.words(name);
        if (value.startsWith(LISTED)) {
            return Field.of(name, phrase, FieldType.TEXTS, "");
        }
        Matcher unit = UNIT.matcher(value);
        if (unit.find() && !value.contains("?")) {
            return Field.of(name, phrase, FieldType.NUMBER, unit.group(1));
        }
        return Field.of(name, phrase, bound(value).orElseGet(() -> type(name, value)), "");
    }

    /** That of the field which a variable stands for. */
    private Optional<FieldType> bound(String value) {
        Matcher variable = BOUND.matcher(value);
        if (!variable.matches()) {
            return Optional.empty();
        }
        Matcher binding = Pattern.compile(Pattern.quote(variable.group(1)) + " : (\\w+)\\b(?!\\()")
                .matcher(conditions);
        if (!binding.find()) {
            return Optional.empty();
        }
        Optional<Kind> kind = Optional.empty();
        Matcher pattern = PATTERN.matcher(conditions.substring(0, binding.start()));
        while (pattern.find()) {
            kind = Optional.ofNullable(kinds.get(pattern.group(1)));
        }
        return kind.flatMap(known -> known.field(binding.group(1))).map(Field::type);
    }

    private FieldType type(String name, String value) {
        if (COUNTED.matcher(value).matches()) {
            return FieldType.WHOLE;
        }
        if (Pattern.compile("\\{" + name + "\\|[^{}]*(and|or|tally:[^{}]*|many)}")
                .matcher(says)
                .find()) {
            return FieldType.TEXTS;
        }
        return Pattern.compile("\\{" + name + "\\|[^{}]*(word|ordinal|plural:[^{}]*|count)}")
                        .matcher(says)
                        .find()
                ? FieldType.WHOLE
                : FieldType.TEXT;
    }
}
