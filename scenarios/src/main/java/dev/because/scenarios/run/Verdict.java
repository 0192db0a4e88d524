package dev.because.scenarios.run;

import dev.because.explain.answer.Answered;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Sentence;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.ExpectedSource;
import dev.because.scenarios.scenario.expectation.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds an answer, or the message of a refusal, against what a scenario expects, and says what it misses. */
final class Verdict {
    private Verdict() {}

    /** What the answer misses, one reason for each expectation; nothing where it is as expected. */
    static List<String> onAnswer(Expectation expectation, Answered answered, DataFolder data) {
        if (expectation instanceof Expectation.Answer answer) {
            return onAnswer(answer, answered, data);
        }
        String first = answered.text().stream().findFirst().map(Sentence::text).orElse("an answer without text");
        return List.of("expected that the question is refused; it was answered: " + first);
    }

    /** What a refusal misses. */
    static List<String> onRefusal(Expectation expectation, String message) {
        if (!(expectation instanceof Expectation.Refusal refusal)) {
            return List.of("expected an answer; the question was refused: " + message);
        }
        List<String> reasons = new ArrayList<>();
        if (message.lines().count() > 1) {
            reasons.add(
                    "expected a refusal of one line; it has " + message.lines().count() + ": " + message);
        }
        for (String fragment : refusal.fragments()) {
            if (!Words.isSaid(fragment, message)) {
                reasons.add("expected \"" + fragment + "\" in the refusal; it says: " + message);
            }
        }
        return reasons;
    }

    private static List<String> onAnswer(Expectation.Answer expected, Answered answered, DataFolder data) {
        List<Claim> claims = answered.explanation().claims();
        List<String> reasons = new ArrayList<>();
        expected.claims().forEach(claim -> {
            if (claims.stream().noneMatch(candidate -> claim.holdsFor(candidate.statement()))) {
                reasons.add(ClaimSearch.missing(claim, claims));
            }
        });
        expected.absent().forEach(claim -> reasons.addAll(ClaimSearch.present(claim, claims)));
        expected.sources().forEach(source -> reasons.addAll(onSource(source, answered, data)));
        reasons.addAll(TextVerdict.of(
                expected.words(), answered.text().stream().map(Sentence::text).toList()));
        return reasons;
    }

    private static List<String> onSource(ExpectedSource written, Answered answered, DataFolder data) {
        ExpectedSource source = new ExpectedSource(data.expand(written.path()), written.sha256());
        if (source.holdsFor(answered.explanation().sources())) {
            return List.of();
        }
        String found = answered.explanation().sources().stream()
                .map(other -> other.path() + " with " + other.sha256())
                .collect(Collectors.joining(", "));
        return List.of("expected " + source.description() + "; the sources are: " + (found.isEmpty() ? "none" : found));
    }
}
