package dev.because.symbolic.minimization.learning;

/** The two forms of two levels. */
public enum Form {
    /** Products, any of which suffices. */
    SUM_OF_PRODUCTS,
    /** Sums, all of which are needed: by De Morgan's law, what no product of the negation forbids. */
    PRODUCT_OF_SUMS
}
