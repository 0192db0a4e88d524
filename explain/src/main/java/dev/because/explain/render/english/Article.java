package dev.because.explain.render.english;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The indefinite article, chosen by the sound that follows: an 8, a unicorn, an hour, an MRI. The order of the rules
 * follows D. M. Conway, <em>An algorithmic approach to English pluralization</em> (1998), and its Perl module.
 */
final class Article {
    /** Letters whose names begin with a vowel. */
    private static final String SPOKEN_VOWELS = "AEFHILMNORSX";

    /** Capitals that are read as words, not letter by letter. */
    private static final Set<String> READ_AS_WORDS =
            Set.of("LASER", "LIDAR", "MIDI", "NASA", "NATO", "RADAR", "RAM", "ROM", "SAT", "SIM", "SONAR", "FIFA");

    private static final Pattern SILENT_H = Pattern.compile("(?:hour(?!i)|heir|honest|hono).*");
    private static final Pattern SOUNDS_LIKE_YOU_OR_WON =
            Pattern.compile("(?:e[uw]|onc?e\\b|uni(?:[^nmd]|mo)|u[bcfhjkqrst][aeiou]).*");
    private static final Pattern UTTER = Pattern.compile("ut[th].*");

    private Article() {}

    /** The text with its article in front. */
    static String with(String text) {
        return (takesAn(text) ? "an " : "a ") + text;
    }

    private static boolean takesAn(String text) {
        String word = text.replaceFirst("^[^\\p{L}\\p{N}]+", "").split("[\\s,;:()]+", 2)[0];
        if (word.isEmpty()) {
            return false;
        }
        if (Character.isDigit(word.charAt(0))) {
            return numberTakesAn(text.replaceFirst("^[^\\p{N}]+", ""));
        }
        if (isSpelledOut(word)) {
            return SPOKEN_VOWELS.indexOf(Character.toUpperCase(word.charAt(0))) >= 0;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (SILENT_H.matcher(lower).matches() || UTTER.matcher(lower).matches()) {
            return true;
        }
        return !SOUNDS_LIKE_YOU_OR_WON.matcher(lower).matches() && "aeiou".indexOf(lower.charAt(0)) >= 0;
    }

    /** Eight, eleven and eighteen begin with a vowel, also as the leading group of thousands. */
    private static boolean numberTakesAn(String text) {
        String digits =
                text.replaceFirst("^(\\d{1,3}(?:,\\d{3})+|\\d+).*", "$1").replace(",", "");
        boolean teens = digits.startsWith("11") || digits.startsWith("18");
        return digits.startsWith("8") || teens && digits.length() % 3 == 2;
    }

    /** A single letter, a letter before a hyphen (X-ray), or capitals that are no word of their own. */
    private static boolean isSpelledOut(String word) {
        if (word.length() == 1 || word.charAt(1) == '-') {
            return true;
        }
        return word.matches("[A-Z]{2,}\\d*s?") && !READ_AS_WORDS.contains(word);
    }
}
