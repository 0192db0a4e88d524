package dev.because.symbolic.causal.inference.junction.elimination;

/** Which variable is eliminated next. */
enum Criterion {
    /** The one whose clique has the smallest table. */
    WEIGHT,
    /** The one that joins the fewest variables that were not neighbours; of these, the one with the smallest table. */
    FILL,
    /** The same, where a new edge counts for the logarithm of the table over its ends. */
    WEIGHTED_FILL
}
