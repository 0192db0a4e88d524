package dev.because.explain.answer.circuit;

import dev.because.explain.answer.Answered;
import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.picture.Figure;
import java.util.List;

/**
 * Which circuit something is.
 *
 * @param answered the explanation and its English, with a sentence for each input and each circuit
 * @param evidence what was found
 * @param phrasebook what the rules say
 */
public record CircuitAnswer(Answered answered, CircuitEvidence evidence, Phrasebook phrasebook) {
    /** The English in paragraphs, with the sentences about each input and each circuit, or without. */
    public List<Paragraph> paragraphs(boolean detail) {
        return Sentences.paragraphs(answered.explanation(), phrasebook, detail);
    }

    /** The best circuit as gates, and a table of how it does; none without a circuit. */
    public List<Figure> figures() {
        return CircuitFigures.of(answered, evidence);
    }

    /** The question as a heading. */
    public String heading() {
        return "Which Boolean circuit is " + evidence.subject().label() + "?";
    }
}
