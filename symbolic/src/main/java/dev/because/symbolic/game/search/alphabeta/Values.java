package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Score;

/** Values of positions as the search counts them: centipawns for the side to move; a mate in n plies is worth {@link #MATE} − n. */
final class Values {
    static final int MATE = 32_000;
    static final int INFINITE = 32_500;
    static final int DRAW = 0;
    /** Beyond this somebody mates. */
    static final int MATE_BOUND = 31_000;

    private Values() {}

    static boolean isMate(int value) {
        return Math.abs(value) > MATE_BOUND;
    }

    static Score score(Side side, int value) {
        if (!isMate(value)) {
            return Score.centipawns(side, value);
        }
        int plies = MATE - Math.abs(value);
        // Who mates moves last, so a mate in n of its moves takes 2n - 1 plies of its own turn, and 2n where the other
        // side begins.
        return Score.mate(side, value > 0 ? (plies + 1) / 2 : -(plies / 2));
    }

    /** A mate is counted from the root while searching, and from the position itself in the table. */
    static int toTable(int value, int ply) {
        return value > MATE_BOUND ? value + ply : value < -MATE_BOUND ? value - ply : value;
    }

    static int fromTable(int value, int ply) {
        return value > MATE_BOUND ? value - ply : value < -MATE_BOUND ? value + ply : value;
    }
}
