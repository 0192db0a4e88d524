package dev.because.explain.answer.circuit;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.picture.Figure;
import java.util.List;

/**
 * Which circuit something is.
 *
 * @param answered the explanation and its English, with a sentence for each input and each circuit
 * @param evidence what was found
 * @param phrasebook what the rules say
 */
public record CircuitAnswer(Answered answered, CircuitEvidence evidence, Phrasebook phrasebook) implements Told {
    /** The best circuit as gates, and a table of how it does; none without a circuit. */
    @Override
    public List<Figure> figures() {
        return CircuitFigures.of(answered, evidence);
    }

    /** The question as a heading. */
    @Override
    public String heading() {
        return "Which Boolean circuit is " + evidence.subject().label() + "?";
    }

    /** The page has the sentences about each input and each circuit. */
    @Override
    public boolean pageTellsAll() {
        return true;
    }
}
