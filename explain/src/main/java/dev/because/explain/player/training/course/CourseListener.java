package dev.because.explain.player.training.course;

import dev.because.explain.player.training.ChessListener;

/** Hears how a course goes on. */
public interface CourseListener {
    /** Hears nothing. */
    CourseListener SILENT = new CourseListener() {};

    /** So many of the wanted positions are labelled. */
    default void labelled(int done, int wanted) {}

    /** A training begins, the first or that after self-play. */
    default ChessListener training() {
        return ChessListener.SILENT;
    }

    /** So many of the games of self-play are finished. */
    default void played(int done, int wanted) {}

    /** So many problems are tried. */
    default void examined(int done, int wanted) {}
}
