package dev.because.scenarios.run;

import dev.because.scenarios.scenario.expectation.Words;
import java.util.ArrayList;
import java.util.List;

/** Holds sentences against the words that a scenario expects. */
final class TextVerdict {
    private TextVerdict() {}

    static List<String> of(Words expected, List<String> sentences) {
        String text = String.join(" ", sentences);
        List<String> reasons = new ArrayList<>();
        for (String fragment : expected.says()) {
            if (!Words.isSaid(fragment, text)) {
                reasons.add("expected that the text says \"" + fragment + "\"; it does not");
            }
        }
        for (String fragment : expected.silent()) {
            if (Words.isSaid(fragment, text)) {
                reasons.add("expected that the text does not say \"" + fragment + "\"; it does: "
                        + sentences.stream()
                                .filter(sentence -> Words.isSaid(fragment, sentence))
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
}
