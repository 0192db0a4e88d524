package dev.because.symbolic.rules.authoring.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a cell where it may be cut: not within quotation marks and brackets. */
final class Pieces {
    /** What shows that a piece is a test of its own and not the rest of a text. */
    private static final Pattern TEST = Pattern.compile(
            "[<>=≤≥≠!$(\"“].*|(not|has)\\b.*|(at least|at most|more than|less than|above|below)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR = Pattern.compile("\\s+or\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Pieces() {}

    /** The tests that a cell joins. */
    static List<String> tests(String text, boolean numeric) {
        return cut(text, AND, (piece, rest) -> numeric || isTest(rest) || piece.matches("\\$\\w+"));
    }

    static List<String> commas(String text) {
        return cut(text, COMMA, (piece, rest) -> true);
    }

    static List<String> alternatives(String text) {
        return cut(text, OR, (piece, rest) -> true);
    }

    static boolean isTest(String piece) {
        return TEST.matcher(piece).matches();
    }

    private static List<String> cut(String text, Pattern separator, BiPredicate<String, String> mayCut) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = separator.matcher(text);
        int start = 0;
        while (matcher.find()) {
            String piece = text.substring(start, matcher.start()).strip();
            if (isOutside(text, matcher.start()) && mayCut.test(piece, text.substring(matcher.end()))) {
                pieces.add(piece);
                start = matcher.end();
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    /** Whether a place is neither quoted nor in a list in round brackets; those of ranges hold nothing that could be cut. */
    private static boolean isOutside(String text, int place) {
        char closing = 0;
        int depth = 0;
        for (int i = 0; i < place; i++) {
            char next = text.charAt(i);
            if (closing != 0) {
                closing = next == closing ? 0 : closing;
            } else if (next == '"' || next == '“') {
                closing = next == '"' ? '"' : '”';
            } else if (next == '(') {
                depth++;
            } else if (next == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        return closing == 0 && depth == 0;
    }
}
