package dev.because.explain.justification;

import java.util.List;

/**
 * One sentence of the answer and the claims that it rests on.
 *
 * @param text the sentence, with its full stop
 * @param claims the ids of its claims: the conclusion that it says, then the conclusion's premises
 */
public record Sentence(String text, List<String> claims) {
    public Sentence {
        claims = List.copyOf(claims);
    }
}
