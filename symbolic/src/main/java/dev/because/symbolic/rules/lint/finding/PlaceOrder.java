package dev.because.symbolic.rules.lint.finding;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts piece by piece, where a run of digits is a number, and of two columns the longer name comes later. */
final class PlaceOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("\\d+|[^\\d]+?(?=\\d|$)");
    private static final Pattern COLUMN = Pattern.compile(".*\\bcolumn ([A-Z]+)");

    @Override
    public int compare(String one, String other) {
        Matcher a = PIECE.matcher(one);
        Matcher b = PIECE.matcher(other);
        while (true) {
            boolean more = a.find();
            if (more != b.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return 0;
            }
            int order = piece(a.group(), b.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int piece(String one, String other) {
        if (Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        Matcher a = COLUMN.matcher(one);
        Matcher b = COLUMN.matcher(other);
        return a.matches() && b.matches() && a.group(1).length() != b.group(1).length()
                ? a.group(1).length() - b.group(1).length()
                : one.compareTo(other);
    }
}
