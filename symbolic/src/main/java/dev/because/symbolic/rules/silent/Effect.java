package dev.because.symbolic.rules.silent;

/** What one more fact that a pattern asks about may do to the matches of its rule. */
enum Effect {
    /** There may be more of them. */
    ADDS,
    /** There may be fewer. */
    TAKES,
    /** There may be others. */
    CHANGES
}
