package dev.because.explain.answer;

import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.Raster;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.PictureFigures;
import java.util.List;

/**
 * Why a network calls a picture so, with what pictures are drawn from.
 *
 * @param answered the explanation and its English
 * @param evidence what was measured
 * @param seen the picture as the network saw it
 * @param phrasebook what the rules say
 */
public record PictureAnswer(Answered answered, PictureEvidence evidence, Raster seen, Phrasebook phrasebook) {
    /** The English in paragraphs, with everything that only those want to know who ask for detail, or without. */
    public List<Paragraph> paragraphs(boolean detail) {
        return Sentences.paragraphs(answered.explanation(), phrasebook, detail);
    }

    /** The question as a heading. */
    public String heading() {
        var options = answered.explanation().question().options();
        return "Why does " + options.get("model") + " call " + options.get("image") + " "
                + evidence.subject().winner().label() + "?";
    }

    /** The pictures that belong to the sentences. */
    public List<Figure> figures() {
        return PictureFigures.of(seen, evidence, answered.explanation());
    }
}
