package dev.because.explain.render.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A sentence with placeholders, as a rule's author writes it:
 *
 * <pre>Covering {regions|the|and} takes {drop|percent} of the lead away.</pre>
 *
 * <p>A placeholder names a value of the rule's conclusion; the formats after it turn the value into words:
 *
 * <table>
 * <caption>Formats</caption>
 * <tr><td>{@code percent}</td><td>0.412 → 41%</td></tr>
 * <tr><td>{@code part}</td><td>0.412 → 41%, 1.2 → more than all</td></tr>
 * <tr><td>{@code growth}</td><td>0.63 → by 63%, 2.4 → to 3.4 times its size</td></tr>
 * <tr><td>{@code number}</td><td>12.345 → 12.3</td></tr>
 * <tr><td>{@code size}</td><td>the absolute value, for a format that follows</td></tr>
 * <tr><td>{@code word}</td><td>3 → three, 0 → no, 13 → 13; of a list, its length</td></tr>
 * <tr><td>{@code ordinal}</td><td>2 → second</td></tr>
 * <tr><td>{@code count}</td><td>the length of a list</td></tr>
 * <tr><td>{@code plural:region}</td><td>3 → regions; {@code plural:is/are} where the plural is another word</td></tr>
 * <tr><td>{@code many}</td><td>dog → dogs; of a list, each</td></tr>
 * <tr><td>{@code tally:channel}</td><td>a list with repeats → dogs (2 channels), birds: a list again</td></tr>
 * <tr><td>{@code case}</td><td>flu=yes → flu, flu=no → no flu; of a list, each</td></tr>
 * <tr><td>{@code and}, {@code or}</td><td>a list → the centre, the top and the left</td></tr>
 * <tr><td>{@code the}, {@code a}</td><td>an article before the text, or before each of a list</td></tr>
 * </table>
 *
 * <p>The first letter of the sentence is made a capital.
 */
public final class Template {
    private static final Pattern PAWN_MOVE = Pattern.compile("[a-h](x[a-h])?[1-8]\\b");

    private final String rule;
    private final List<Piece> pieces;

    private Template(String rule, List<Piece> pieces) {
        this.rule = rule;
        this.pieces = List.copyOf(pieces);
    }

    private sealed interface Piece {
        record Words(String text) implements Piece {}

        record Placeholder(String source, String name, List<Format> formats) implements Piece {}
    }

    /**
     * Reads a template.
     *
     * @param rule the rule that it belongs to, for messages
     * @param text the sentence
     * @throws UnfitTemplateException if a brace is not closed or a format is unknown
     */
    public static Template parse(String rule, String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new UnfitTemplateException(rule, text.substring(open), "no closing brace");
            }
            pieces.add(new Piece.Words(text.substring(at, open)));
            pieces.add(placeholder(rule, text.substring(open, close + 1)));
            at = close + 1;
        }
        pieces.add(new Piece.Words(text.substring(at)));
        return new Template(rule, pieces);
    }

    private static Piece placeholder(String rule, String source) {
        String[] steps = source.substring(1, source.length() - 1).split("\\|", -1);
        try {
            List<Format> formats =
                    Arrays.stream(steps).skip(1).map(Format::parse).toList();
            return new Piece.Placeholder(source, steps[0].strip(), formats);
        } catch (IllegalArgumentException e) {
            throw new UnfitTemplateException(rule, source, e.getMessage());
        }
    }

    /** The names of the values that it speaks of. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Placeholder placeholder) {
                names.add(placeholder.name());
            }
        }
        return names;
    }

    /**
     * The sentence with those values.
     *
     * @throws UnfitTemplateException if a value is missing, or not one that its formats take
     */
    public String fill(Map<String, ?> values) {
        StringBuilder sentence = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                sentence.append(words.text());
            } else if (piece instanceof Piece.Placeholder placeholder) {
                sentence.append(text(placeholder, values));
            }
        }
        return capital(sentence.toString().strip().replaceAll(" {2,}", " "));
    }

    private String text(Piece.Placeholder placeholder, Map<String, ?> values) {
        if (!values.containsKey(placeholder.name())) {
            throw new UnfitTemplateException(
                    rule, placeholder.source(), "no such value; there are " + new TreeSet<>(values.keySet()));
        }
        try {
            Object value = values.get(placeholder.name());
            for (Format format : placeholder.formats()) {
                value = format.apply(value);
            }
            return Format.text(value);
        } catch (IllegalArgumentException e) {
            throw new UnfitTemplateException(rule, placeholder.source(), e.getMessage());
        }
    }

    /** A pawn's move stays as it is: a bishop would be taken for it. */
    private static String capital(String sentence) {
        if (PAWN_MOVE.matcher(sentence).lookingAt()) {
            return sentence;
        }
        if (sentence.isEmpty()) {
            return sentence;
        }
        int end = sentence.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(sentence.codePointAt(0)))
                .append(sentence, end, sentence.length())
                .toString();
    }
}
