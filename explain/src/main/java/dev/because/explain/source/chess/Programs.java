package dev.because.explain.source.chess;

/** Whether a question may start a program. */
public enum Programs {
    /** Whoever asks has named the program. */
    ALLOWED,
    /** The question comes from a file that somebody else may have written. */
    REFUSED
}
