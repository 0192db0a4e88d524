package dev.because.scenarios.scenario.expectation;

import java.util.List;

/** What must be true of an answer, or of what rules concluded: that it has these claims and words, or that there is none. */
public sealed interface Expectation {
    /**
     * The question is answered.
     *
     * @param claims each is met by some claim of the explanation
     * @param absent none is met by any claim
     * @param sources each is among the sources of the explanation
     * @param words what must be true of its text
     */
    record Answer(List<ExpectedClaim> claims, List<ExpectedClaim> absent, List<ExpectedSource> sources, Words words)
            implements Expectation {
        public Answer {
            claims = List.copyOf(claims);
            absent = List.copyOf(absent);
            sources = List.copyOf(sources);
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

    /**
     * Rules conclude something from facts.
     *
     * @param claims each is met by some conclusion
     * @param absent none is met by any conclusion
     * @param fires the names of rules each of which fires
     * @param words what must be true of the sentences in which it is told
     */
    record Drawn(List<ExpectedClaim> claims, List<ExpectedClaim> absent, List<String> fires, Words words)
            implements Expectation {
        public Drawn {
            claims = List.copyOf(claims);
            absent = List.copyOf(absent);
            fires = List.copyOf(fires);
        }
    }
}
