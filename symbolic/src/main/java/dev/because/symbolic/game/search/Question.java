package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.List;

/**
 * What an engine is asked.
 *
 * @param game the position, with its past
 * @param lines how many of the best moves to find
 * @param among the moves to choose from; empty for all
 * @param limit when to stop
 */
public record Question(Game game, int lines, List<Move> among, Limit limit) {
    public Question {
        among = List.copyOf(among);
    }

    /** The best move of a position without a past. */
    public static Question best(Position position, Limit limit) {
        return new Question(Game.of(position), 1, List.of(), limit);
    }

    /** How good one move is. */
    public Question only(Move move) {
        return new Question(game, 1, List.of(move), limit);
    }

    /** The same, for so many moves. */
    public Question lines(int lines) {
        return new Question(game, lines, among, limit);
    }
}
