package dev.because.explain.answer.move;

import dev.because.explain.answer.Answered;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.Salience;
import java.util.List;

/**
 * Why a move.
 *
 * @param answered the explanation
 * @param opened what was asked
 * @param decision the move and those that it was chosen over
 * @param saliences on which pieces the choice rests; empty where it was not asked
 * @param phrasebook what the rules say
 */
public record MoveAnswer(
        Answered answered, OpenedChoice opened, Decision decision, List<Salience> saliences, Phrasebook phrasebook) {
    public MoveAnswer {
        saliences = List.copyOf(saliences);
    }

    /** The question, as a page's heading. */
    public String heading() {
        return "Why this move?";
    }

    /** The board. */
    public List<Figure> figures() {
        return List.of();
    }

    /** The text. */
    public List<Paragraph> paragraphs(boolean detail) {
        return Sentences.paragraphs(answered.explanation(), phrasebook, detail);
    }
}
