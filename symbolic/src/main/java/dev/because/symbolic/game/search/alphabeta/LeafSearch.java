package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.Remembering;

/**
 * Judges a position by looking a few moves ahead, and from there until nothing is there to be taken: the tactics that a judgement at a
 * glance does not see. It may be asked in check, too. Nothing is remembered from one position to the next but what does not change
 * the answer. Not for two threads at once.
 */
public final class LeafSearch implements Evaluation {
    /** Few positions are seen at once, and memory is cleared each time. */
    private static final int BITS = 10;
    /** One before the position that is asked about. */
    private static final int FIRST = 1;

    private final Evaluation evaluation;
    private final int depth;
    private final TranspositionTable table = new TranspositionTable(BITS);
    private final Path path = new Path(Game.of(Fen.START));

    /**
     * @param evaluation of positions that it looks no further from
     * @param depth how many half moves all moves are looked at; 0 for captures alone
     */
    public LeafSearch(Evaluation evaluation, int depth) {
        this.evaluation = new Remembering(evaluation);
        this.depth = depth;
    }

    @Override
    public int of(Position position) {
        table.clear();
        path.at(0).played = -1;
        path.at(0).forget();
        Search search =
                new Search(path, new Clock(Limit.nodes(Long.MAX_VALUE)), table, evaluation, new MoveOrder(), true);
        return search.value(position, FIRST, depth, -Values.INFINITE, Values.INFINITE, true);
    }
}
