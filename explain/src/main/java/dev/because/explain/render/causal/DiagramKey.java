package dev.because.explain.render.causal;

import dev.because.explain.render.drawing.Markup;

/** What the signs of a diagram mean. */
final class DiagramKey {
    private DiagramKey() {}

    /** @param time between before and after: the findings, or the action */
    static Markup of(String time, boolean active, boolean other, boolean cut) {
        Markup key = new Markup().open("ul", "class", "causal-key").line();
        bar(key, "before", "before " + time);
        bar(key, "after", "after " + time);
        if (active) {
            arrow(key, "active", "on an active path");
        }
        if (other) {
            arrow(key, "", "other");
        }
        if (cut) {
            arrow(key, "cut", "cut by the action");
        }
        return key.close("ul").line();
    }

    private static void bar(Markup key, String style, String meaning) {
        double height = style.equals("after") ? 6 : 10;
        sample(key)
                .empty("rect", "class", style, "x", 1, "y", (12 - height) / 2, "width", 26, "height", height)
                .close("svg")
                .text(meaning)
                .close("li")
                .line();
    }

    private static void arrow(Markup key, String style, String meaning) {
        sample(key)
                .open("g", "class", "arrow " + style)
                .empty("path", "class", "shaft", "d", "M0 6 L21 6")
                .empty("path", "class", "head", "d", "M28 6 L20 2.4 L20 9.6 Z")
                .close("g")
                .close("svg")
                .text(meaning)
                .close("li")
                .line();
    }

    private static Markup sample(Markup key) {
        return key.open("li").open("svg", "viewBox", "0 0 28 12", "aria-hidden", "true");
    }
}
