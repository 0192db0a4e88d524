package dev.because.symbolic.game.motif;

import java.util.List;

/** Finds one theme. What it returns is true on the board after the move, whatever the rest of the line is. */
public interface MotifFinder {
    /** What it finds. */
    Theme theme();

    /** The motifs of this theme that the move brings about for the side that plays it; empty if there are none. */
    List<Motif> find(Moment moment);
}
