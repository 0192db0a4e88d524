package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Markup;

/**
 * A gate in its distinctive shape (ANSI/IEEE 91, and allowed beside the rectangles by IEC 60617): its back is at x, its
 * middle at y. A gate with more inputs than its body has room for has its back prolonged.
 */
enum GateSymbol {
    AND,
    OR,
    NOT;

    static final double PITCH = 12;
    /** The widest that a gate can be, from its back to its tip. */
    static final double WIDEST = 48;

    static final double BUBBLE = 3.5;
    private static final double LEAST = 30;
    private static final double MOST = 48;
    private static final double NOT_SIZE = 18;
    private static final double HOLLOW = 14;

    /** How high the body is for so many inputs. */
    double height(int pins) {
        return this == NOT ? NOT_SIZE : Math.max(LEAST, Math.min(MOST, pins * PITCH));
    }

    /** How high it is with its prolonged back. */
    double span(int pins) {
        return Math.max(height(pins), (pins - 1) * PITCH + PITCH / 2);
    }

    /** From the back to the tip. */
    double width(int pins) {
        double height = height(pins);
        return switch (this) {
            case AND -> 18 + height / 2;
            case OR -> 26 + height / 2.5;
            case NOT -> NOT_SIZE + 2 * BUBBLE;
        };
    }

    /** How far right of x the back is, at a height above or below the middle. */
    double back(int pins, double offset) {
        double height = height(pins);
        double along = offset / height + 0.5;
        return this == OR && along > 0 && along < 1 ? 2 * along * (1 - along) * HOLLOW : 0;
    }

    /** The data of its path. */
    String path(double x, double y, int pins) {
        double half = height(pins) / 2;
        double wing = span(pins) / 2;
        double tip = x + width(pins);
        String body =
                switch (this) {
                    case AND ->
                        path("M", x, y - half, "L", x + 18, y - half, "A", half, half) + " 0 0 1 "
                                + path("", x + 18, y + half, "L", x, y + half) + " Z";
                    case OR ->
                        path("M", x, y - half, "Q", x + HOLLOW, y, "", x, y + half)
                                + path(" Q", x + 0.62 * (tip - x), y + half, "", tip, y)
                                + path(" Q", x + 0.62 * (tip - x), y - half, "", x, y - half) + " Z";
                    case NOT -> path("M", x, y - half, "L", x + NOT_SIZE, y, "L", x, y + half) + " Z";
                };
        return wing > half + 0.5
                ? body + path(" M", x, y - wing, "L", x, y - half) + path(" M", x, y + half, "L", x, y + wing)
                : body;
    }

    private static String path(Object... parts) {
        StringBuilder path = new StringBuilder();
        for (Object part : parts) {
            boolean number = part instanceof Double;
            path.append(number && path.length() > 0 && Character.isDigit(path.charAt(path.length() - 1)) ? " " : "")
                    .append(number ? Markup.number((Double) part) : part.equals("") ? " " : part);
        }
        return path.toString();
    }
}
