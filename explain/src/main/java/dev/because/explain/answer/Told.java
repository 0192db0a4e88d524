package dev.because.explain.answer;

import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.picture.Figure;
import java.util.List;

/** An answer as a person gets it: in words, and as a page with pictures. */
public interface Told {
    /** The explanation. */
    Answered answered();

    /** What its rules say. */
    Phrasebook phrasebook();

    /** The question, as a page's heading. */
    String heading();

    /** The page's pictures. */
    List<Figure> figures();

    /** The text. */
    default List<Paragraph> paragraphs(boolean detail) {
        return Sentences.paragraphs(answered().explanation(), phrasebook(), detail);
    }

    /** Whether the page has also what the text tells only to those who ask for detail. */
    default boolean pageTellsAll() {
        return false;
    }
}
