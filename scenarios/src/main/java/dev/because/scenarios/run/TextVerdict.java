package dev.because.scenarios.run;

import dev.because.scenarios.scenario.expectation.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds sentences against the words that a scenario expects. */
final class TextVerdict {
    private TextVerdict() {}

    static List<String> of(Words expected, List<String> sentences) {
        String text = String.join(" ", sentences);
        List<String> reasons = new ArrayList<>();
        for (String fragment : expected.says()) {
            if (!contains(text, fragment)) {
                reasons.add("expected that the text says \"" + fragment + "\"; it does not");
            }
        }
        for (String fragment : expected.silent()) {
            if (contains(text, fragment)) {
                reasons.add("expected that the text does not say \"" + fragment + "\"; it does: "
                        + sentences.stream()
                                .filter(sentence -> contains(sentence, fragment))
                                .findFirst()
                                .orElse(text));
            }
        }
        if (!reasons.isEmpty() && expected.text().isEmpty()) {
            reasons.add(text.isEmpty() ? "there is no text" : "the text is: " + text);
        }
        expected.text()
                .map(whole -> Difference.between(whole, text))
                .filter(difference -> !difference.isEmpty())
                .ifPresent(
                        difference -> reasons.add("expected another text ([-expected-] {+actual+}):\n" + difference));
        return reasons;
    }

    /** Whether a text has a fragment, whatever the case of letters and the width of gaps. */
    static boolean contains(String text, String fragment) {
        return plain(text).contains(plain(fragment));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
