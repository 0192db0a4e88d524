package dev.because.symbolic.game.pgn;

import dev.because.symbolic.logic.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of games into tokens; what only guides the eye (move numbers, dots) is left out. */
final class Lexer implements Closeable {
    private static final Pattern TAG = Pattern.compile("\\[\\s*([A-Za-z0-9_]+)\\s+\"((?:[^\"\\\\]|\\\\.)*)\"\\s*]");
    private static final Pattern NUMBERED = Pattern.compile("(?:\\d+\\.*|\\.+|…)(.*)");
    private static final Pattern MARKED = Pattern.compile("(.*?)([!?]{1,2})");
    private static final Map<String, Integer> GLYPHS = Map.ofEntries(
            Map.entry("!", 1),
            Map.entry("?", 2),
            Map.entry("!!", 3),
            Map.entry("??", 4),
            Map.entry("!?", 5),
            Map.entry("?!", 6),
            Map.entry("=", 10),
            Map.entry("+=", 14),
            Map.entry("+/=", 14),
            Map.entry("=+", 15),
            Map.entry("=/+", 15),
            Map.entry("+/-", 16),
            Map.entry("-/+", 17),
            Map.entry("+-", 18),
            Map.entry("-+", 19));

    private final String source;
    private final Lines lines;
    private final Deque<Token> ahead = new ArrayDeque<>();
    private String line = "";
    private int at;

    /** @param source what messages begin with */
    Lexer(String source, Lines lines) {
        this.source = source;
        this.lines = lines;
    }

    /** The next token, which stays. */
    Token peek() throws IOException {
        while (ahead.isEmpty()) {
            read();
        }
        return ahead.getFirst();
    }

    /** The next token. */
    Token next() throws IOException {
        Token token = peek();
        ahead.removeFirst();
        return token;
    }

    private void read() throws IOException {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        if (at >= line.length()) {
            if (!nextLine()) {
                ahead.add(new Token.End(lines.number()));
            }
            return;
        }
        int number = lines.number();
        switch (line.charAt(at)) {
            case '{' -> ahead.add(comment());
            case ';' -> {
                ahead.add(new Token.Comment(number, line.substring(at + 1)));
                at = line.length();
            }
            case '(' -> single(new Token.Open(number));
            case ')' -> single(new Token.Close(number));
            case '[' -> ahead.add(tag());
            case '$' -> ahead.add(glyph());
            case '}' -> throw bad(number, "'}'", "a comment that begins with '{'");
            default -> word();
        }
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || letter == '\u00A0';
    }

    /** A line that begins with % is meant for other programs. */
    private boolean nextLine() throws IOException {
        at = 0;
        line = "";
        var next = lines.next();
        next.filter(text -> !text.startsWith("%")).ifPresent(text -> line = text);
        return next.isPresent();
    }

    private void single(Token token) {
        ahead.add(token);
        at++;
    }

    private Token comment() throws IOException {
        int begun = lines.number();
        StringBuilder text = new StringBuilder();
        at++;
        int end = line.indexOf('}', at);
        while (end < 0) {
            text.append(line, at, line.length()).append('\n');
            at = 0;
            line = lines.next().orElseThrow(() -> bad(begun, "a comment without end", "'}'"));
            end = line.indexOf('}');
        }
        text.append(line, at, end);
        at = end + 1;
        return new Token.Comment(begun, text.toString());
    }

    private Token tag() {
        Matcher tag = TAG.matcher(line).region(at, line.length());
        if (!tag.lookingAt()) {
            throw bad(lines.number(), "'" + line.substring(at).strip() + "'", "a tag such as [White \"Morphy, Paul\"]");
        }
        at = tag.end();
        return new Token.Tag(lines.number(), tag.group(1), tag.group(2).replaceAll("\\\\(.)", "$1"));
    }

    private Token glyph() {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        String digits = line.substring(at + 1, end);
        if (digits.isEmpty() || digits.length() > 3 || Integer.parseInt(digits) > 255) {
            throw bad(lines.number(), "'$" + digits + "'", "a glyph from $0 to $255");
        }
        at = end;
        return new Token.Glyph(lines.number(), Integer.parseInt(digits));
    }

    private void word() {
        int end = at;
        while (end < line.length() && !isBlank(line.charAt(end)) && "{}()[];$".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String word = line.substring(at, end);
        at = end;
        int number = lines.number();
        PgnResult.of(word).ifPresentOrElse(result -> ahead.add(new Token.Result(number, result)), () -> move(word));
    }

    /** {@code 12...Nf6!?} is a number, a move and a glyph; each may be missing. */
    private void move(String word) {
        int number = lines.number();
        String rest = word;
        Matcher numbered = NUMBERED.matcher(rest);
        while (!rest.startsWith("0-0") && numbered.matches()) {
            rest = numbered.group(1);
            numbered = NUMBERED.matcher(rest);
        }
        PgnResult.of(rest).ifPresent(result -> ahead.add(new Token.Result(number, result)));
        if (rest.isEmpty() || PgnResult.of(rest).isPresent()) {
            return;
        }
        if (GLYPHS.containsKey(rest)) {
            ahead.add(new Token.Glyph(number, GLYPHS.get(rest)));
            return;
        }
        Matcher marked = MARKED.matcher(rest);
        if (marked.matches()) {
            ahead.add(new Token.San(number, marked.group(1)));
            ahead.add(new Token.Glyph(number, GLYPHS.get(marked.group(2))));
        } else {
            ahead.add(new Token.San(number, rest));
        }
    }

    private BadInputException bad(int number, String found, String expected) {
        return new BadInputException(source + ", line " + number, found, expected);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
