package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.SkippedPicture;

/** Hears how a pass goes, on the thread that runs it. */
public interface PassListener {
    /** So many more files are done. */
    default void done(int files) {}

    /** A file cannot be used. */
    default void skipped(SkippedPicture file) {}

    /** The pass was begun before; it goes on behind so many files, which {@link #done} does not count. */
    default void resumed(int files) {}

    /** There was a state to go on from, but of another pass; this one begins anew. In one line, why. */
    default void startedAnew(String why) {}
}
