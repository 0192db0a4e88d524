package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes names so that YAML gives them back letter for letter. */
final class YamlWords {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}_<>=+][\\p{L}\\p{Nd}_<>=+./%() -]*+");

    private static final int LONGEST = 1000;

    private YamlWords() {}

    /** @throws BadInputException if YAML does not allow so long a name before a colon */
    static void checkLength(String name) {
        int length = name(name).length();
        if (length > LONGEST) {
            throw new BadInputException(
                    Numbers.shortened(name),
                    "a name that takes " + length + " letters",
                    "at most " + LONGEST + " in YAML");
        }
    }

    /** A list of names, in brackets. */
    static String list(List<String> names) {
        return "[" + String.join(", ", names.stream().map(YamlWords::name).toList()) + "]";
    }

    /** A name, in quotation marks unless it is plain whatever stands around it. */
    static String name(String name) {
        boolean plain = PLAIN.matcher(name).matches()
                && name.strip().equals(name)
                && name.chars().allMatch(c -> c < 0xd800)
                && !name.startsWith("=")
                && !name.startsWith(">")
                && Numbers.of(name).isEmpty()
                && !isTypedElsewhere(name);
        return plain ? name : quoted(name);
    }

    /** Words that other readers of YAML take for no text; yes and no are so much at home here that they stay as they are. */
    private static boolean isTypedElsewhere(String name) {
        return List.of("null", "true", "false").contains(name.toLowerCase(Locale.ROOT));
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c < 0x7f || Character.isLetterOrDigit(c) && c < 0xd800) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
            }
        });
        return quoted.append('"').toString();
    }
}
