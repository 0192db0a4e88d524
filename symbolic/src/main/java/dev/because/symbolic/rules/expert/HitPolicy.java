package dev.because.symbolic.rules.expert;

/** What becomes of several rows of a decision table that apply to the same subject (Decision Model and Notation 1.5, 8.2.8). */
public enum HitPolicy {
    /** There must not be several: it is a fault of the table. */
    UNIQUE,
    /** The first one counts. */
    FIRST,
    /** All count. */
    COLLECT
}
