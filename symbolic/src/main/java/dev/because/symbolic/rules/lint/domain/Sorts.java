package dev.because.symbolic.rules.lint.domain;

/** What there is to say of sets of different sorts. */
final class Sorts {
    private Sorts() {}

    /** The one of two that is not empty. */
    static Values either(Values one, Values other) {
        if (!one.isEmpty() && !other.isEmpty()) {
            throw new IllegalArgumentException(
                    "found " + one.describe() + " together with " + other.describe() + ", expected values of one sort");
        }
        return one.isEmpty() ? other : one;
    }
}
