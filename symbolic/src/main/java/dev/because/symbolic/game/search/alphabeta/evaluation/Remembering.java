package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.Position;

/** Asks another evaluation, but not twice in a short while about the same position. */
public final class Remembering implements Evaluation {
    private static final int PLACES = 1 << 15;
    private static final long VALUE = 0xFFFF;

    private final Evaluation evaluation;
    /** Positions that were judged lately: the upper bits of the hash, and the value in the lower ones. */
    private final long[] known = new long[PLACES];

    /** @param evaluation whose values fit into 16 bits */
    public Remembering(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public int of(Position position) {
        long hash = position.hash();
        int place = (int) (hash >>> 20) & PLACES - 1;
        if ((known[place] & ~VALUE) == (hash & ~VALUE)) {
            return (short) known[place];
        }
        int value = evaluation.of(position);
        known[place] = hash & ~VALUE | value & VALUE;
        return value;
    }
}
