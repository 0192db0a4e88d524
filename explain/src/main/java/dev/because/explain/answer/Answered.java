package dev.because.explain.answer;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Sentence;
import java.util.List;

/**
 * An explanation and its English.
 *
 * @param explanation the graph of claims
 * @param text its sentences in the order of reading, the answer first
 */
public record Answered(Explanation explanation, List<Sentence> text) {
    public Answered {
        text = List.copyOf(text);
    }
}
