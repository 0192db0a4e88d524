package dev.because.explain.player.training;

import dev.because.explain.player.training.tower.Losses;

/** Hears how training goes on. Both methods do nothing unless they are written. */
public interface ChessListener {
    /** Hears nothing. */
    ChessListener SILENT = new ChessListener() {};

    /**
     * A step is done.
     *
     * @param done how many are done
     * @param total how many there will be
     */
    default void step(int done, int total) {}

    /**
     * The network was tested.
     *
     * @param done after so many steps
     * @param learnt the losses on what was learnt from since the last test, before each step
     * @param tested the losses on what is not learnt from
     */
    default void tested(int done, Losses learnt, Losses tested) {}
}
