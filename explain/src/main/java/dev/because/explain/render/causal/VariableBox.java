package dev.because.explain.render.causal;

import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.drawing.layered.Box;
import dev.because.explain.render.drawing.layered.Size;
import java.util.Arrays;
import java.util.List;

/** A variable in its box: its name, what it is in the case, and its states; a small one has only its likeliest state. */
final class VariableBox {
    private static final double PADDING = 9;
    private static final double NAME = 12 * Lettering.BOLD;
    private static final double SMALL = 10.5;
    private static final double LINE = 15;
    private static final double MOST_NAME = 160;
    private static final double MOST_SMALL_NAME = 92;
    private static final double STRETCH = 1.4;
    private static final int NAME_LINES = 2;
    private static final double ROLE = 10;
    private static final double CORNER = 4;

    private final CausalCase shown;
    private final int variable;
    private final boolean small;
    private final String style;
    private final Role role;
    private final StateBars bars;
    private final List<String> name;

    /**
     * @param small whether it has only its likeliest state
     * @param passed whether an active path passes it
     */
    VariableBox(CausalCase shown, int variable, boolean small, boolean passed) {
        this.shown = shown;
        this.variable = variable;
        this.small = small;
        this.role = shown.role(variable);
        this.style = "variable " + role.style() + (small ? " small" : "") + (passed ? " passed" : "");
        this.bars = new StateBars(shown, variable);
        this.name = wrapped(shown.name(variable), small ? SMALL : NAME, small ? MOST_SMALL_NAME : MOST_NAME);
    }

    Size size() {
        if (small) {
            double text = Math.max(widest(SMALL), Lettering.width(leading(), SMALL));
            return new Size(text + 1.4 * PADDING, (name.size() + 1) * (LINE - 2) + PADDING);
        }
        double word = role.word().isEmpty() ? 0 : PADDING + Lettering.width(role.word(), ROLE * Lettering.BOLD);
        return new Size(
                Math.max(widest(NAME) + word, bars.width()) + 2 * PADDING,
                name.size() * LINE + bars.height() + 1.5 * PADDING);
    }

    /** The elements of the box where it stands. */
    Markup drawn(Box box) {
        Markup markup = new Markup()
                .open("g", "class", style, "data-variable", variable)
                .leaf("title", shown.name(variable) + ": " + bars.inWords())
                .line()
                .empty(
                        "rect",
                        "class",
                        "box",
                        "x",
                        box.left(),
                        "y",
                        box.top(),
                        "width",
                        box.width(),
                        "height",
                        box.height(),
                        "rx",
                        CORNER)
                .line();
        double y = box.top() + PADDING / 2 + (small ? 10 : 12);
        double x = small ? box.middle() : box.left() + PADDING;
        for (String line : name) {
            markup.leaf("text", line, "class", "name", "x", x, "y", y).line();
            y += small ? LINE - 2 : LINE;
        }
        if (small) {
            return markup.leaf("text", leading(), "class", "leading", "x", x, "y", y)
                    .close("g")
                    .line();
        }
        if (!role.word().isEmpty()) {
            markup.leaf(
                            "text",
                            role.word(),
                            "class",
                            "role",
                            "x",
                            box.right() - PADDING,
                            "y",
                            box.top() + PADDING / 2 + 11.5)
                    .line();
        }
        return markup.append(bars.drawn(x, y - 11, box.width() - 2 * PADDING))
                .close("g")
                .line();
    }

    /** Broken between words, and within a word only if that is very long. */
    private static List<String> wrapped(String name, double size, double most) {
        double longest = Arrays.stream(name.split("\\s+"))
                .mapToDouble(word -> Lettering.width(word, size))
                .max()
                .orElse(0);
        return Lettering.wrap(name, size, Math.max(most, Math.min(longest, STRETCH * most)), NAME_LINES);
    }

    private String leading() {
        int state = bars.leading();
        String percent = " " + Percent.of(bars.after(state));
        double room = MOST_SMALL_NAME - Lettering.width(percent, SMALL);
        return Lettering.wrap(bars.name(state), SMALL, room, 1).get(0) + percent;
    }

    private double widest(double size) {
        return name.stream()
                .mapToDouble(line -> Lettering.width(line, size))
                .max()
                .orElse(0);
    }
}
