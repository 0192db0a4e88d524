package dev.because.scenarios.scenario.expectation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must be true of a text.
 *
 * @param says each is somewhere in the text; neither the case of letters nor the width of gaps counts
 * @param silent none is anywhere in the text; the same holds
 * @param text the whole text, word for word; only the width of gaps does not count
 */
public record Words(List<String> says, List<String> silent, Optional<String> text) {
    public Words {
        says = List.copyOf(says);
        silent = List.copyOf(silent);
    }

    /** Whether a fragment is somewhere in a text, whatever the case of letters and the width of gaps. */
    public static boolean isSaid(String fragment, String text) {
        return plain(text).contains(plain(fragment));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
