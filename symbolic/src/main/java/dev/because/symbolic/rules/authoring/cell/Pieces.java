package dev.because.symbolic.rules.authoring.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a cell where it may be cut: not within quotation marks and brackets. */
final class Pieces {
    /** What shows that a piece is a test of its own and not the rest of a text. */
    private static final Pattern TEST = Pattern.compile(
            "[<>=≤≥≠!$\"“].*|(not|has)\\b.*|(at least|at most|more than|less than|above|below)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR = Pattern.compile("\\s+or\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Pieces() {}

    /** The tests that a cell joins. */
    static List<String> tests(String text, boolean numeric) {
        return cut(text, AND, rest -> numeric || isTest(rest));
    }

    static List<String> commas(String text) {
        return cut(text, COMMA, rest -> true);
    }

    static List<String> alternatives(String text) {
        return cut(text, OR, rest -> true);
    }

    static boolean isTest(String piece) {
        return TEST.matcher(piece).matches();
    }

    private static List<String> cut(String text, Pattern separator, java.util.function.Predicate<String> mayCut) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = separator.matcher(text);
        int start = 0;
        while (matcher.find()) {
            if (isOutside(text, matcher.start()) && mayCut.test(text.substring(matcher.end()))) {
                pieces.add(text.substring(start, matcher.start()).strip());
                start = matcher.end();
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    /** Whether a place is neither quoted nor in a list in round brackets; those of ranges hold nothing that could be cut. */
    private static boolean isOutside(String text, int place) {
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < place; i++) {
            char next = text.charAt(i);
            if (next == '"' || next == '“' && !quoted || next == '”' && quoted) {
                quoted = !quoted;
            } else if (!quoted && next == '(') {
                depth++;
            } else if (!quoted && next == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        return !quoted && depth == 0;
    }
}
