package dev.because.symbolic.rules.silent;

/**
 * A fact as one of many that may be equal: the same only as itself.
 *
 * @param fact the fact
 */
record Only(Object fact) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Only only && only.fact == fact;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(fact);
    }
}
