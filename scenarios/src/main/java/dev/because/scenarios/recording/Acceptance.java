package dev.because.scenarios.recording;

import dev.because.scenarios.run.Difference;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A changed text that is accepted.
 *
 * @param scenario the scenario that expected another one
 * @param field that holds it: {@code text}, or {@code says} for one sentence of several
 * @param expected what was expected
 * @param said what takes its place
 */
public record Acceptance(Scenario scenario, String field, String expected, String said) {
    /**
     * What can be accepted of a scenario that failed: its whole text, and whole sentences that it expects (those that end in a full stop),
     * each by the nearest one that was said, if at least half of the words are the same. Everything else is no matter of words.
     */
    public static List<Acceptance> of(ScenarioResult result) {
        Optional<Words> words = words(result.scenario().expectation());
        if (!result.failed() || words.isEmpty() || result.said().isEmpty()) {
            return List.of();
        }
        List<Acceptance> accepted = new ArrayList<>();
        String text = String.join(" ", result.said());
        words.get()
                .text()
                .filter(expected -> !Difference.between(expected, text).isEmpty())
                .ifPresent(expected -> accepted.add(new Acceptance(result.scenario(), "text", expected, text)));
        for (String fragment : words.get().says()) {
            if (fragment.strip().matches("(?s).*[.!?]") && !Words.isSaid(fragment, text)) {
                nearest(fragment, result.said())
                        .ifPresent(said -> accepted.add(new Acceptance(result.scenario(), "says", fragment, said)));
            }
        }
        return accepted;
    }

    /** What goes and what comes, word by word. */
    public Difference difference() {
        return Difference.between(expected, said);
    }

    private static Optional<String> nearest(String fragment, List<String> sentences) {
        return sentences.stream()
                .min(Comparator.comparingInt(
                        sentence -> Difference.between(fragment, sentence).size()))
                .filter(best -> {
                    Difference difference = Difference.between(fragment, best);
                    int words =
                            difference.expected().size() + difference.actual().size();
                    return 2 * difference.size() <= words;
                });
    }

    private static Optional<Words> words(Expectation expectation) {
        if (expectation instanceof Expectation.Answer answer) {
            return Optional.of(answer.words());
        }
        return expectation instanceof Expectation.Drawn drawn ? Optional.of(drawn.words()) : Optional.empty();
    }
}
