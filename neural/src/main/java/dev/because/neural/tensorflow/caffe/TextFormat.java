package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.caffe.TextMessage.Field;
import dev.because.neural.tensorflow.caffe.TextMessage.Nested;
import dev.because.neural.tensorflow.caffe.TextMessage.Scalar;
import dev.because.neural.tensorflow.caffe.TextMessage.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads protobuf's text format without its schema: {@code name: value}, {@code name: [values]} and
 * {@code name { fields }}, with comments from {@code #} to the end of the line. What is left out, such as escapes in
 * texts, extensions and {@code <} for a brace, is refused with its line.
 */
final class TextFormat {
    private static final int DEEPEST = 8;
    private static final int MOST_FIELDS = 200_000;
    private static final int SHOWN = 60;

    private static final Pattern GAP = Pattern.compile("(?:[ \\t\\r\\n]|#[^\\n]*)*+");
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+|[-+]?[0-9.][0-9A-Za-z.+-]*+|\"[^\"\\\\\\n]*+\"|'[^'\\\\\\n]*+'");
    private static final String MARKS = "{}[]:,;";

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int fields;
    /** The token that comes next; empty at the end of the text. */
    private String next = "";

    private int nextLine;

    private TextFormat(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @throws BadInputException naming the line that cannot be read */
    static TextMessage parse(String file, String text) {
        TextFormat format = new TextFormat(file, text);
        format.advance();
        TextMessage message = format.message(0, 1);
        if (!format.next.isEmpty()) {
            throw format.refusal("the name of a field");
        }
        return message;
    }

    /** A stranger's text, short. */
    static String shortened(String found) {
        return found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    }

    private TextMessage message(int depth, int from) {
        List<Field> read = new ArrayList<>();
        while (!next.isEmpty() && !next.equals("}")) {
            if (++fields > MOST_FIELDS) {
                throw new BadInputException(file, "more than " + MOST_FIELDS + " fields", "fewer");
            }
            field(depth, read);
        }
        return new TextMessage(file, from, read);
    }

    private void field(int depth, List<Field> into) {
        if (!next.matches("[A-Za-z_]\\w*")) {
            throw refusal("the name of a field");
        }
        String name = next;
        int from = nextLine;
        advance();
        boolean colon = next.equals(":");
        if (colon) {
            advance();
        }
        if (next.equals("{")) {
            into.add(new Field(name, from, nested(depth + 1, from)));
        } else if (colon && next.equals("[")) {
            list(name, into);
        } else if (colon) {
            into.add(new Field(name, from, scalar()));
        } else {
            throw refusal(": or { after " + shortened(name));
        }
        if (next.equals(",") || next.equals(";")) {
            advance();
        }
    }

    private Value nested(int depth, int from) {
        if (depth > DEEPEST) {
            throw refusal("messages at most " + DEEPEST + " deep");
        }
        advance();
        TextMessage message = message(depth, from);
        if (!next.equals("}")) {
            throw refusal("} for the { of line " + from);
        }
        advance();
        return new Nested(message);
    }

    private void list(String name, List<Field> into) {
        advance();
        while (!next.equals("]")) {
            into.add(new Field(name, nextLine, scalar()));
            if (next.equals(",")) {
                advance();
            } else if (!next.equals("]")) {
                throw refusal(", or ]");
            }
        }
        advance();
    }

    private Value scalar() {
        if (next.isEmpty() || next.length() == 1 && MARKS.contains(next)) {
            throw refusal("a value");
        }
        boolean quoted = next.startsWith("\"") || next.startsWith("'");
        Value value = new Scalar(quoted ? next.substring(1, next.length() - 1) : next, quoted);
        advance();
        return value;
    }

    private void advance() {
        Matcher gap = GAP.matcher(text).region(at, text.length());
        if (gap.lookingAt()) {
            move(gap.end());
        }
        nextLine = line;
        Matcher token = TOKEN.matcher(text).region(at, text.length());
        if (at == text.length()) {
            next = "";
        } else if (MARKS.indexOf(text.charAt(at)) >= 0) {
            next = text.substring(at, at + 1);
            move(at + 1);
        } else if (token.lookingAt()) {
            next = token.group();
            move(token.end());
        } else {
            String rest = text.substring(at).lines().findFirst().orElse("");
            throw new BadInputException(
                    file + " line " + line,
                    "\"" + shortened(rest) + "\"",
                    "a name, a number, a text in quotes without \\, or one of " + MARKS);
        }
    }

    private void move(int end) {
        for (; at < end; at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
    }

    private BadInputException refusal(String expected) {
        return new BadInputException(
                file + " line " + nextLine,
                next.isEmpty() ? "the end of the file" : "\"" + shortened(next) + "\"",
                expected);
    }
}
