package dev.because.explain.answer.move;

import dev.because.explain.render.board.game.Glyph;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Score;
import java.util.List;
import java.util.Optional;

/**
 * A game with what there is to say about it.
 *
 * @param notes a note on each move, in their order
 */
public record GameNotes(Game game, List<Note> notes) {
    public GameNotes {
        notes = List.copyOf(notes);
    }

    /**
     * A note on a move.
     *
     * @param before the game up to the move
     * @param move what was played
     * @param best what the engine would have played, and how it would go on
     * @param after how good the position is after the move, for who played it
     * @param glyph what it is worth at a glance
     * @param explanation why another move, or this one, where there is something to say
     */
    public record Note(
            Game before, Move move, Line best, Score after, Optional<Glyph> glyph, Optional<MoveAnswer> explanation) {
        /** How much worse than the best, in hundredths of a pawn. */
        public int loss() {
            return best.first() == move ? 0 : Math.max(0, best.score().gap(after));
        }
    }
}
