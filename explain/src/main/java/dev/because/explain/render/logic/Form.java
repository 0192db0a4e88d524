package dev.because.explain.render.logic;

/** The two kinds of expressions of two levels. */
public enum Form {
    /** Products of literals, added: its terms say where the function is true. */
    SUM_OF_PRODUCTS("product", "AND", "OR", "1"),
    /** Sums of literals, multiplied: its terms say where the function is false. */
    PRODUCT_OF_SUMS("sum", "OR", "AND", "0");

    private final String term;
    private final String inner;
    private final String outer;
    private final String shown;

    Form(String term, String inner, String outer, String shown) {
        this.term = term;
        this.inner = inner;
        this.outer = outer;
        this.shown = shown;
    }

    /** What a term is called: a product, or a sum. */
    String term() {
        return term;
    }

    /** The gates of the first level. */
    String inner() {
        return inner;
    }

    /** The gates of the second level. */
    String outer() {
        return outer;
    }

    /** The value of the function wherever a term speaks. */
    String shown() {
        return shown;
    }

    /** The other value: that of the function without terms, and of a term without literals. */
    String other() {
        return this == SUM_OF_PRODUCTS ? "0" : "1";
    }
}
