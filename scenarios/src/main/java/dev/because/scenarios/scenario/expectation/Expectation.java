package dev.because.scenarios.scenario.expectation;

import java.util.List;
import java.util.Optional;

/** What must be true of an answer: that it has these claims and words, or that there is none. */
public sealed interface Expectation {
    /**
     * The question is answered.
     *
     * @param claims each is met by some claim of the explanation
     * @param absent none is met by any claim
     * @param sources each is among the sources of the explanation
     * @param says each is somewhere in the text; neither the case of letters nor the width of gaps counts
     * @param silent none is anywhere in the text; the same holds
     * @param text the whole text, word for word; only the width of gaps does not count
     */
    record Answer(
            List<ExpectedClaim> claims,
            List<ExpectedClaim> absent,
            List<ExpectedSource> sources,
            List<String> says,
            List<String> silent,
            Optional<String> text)
            implements Expectation {
        public Answer {
            claims = List.copyOf(claims);
            absent = List.copyOf(absent);
            sources = List.copyOf(sources);
            says = List.copyOf(says);
            silent = List.copyOf(silent);
        }
    }

    /**
     * The question is refused as bad input, in one line.
     *
     * @param fragments each is somewhere in that line; neither the case of letters nor the width of gaps counts
     */
    record Refusal(List<String> fragments) implements Expectation {
        public Refusal {
            fragments = List.copyOf(fragments);
        }
    }
}
