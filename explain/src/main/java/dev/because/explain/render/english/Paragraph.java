package dev.because.explain.render.english;

import dev.because.explain.justification.Sentence;
import java.util.List;

/**
 * The sentences of one part of an answer; never empty.
 *
 * @param part the part
 * @param sentences its sentences, in the order in which they are told
 */
public record Paragraph(Part part, List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a paragraph without a sentence: " + part);
        }
    }
}
