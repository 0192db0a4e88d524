package dev.because.symbolic.rules.expert;

/** How two values may stand to each other. The order is that of numbers; only equality is asked of anything else. */
public enum Comparison {
    EQUAL("="),
    UNEQUAL("≠"),
    LESS("<"),
    AT_MOST("≤"),
    MORE(">"),
    AT_LEAST("≥");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As mathematics writes it. */
    public String sign() {
        return sign;
    }

    /** What holds exactly where this does not. */
    public Comparison negated() {
        return switch (this) {
            case EQUAL -> UNEQUAL;
            case UNEQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** Whether it is asked of numbers only. */
    public boolean isOrder() {
        return this != EQUAL && this != UNEQUAL;
    }

    /** Whether it holds between two values; an order between other things than numbers does not. */
    public boolean holds(Object left, Object right) {
        if (!isOrder()) {
            return left.equals(right) == (this == EQUAL);
        }
        if (!(left instanceof Double one && right instanceof Double other)) {
            return false;
        }
        return switch (this) {
            case LESS -> one < other;
            case AT_MOST -> one <= other;
            case MORE -> one > other;
            default -> one >= other;
        };
    }
}
