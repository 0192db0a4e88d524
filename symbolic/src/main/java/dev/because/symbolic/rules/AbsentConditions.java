package dev.because.symbolic.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.Match;

/**
 * What a rule says of the conditions that hold because something is absent: its metadata {@code @absent("…")}, one text
 * for each condition, separated by semicolons. {@code {drop}} stands for what the match bound to {@code $drop}; numbers
 * are written with three digits. A name that the rule does not bind stays as it stands; {@link RuleLint} finds it.
 */
final class AbsentConditions {
    /** The metadata that holds them. */
    static final String KEY = "absent";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SEPARATOR = Pattern.compile(";\\s*");
    private static final MathContext DIGITS = new MathContext(3);

    private AbsentConditions() {}

    /** The conditions of a match, with its values. */
    static List<String> of(Match match) {
        return stated(match.getRule()).stream()
                .map(text -> PLACEHOLDER
                        .matcher(text)
                        .replaceAll(name -> Matcher.quoteReplacement(value(match, name.group(1)))))
                .toList();
    }

    /** The conditions as the rule states them. */
    static List<String> stated(Rule rule) {
        Object text = rule.getMetaData().get(KEY);
        return text == null
                ? List.of()
                : Arrays.asList(SEPARATOR.split(text.toString().strip()));
    }

    /** The names that a text has placeholders for. */
    static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(name -> name.group(1)).toList();
    }

    private static String value(Match match, String name) {
        if (!match.getDeclarationIds().contains("$" + name)) {
            return "{" + name + "}";
        }
        Object value = match.getDeclarationValue("$" + name);
        return value instanceof Double number
                ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
