package dev.because.symbolic.causal.explanation;

/** What is promised of a result that was searched for. */
public enum Guarantee {
    /** Everything was compared, or shown to be no better. */
    EXACT,
    /** Better than all its neighbours; something better may lie farther away. */
    LOCAL_SEARCH
}
