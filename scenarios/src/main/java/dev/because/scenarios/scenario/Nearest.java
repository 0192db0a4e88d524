package dev.because.scenarios.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which names are known and which of them was probably meant: the one with the fewest letters changed. */
public final class Nearest {
    private static final int SHOWN = 20;

    private Nearest() {}

    /** The known names, and the nearest one where it is near enough to be what was meant. */
    public static String among(Collection<String> known, String written) {
        if (known.isEmpty()) {
            return "none, for there is none";
        }
        String more = known.size() > SHOWN ? ", …" : "";
        String all = "one of " + known.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
        return known.stream()
                .min(Comparator.comparingInt(name -> edits(name, written)))
                .filter(name -> edits(name, written) <= Math.max(2, written.length() / 3))
                .map(name -> name + " (" + all + ")")
                .orElse(all);
    }

    /** Levenshtein's distance, the case of letters aside. */
    static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
