package dev.because.explain.render.drawing.layered;

import dev.because.explain.render.drawing.Markup;
import java.util.List;

/**
 * The way of an arrow: straight down within each layer, where boxes may stand beside it, and swinging aside between layers,
 * where none stand.
 *
 * @param descents one for each layer, from the first to the last
 */
public record Route(List<Descent> descents) {
    /** A straight piece downwards. */
    public record Descent(double x, double top, double bottom) {}

    public Route {
        descents = List.copyOf(descents);
    }

    /** Where it begins. */
    public Descent first() {
        return descents.get(0);
    }

    /** Where it ends: at the tip of the arrow. */
    public Descent last() {
        return descents.get(descents.size() - 1);
    }

    /**
     * As the attribute {@code d} of a path.
     *
     * @param head how much to leave out at the end, where the arrow's head will be
     */
    public String path(double head) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < descents.size(); i++) {
            Descent descent = descents.get(i);
            if (i == 0) {
                point(path, descent.x(), descent.top());
            } else {
                Descent above = descents.get(i - 1);
                double middle = (above.bottom() + descent.top()) / 2;
                point(path.append(" C"), above.x(), middle);
                point(path.append(' '), descent.x(), middle);
                point(path.append(' '), descent.x(), descent.top());
            }
            double bottom = i == descents.size() - 1 ? descent.bottom() - head : descent.bottom();
            point(path.append(" L"), descent.x(), bottom);
        }
        return path.toString();
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(Markup.number(x)).append(' ').append(Markup.number(y));
    }
}
