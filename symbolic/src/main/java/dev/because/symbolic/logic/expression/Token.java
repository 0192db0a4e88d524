package dev.because.symbolic.logic.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text how it was written; for a variable, its name
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {
    enum Kind {
        VARIABLE,
        CONSTANT,
        NOT,
        PRIME,
        AND,
        OR,
        XOR,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether an operand may begin with it. */
    boolean beginsOperand() {
        return switch (kind) {
            case VARIABLE, CONSTANT, NOT, OPEN -> true;
            default -> false;
        };
    }

    String found() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
