package dev.because.neural.attribution;

import dev.because.neural.network.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds one of a few things by a name that a user typed. */
final class Names {
    private Names() {}

    /** The choice of that name, where only letters and digits count. */
    static <T> T choose(String what, String name, List<T> choices, Function<T, String> nameOf) {
        return choices.stream()
                .filter(choice -> plain(nameOf.apply(choice)).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        what,
                        "\"" + name + "\"",
                        choices.stream().map(nameOf).collect(Collectors.joining(", "))
                                + " (nearest: "
                                + nearest(name, choices.stream().map(nameOf).toList())
                                + ")"));
    }

    private static String nearest(String name, List<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(candidate -> distance(plain(candidate), plain(name))))
                .orElseThrow();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many letters have to be put in, left out or changed (Levenshtein 1966). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
