package dev.because.explain.player.training.value;

import dev.because.explain.player.training.strength.MatchResult;

/** Hears how a course goes on. */
public interface ValueListener {
    /** Hears nothing. */
    ValueListener SILENT = new ValueListener() {};

    /** So many of the wanted positions are labelled. */
    default void labelled(int done, int wanted) {}

    /** So many steps of training are done. */
    default void step(int done, int total) {}

    /**
     * The network was tested.
     *
     * @param done after so many steps
     * @param learnt mean squared error on what was learnt from since the last test, before each step
     * @param tested the same on what is not learnt from
     */
    default void tested(int done, double learnt, double tested) {}

    /** So many games of the match are finished. */
    default void played(MatchResult result, int games) {}
}
