package dev.because.explain.render.json;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Sentence;
import java.util.List;

/**
 * What a file holds: an explanation, and the sentences that were made of it.
 *
 * @param explanation the explanation
 * @param text its sentences, in the order in which they are told
 */
public record ExplanationFile(Explanation explanation, List<Sentence> text) {
    public ExplanationFile {
        text = List.copyOf(text);
    }
}
