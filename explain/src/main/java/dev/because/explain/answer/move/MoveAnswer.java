package dev.because.explain.answer.move;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.render.board.choice.DecisionFigures;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.contrast.SearchTree;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.Optional;

/**
 * Why a move.
 *
 * @param answered the explanation
 * @param opened what was asked
 * @param decision the move and those that it was chosen over
 * @param saliences on which pieces the choice rests; empty where it was not asked
 * @param tree what was looked at, to depth 3; empty where no picture of it is wanted
 * @param phrasebook what the rules say
 */
public record MoveAnswer(
        Answered answered,
        OpenedChoice opened,
        Decision decision,
        List<Salience> saliences,
        Optional<SearchTree> tree,
        Phrasebook phrasebook)
        implements Told {
    public MoveAnswer {
        saliences = List.copyOf(saliences);
    }

    /** The question, as a page's heading. */
    @Override
    public String heading() {
        return "Why " + San.write(decision.game().position(), decision.chosen().move()) + "?";
    }

    /** The boards. */
    @Override
    public List<Figure> figures() {
        return DecisionFigures.of(answered.explanation(), decision, saliences, tree);
    }
}
