package dev.because.symbolic.rules.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the known words was probably meant: the one with the fewest letters changed (Levenshtein, 1966). */
public final class Nearest {
    private static final int SHOWN = 12;

    private Nearest() {}

    /** What messages say was expected: the nearest known word, where one is near enough, or else what there is. */
    public static String expected(String written, Collection<String> known) {
        return known.isEmpty()
                ? "nothing, for none is known"
                : to(written, known)
                        .orElseGet(() -> "one of "
                                + known.stream().limit(SHOWN).collect(Collectors.joining(", "))
                                + (known.size() > SHOWN ? ", …" : ""));
    }

    /** The nearest word, ignoring case, the first of several; empty if more than half of the longer one would have to change. */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(best -> 2 * distance(written, best) <= Math.max(written.length(), best.length()));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
