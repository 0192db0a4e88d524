package dev.because.explain.render.board;

import dev.because.explain.render.drawing.Markup;
import java.util.List;

/** What the signs on a board mean. */
final class BoardKey {
    private static final List<Double> SHADES = List.of(0.0, 0.1, 0.25, 0.5, 1.0);

    private BoardKey() {}

    /** The key of the signs that the picture has. */
    static Markup of(BoardPicture picture) {
        Markup key = new Markup().open("ul", "class", "board-key").line();
        for (MoveArrow arrow : picture.arrows()) {
            key.open("li")
                    .open("svg", "viewBox", "0 0 46 16", "aria-hidden", "true")
                    .open("g", "class", "way " + arrow.role().style())
                    .empty("path", "class", "shaft", "d", "M16 8L36 8")
                    .empty("path", "class", "head", "d", "M46 8L34 1L34 15Z")
                    .empty("circle", "class", "badge", "cx", 8, "cy", 8, "r", 7)
                    .leaf("text", arrow.role().letter(), "x", 8, "y", 11.2)
                    .close("g")
                    .close("svg")
                    .leaf("b", arrow.san())
                    .text(" " + arrow.meaning())
                    .close("li")
                    .line();
        }
        if (!picture.actors().isEmpty()) {
            sign(key, "circle", "does it", "class", "actor", "cx", 8, "cy", 8, "r", 6.6);
        }
        if (!picture.targets().isEmpty()) {
            String corners = "M1.5 6v-4.5h4.5M10 1.5h4.5v4.5M14.5 10v4.5h-4.5M6 14.5h-4.5v-4.5";
            sign(key, "path", "it is done to", "class", "target", "d", corners);
        }
        if (!picture.saliences().isEmpty()) {
            shades(key);
        }
        return key.close("ul").line();
    }

    private static void sign(Markup key, String element, String meaning, Object... attributes) {
        key.open("li")
                .open("svg", "viewBox", "0 0 16 16", "class", "short", "aria-hidden", "true")
                .empty(element, attributes)
                .close("svg")
                .text(meaning)
                .close("li")
                .line();
    }

    private static void shades(Markup key) {
        key.open("li").open("svg", "viewBox", "0 0 80 16", "class", "long", "aria-hidden", "true");
        for (int i = 0; i < SHADES.size(); i++) {
            double value = SHADES.get(i);
            key.empty("rect", "class", "light", "x", 16 * i, "y", 0, "width", 16, "height", 16)
                    .empty(
                            "rect",
                            "x",
                            16 * i,
                            "y",
                            0,
                            "width",
                            16,
                            "height",
                            16,
                            "fill",
                            Shade.colour(value),
                            "fill-opacity",
                            Shade.opacity(value));
        }
        key.close("svg")
                .text("how much rests on the piece, from 0 to 1")
                .close("li")
                .line();
    }
}
