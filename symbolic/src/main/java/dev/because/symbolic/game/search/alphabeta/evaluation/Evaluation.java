package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.Position;

/** Judges a position without looking ahead: what an alpha-beta search asks where it looks no further. Not for two threads at once. */
public interface Evaluation {
    /** Centipawns for the side to move, which is not in check. */
    int of(Position position);
}
