package dev.because.neural.attribution;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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
                        expected(name, choices.stream().map(nameOf).toList())));
    }

    private static String expected(String name, List<String> names) {
        String nearest = Spelling.nearest(name, names)
                .map(near -> " (nearest: " + near + ")")
                .orElse("");
        return String.join(", ", names) + nearest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
