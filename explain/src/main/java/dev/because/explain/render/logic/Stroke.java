package dev.because.explain.render.logic;

/**
 * How a term is drawn wherever it appears: its number, and the classes by which the style sheet gives it a colour and a dash.
 *
 * @param number from 1
 * @param style for the style sheet
 */
record Stroke(int number, String style) {
    /** As many colours as people tell apart who see few; after these, the same with another dash. */
    private static final int COLOURS = 6;

    private static final int DASHES = 3;

    static Stroke of(TwoLevel expression, int term) {
        String dash =
                expression.isRedundant(term) ? " redundant" : term < COLOURS ? "" : " dash" + term / COLOURS % DASHES;
        return new Stroke(term + 1, "t" + term % COLOURS + dash);
    }
}
