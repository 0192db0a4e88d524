package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.authoring.word.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart into tokens; the ending of a possessive is one of its own. Blanks, asterisks of emphasis and whatever follows a {@code #} in its line are between tokens. Inside
 * quotation marks a line break with the blanks around it is one blank, and a backslash stands before a quotation mark, a backslash, {@code n}
 * or {@code t}; a quoted text reaches neither over an empty line nor into a line that begins a rule.
 */
public final class Tokenizer {
    private static final Pattern BLANK = Pattern.compile("(?:[\\s*\\uFEFF\\u00A0]|#[^\\n]*)+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("[-−+]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("['’]s(?![\\p{L}\\p{N}_])|[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*"
            + "(?:(?!['’]s(?![\\p{L}\\p{N}_]))['’.-][\\p{L}\\p{N}_$][\\p{L}\\p{M}\\p{N}_$]*)*");
    private static final Pattern SIGN = Pattern.compile("<=|>=|!=|==|\\R|.", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("\\n[ \\t]*(?:\\r?\\n|(?:Rule|When|If|Define|Always)\\b)");

    private final Source source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Tokenizer(Source source) {
        this.source = source;
    }

    /** All tokens, the last of which is {@link Sort#END}. */
    public static List<Token> of(Source source) {
        Tokenizer tokenizer = new Tokenizer(source);
        tokenizer.run();
        return List.copyOf(tokenizer.tokens);
    }

    private void run() {
        String text = source.text();
        while (at < text.length()) {
            char letter = text.charAt(at);
            int quote = "\"“„".indexOf(letter);
            if (quote >= 0) {
                quoted(quote == 0 ? "\"" : quote == 1 ? "”" : "“”");
            } else if (!passed(BLANK)
                    && !token(DAY, Sort.DAY)
                    && !token(NUMBER, Sort.NUMBER)
                    && !token(WORD, Sort.WORD)) {
                token(SIGN, Sort.SIGN);
            }
        }
        add(Sort.END, "", at);
    }

    private boolean passed(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        moveTo(matcher.end());
        return true;
    }

    private boolean token(Pattern pattern, Sort sort) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        add(sort, matcher.group(), matcher.end());
        return true;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(source.text()).region(at, source.text().length());
    }

    private void quoted(String closing) {
        String text = source.text();
        Matcher stop = STOP.matcher(text);
        int limit = stop.find(at) ? stop.start() : text.length();
        StringBuilder content = new StringBuilder();
        int i = at + 1;
        while (i < limit && closing.indexOf(text.charAt(i)) < 0) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < limit) {
                char next = text.charAt(i + 1);
                content.append(next == 'n' ? "\n" : next == 't' ? "\t" : next == 'r' ? "\r" : String.valueOf(next));
                i += 2;
            } else if (letter == '\n' || letter == '\r') {
                while (i < limit && Character.isWhitespace(text.charAt(i))) {
                    i++;
                }
                content.setLength(content.toString().stripTrailing().length());
                content.append(' ');
            } else {
                content.append(letter);
                i++;
            }
        }
        if (i < limit) {
            add(Sort.QUOTED, content.toString(), i + 1);
        } else {
            int newline = text.indexOf('\n', at);
            add(Sort.UNCLOSED, "", newline < 0 ? text.length() : newline);
        }
    }

    private void add(Sort sort, String text, int end) {
        int column = source.text().codePointCount(lineStart, at) + 1;
        tokens.add(new Token(sort, text, at, end, line, column));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            if (source.text().charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }
}
