package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Markup;
import java.util.List;

/** What the numbers, colours and dashes of a picture stand for: each term as an expression. */
final class TermKey {
    private TermKey() {}

    static Markup of(TwoLevel expression, List<Integer> terms) {
        Markup list = new Markup();
        if (terms.isEmpty()) {
            return list;
        }
        list.open("ul", "class", "terms").line();
        for (int term : terms) {
            Stroke stroke = Stroke.of(expression, term);
            list.open("li", "class", stroke.style())
                    .open("svg", "viewBox", "0 0 40 16", "aria-hidden", "true")
                    .empty("path", "class", "loop", "d", "M0 8 L40 8");
            tag(list, stroke, 20, 8);
            list.close("svg").leaf("b", expression.text(term));
            if (expression.isRedundant(term)) {
                list.leaf("small", " redundant");
            }
            list.close("li").line();
        }
        return list.close("ul").line();
    }

    /** The number of a term in a disc. */
    static void tag(Markup markup, Stroke stroke, double x, double y) {
        markup.empty("circle", "class", "tag", "cx", x, "cy", y, "r", Tags.RADIUS)
                .leaf("text", Integer.toString(stroke.number()), "class", "number-tag", "x", x, "y", y + 3);
    }
}
