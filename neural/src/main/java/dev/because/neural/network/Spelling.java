package dev.because.neural.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a user named among what there is, or what a misspelt name was probably meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * The candidate with the smallest edit distance (Levenshtein 1966) to the word, ignoring case; the first of several.
     *
     * @return empty if more than half of the longer word would have to change, so that the hint would mislead
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(best -> 2 * distance(word, best) <= Math.max(word.length(), best.length()));
    }

    /** The number of single characters to insert, delete or replace, ignoring case. */
    static int distance(String one, String other) {
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

    /**
     * The choice of that name, where only letters and digits count.
     *
     * @param what what is chosen, for the message
     * @throws BadInputException if there is none, naming the nearest
     */
    public static <T> T choose(String what, String name, List<T> choices, Function<T, String> nameOf) {
        return choices.stream()
                .filter(choice -> plain(nameOf.apply(choice)).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        what,
                        "\"" + name + "\"",
                        expected(name, choices.stream().map(nameOf).toList())));
    }

    private static String expected(String name, List<String> names) {
        String nearest =
                nearest(name, names).map(near -> " (nearest: " + near + ")").orElse("");
        return String.join(", ", names) + nearest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
