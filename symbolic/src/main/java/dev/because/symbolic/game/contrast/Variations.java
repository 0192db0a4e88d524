package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counterfactual positions: takes off, or moves, a piece that the reason against a move names, and searches the move there again. If it is
 * no longer behind the best move, that piece was the reason.
 */
public final class Variations {
    private final Reading reading;

    /** Prepares; the limit is that of each single search, two for each variation, and best the decision's own. */
    public Variations(Engine engine, Limit limit) {
        reading = new Reading(engine, limit);
    }

    /**
     * The variations of an option, those of the most relevant pieces first. Variations in which the option cannot be played or the game is
     * over are left out.
     *
     * @param chosen what the option is compared with on the present board
     * @param most how many variations at most
     */
    public List<Variation> of(Game game, Option chosen, Option option, int most) {
        boolean behind = isBehind(option.line(), chosen.line());
        List<Variation> found = new ArrayList<>();
        for (Change change : Change.of(new Game(game.position(), option.line().moves()), option)) {
            if (found.size() >= most) {
                break;
            }
            Optional<Position> changed = change.on(game.position()).filter(board -> board.isLegal(option.move()));
            changed.ifPresent(board -> found.add(vary(change, board, option.move(), behind)));
        }
        return found;
    }

    private Variation vary(Change change, Position board, Move move, boolean behind) {
        Game game = Game.of(board);
        Line line = reading.of(game, move);
        Line found = reading.best(game);
        Line best = found.first() == move ? line : found;
        return new Variation(change.square(), change.to(), board, line, best, isBehind(line, best) != behind);
    }

    private static boolean isBehind(Line line, Line best) {
        return best.score().gap(line.score()) >= Contrast.NEAR;
    }
}
