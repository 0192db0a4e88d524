package dev.because.symbolic.rules.lint.solve;

import dev.because.symbolic.rules.expert.Comparison;

/** How two unknowns must stand to each other: left less than, at most or unlike right; or left is a list that has right, or lacks it. */
record Link(int left, Kind kind, int right) {
    enum Kind {
        LESS,
        AT_MOST,
        UNLIKE,
        HAS,
        LACKS
    }

    /** Never of equality, which is one unknown with two names. */
    static Link of(int left, Comparison comparison, int right) {
        return switch (comparison) {
            case LESS -> new Link(left, Kind.LESS, right);
            case AT_MOST -> new Link(left, Kind.AT_MOST, right);
            case MORE -> new Link(right, Kind.LESS, left);
            case AT_LEAST -> new Link(right, Kind.AT_MOST, left);
            default -> new Link(left, Kind.UNLIKE, right);
        };
    }

    boolean isOrder() {
        return kind == Kind.LESS || kind == Kind.AT_MOST;
    }

    boolean isMembership() {
        return kind == Kind.HAS || kind == Kind.LACKS;
    }
}
