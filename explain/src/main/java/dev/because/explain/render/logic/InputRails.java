package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.symbolic.logic.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The inputs of a diagram: each a vertical rail that wires branch off. Short names stand above their rails; longer ones on the
 * left, a line going over to the rail, the uppermost to the last, so that these lines do not cross. Inputs that nothing uses
 * have no rail.
 */
final class InputRails {
    private static final double SIZE = 12;
    private static final double SHORT = 26;
    private static final double MOST = 190;
    private static final double LINE = 14;
    private static final double ROW_GAP = 6;
    private static final double PITCH = 14;
    private static final double BELOW = 16;
    private static final double DOT = 2.6;
    private static final int LINES = 2;

    private final Map<Integer, Double> x = new HashMap<>();
    private final Map<Integer, Double> end = new HashMap<>();
    private final Map<Integer, Double> start = new HashMap<>();
    private final Map<Integer, Double> nameEnd = new HashMap<>();
    private final Markup names = new Markup();
    private double top;
    private double right;

    private InputRails() {}

    static InputRails of(TwoLevel expression, List<Integer> terms) {
        List<Integer> used = terms.stream()
                .flatMap(term -> expression.literals(term).stream())
                .map(Literal::input)
                .distinct()
                .sorted()
                .toList();
        List<String> all = expression.ports().inputs();
        double widest = used.stream()
                .mapToDouble(input -> Lettering.width(all.get(input), SIZE))
                .max()
                .orElse(0);
        InputRails rails = new InputRails();
        if (widest <= SHORT) {
            rails.above(used, all, Math.max(PITCH, widest + ROW_GAP));
        } else {
            rails.beside(used, all);
        }
        return rails;
    }

    /** Where there is room for gates, downwards. */
    double top() {
        return top;
    }

    /** Where the last rail is. */
    double right() {
        return right;
    }

    /** Draws a wire from an input's rail to there. */
    void tap(Markup wires, int input, double y, double to) {
        double from = x.get(input);
        end.merge(input, y, Math::max);
        wires.empty(
                        "path",
                        "class",
                        "wire input",
                        "d",
                        "M" + Markup.number(from) + " " + Markup.number(y) + " L" + Markup.number(to) + " "
                                + Markup.number(y))
                .empty("circle", "class", "dot", "cx", from, "cy", y, "r", DOT)
                .line();
    }

    /** The names and rails, as far down as wires branch off. */
    Markup drawn() {
        Markup drawn = new Markup().append(names);
        for (int input : x.keySet().stream().sorted().toList()) {
            String rail = Markup.number(x.get(input));
            String begin = Markup.number(start.get(input));
            String from = nameEnd.containsKey(input)
                    ? "M" + Markup.number(nameEnd.get(input)) + " " + begin + " L" + rail + " " + begin
                    : "M" + rail + " " + begin;
            drawn.empty(
                            "path",
                            "class",
                            "wire input",
                            "d",
                            from + " L" + rail + " " + Markup.number(end.getOrDefault(input, top)))
                    .line();
        }
        return drawn;
    }

    private void above(List<Integer> used, List<String> all, double pitch) {
        double at = pitch / 2;
        for (int input : used) {
            x.put(input, at);
            start.put(input, SIZE + 4);
            name(all.get(input), List.of(all.get(input)), at, SIZE, "middle");
            right = at;
            at += pitch;
        }
        top = SIZE + 4 + BELOW;
    }

    private void beside(List<Integer> used, List<String> all) {
        Map<Integer, List<String>> lines = used.stream()
                .collect(Collectors.toMap(input -> input, input -> Lettering.wrap(all.get(input), SIZE, MOST, LINES)));
        double width = lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(line -> Lettering.width(line, SIZE))
                .max()
                .orElse(0);
        double y = 2;
        right = width + PITCH * (used.size() + 0.5);
        double at = right;
        for (int input : used) {
            List<String> wrapped = lines.getOrDefault(input, List.of());
            double height = wrapped.size() * LINE + ROW_GAP;
            double middle = y + height / 2;
            x.put(input, at);
            start.put(input, middle);
            nameEnd.put(input, width + 5);
            name(all.get(input), wrapped, width, middle + 4 - (wrapped.size() - 1) * LINE / 2, "end");
            y += height;
            at -= PITCH;
        }
        top = y + 2;
    }

    private void name(String whole, List<String> lines, double at, double first, String anchor) {
        double y = first;
        for (String line : lines) {
            names.open("text", "class", anchor.equals("end") ? "name" : "axis", "x", at, "y", y, "text-anchor", anchor)
                    .leaf("title", whole)
                    .text(line)
                    .close("text")
                    .line();
            y += LINE;
        }
    }
}
