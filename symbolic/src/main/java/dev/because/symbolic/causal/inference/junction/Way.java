package dev.because.symbolic.causal.inference.junction;

/** In which way posteriors are computed; all give the same numbers. */
enum Way {
    /** Whichever is cheapest. */
    CHEAPEST,
    /** The tree of the whole network, changed where findings reach. */
    WHOLE,
    /** A tree of all variables but the observed ones. */
    OBSERVED,
    /** A tree of all variables but those and the barren noisy effects. */
    BARREN,
    /** One tree of the findings and their ancestors, and others for the rest. */
    GROUPS
}
