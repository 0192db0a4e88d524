package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A function as a table. Up to six inputs it is the truth table, each row with the terms that cover it; beyond, the terms of
 * an expression as in a PLA file, a row each. Rows that a term speaks of are tinted.
 */
public final class TruthTableView {
    /** The most inputs of which all rows are shown. */
    public static final int MOST_INPUTS = 6;

    private static final int MOST_TERMS = 200;
    private static final int CELL = 30;
    private static final int NUMBER = 90;
    private static final int SHORT = 4;

    private final TwoLevel expression;
    private final Ports ports;
    private final boolean tall;
    private final Markup markup = new Markup();

    private TruthTableView(TwoLevel expression) {
        this.expression = expression;
        this.ports = expression.ports();
        this.tall = ports.inputs().stream().anyMatch(name -> name.length() > SHORT);
    }

    /**
     * The table of a function, or of the expression's terms if it has more than six inputs.
     *
     * @param function what the expression has to do
     * @param expression its terms
     * @param claims the ids of the claims that the table shows
     */
    public static Figure of(Specification function, TwoLevel expression, Set<String> claims) {
        if (function.inputs() > MOST_INPUTS) {
            return terms(expression, claims);
        }
        TruthTableView view = new TruthTableView(expression);
        String caption = "Truth table of " + String.join(", ", view.ports.outputs())
                + (hasOpen(function) ? "; – is a value that does not matter" : "") + ". Beside each row, the "
                + expression.form().term() + "s that are " + expression.form().shown() + " in it.";
        view.rows(function);
        return view.figure(
                caption,
                "Truth table of " + String.join(", ", view.ports.outputs()) + ", " + (1 << function.inputs())
                        + " rows.",
                claims);
    }

    /** The terms of an expression as in a PLA file; at most 200. */
    public static Figure terms(TwoLevel expression, Set<String> claims) {
        TruthTableView view = new TruthTableView(expression);
        view.cover();
        String form = expression.form().term();
        return view.figure(
                "The " + form + "s of " + String.join(", ", view.ports.outputs()) + ", a row each: 1 is an input as it"
                        + " is, 0 one negated, – one that the " + form
                        + " has not; on the right, the outputs that it belongs to.",
                "Table of " + expression.cover().termCount() + " " + form + "s.",
                claims);
    }

    private Figure figure(String caption, String alternative, Set<String> claims) {
        int width = NUMBER + CELL * (ports.inputs().size() + ports.outputs().size());
        Markup whole = new Markup()
                .open("div", "class", "truth", "role", "region", "tabindex", 0, "aria-label", alternative)
                .line()
                .append(markup)
                .close("div")
                .line();
        return new Figure(caption, alternative, new Drawing(whole.toString(), width), claims);
    }

    private void rows(Specification function) {
        markup.open("table").line();
        head("row", expression.form().term() + "s");
        markup.open("tbody").line();
        for (long row = 0; row < 1L << function.inputs(); row++) {
            Cube minterm = Cube.minterm(function.inputs(), row);
            List<Integer> covering = covering(minterm);
            markup.open("tr", "class", covering.isEmpty() ? "plain" : "covered")
                    .leaf("th", Long.toString(row), "scope", "row", "class", "number");
            digits(minterm);
            for (int output = 0; output < ports.outputs().size(); output++) {
                String value = KarnaughDrawing.value(function, output, row);
                markup.leaf("td", value, "class", value.equals(expression.form().shown()) ? "out shown" : "out");
            }
            markup.open("td", "class", "by");
            for (int term : covering) {
                Stroke stroke = Stroke.of(expression, term);
                markup.leaf(
                        "span",
                        Integer.toString(stroke.number()),
                        "class",
                        stroke.style(),
                        "title",
                        expression.text(term));
            }
            markup.close("td").close("tr").line();
        }
        markup.close("tbody").close("table").line();
    }

    private List<Integer> covering(Cube minterm) {
        return IntStream.range(0, expression.cover().termCount())
                .filter(term -> expression.cube(term).contains(minterm))
                .boxed()
                .toList();
    }

    private void cover() {
        int count = expression.cover().termCount();
        markup.open("table").line();
        head(expression.form().term(), "");
        markup.open("tbody").line();
        for (int term = 0; term < Math.min(count, MOST_TERMS); term++) {
            Stroke stroke = Stroke.of(expression, term);
            markup.open("tr", "class", expression.isRedundant(term) ? "redundant" : "needed")
                    .open("th", "scope", "row", "class", "number by")
                    .leaf(
                            "span",
                            Integer.toString(stroke.number()),
                            "class",
                            stroke.style(),
                            "title",
                            expression.text(term))
                    .close("th");
            digits(Cube.of(expression.cover().inputs(), expression.literals(term)));
            Bits outputs = expression.cover().terms().get(term).outputs();
            for (int output = 0; output < ports.outputs().size(); output++) {
                boolean member = outputs.contains(output);
                markup.leaf("td", member ? "1" : "·", "class", member ? "out shown" : "out");
            }
            markup.leaf("td", "", "class", "by").close("tr").line();
        }
        markup.close("tbody").close("table").line();
        if (count > MOST_TERMS) {
            int left = count - MOST_TERMS;
            markup.leaf("p", "… and " + left + " more " + expression.form().term() + (left == 1 ? "" : "s"))
                    .line();
        }
    }

    private void digits(Cube cube) {
        for (char place : cube.toString().toCharArray()) {
            markup.leaf("td", place == '-' ? "–" : String.valueOf(place), "class", place == '1' ? "in one" : "in");
        }
    }

    private void head(String first, String last) {
        markup.open("thead", "class", tall ? "tall" : "flat")
                .open("tr")
                .leaf("th", first, "scope", "col", "class", "number");
        ports.inputs().forEach(name -> heading(name, "in"));
        ports.outputs().forEach(name -> heading(name, "out"));
        markup.leaf("th", last, "scope", "col", "class", "by")
                .close("tr")
                .close("thead")
                .line();
    }

    private void heading(String name, String style) {
        markup.open("th", "scope", "col", "class", style)
                .leaf("span", name, "title", name)
                .close("th");
    }

    private static boolean hasOpen(Specification function) {
        return !function.dontCare().terms().isEmpty();
    }
}
