package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.karnaugh.KarnaughMap;
import dev.because.symbolic.minimization.karnaugh.Sheet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A Karnaugh map: the values of one output in Gray order, and round the cells of each term a loop with the term's number. A
 * loop that goes over the edge of the map is drawn open there, at both edges. The loops of a product of sums go round zeros.
 */
public final class KarnaughDrawing {
    private final Specification function;
    private final TwoLevel expression;
    private final int output;
    private final KarnaughMap map;
    private final List<Integer> terms;

    private KarnaughDrawing(Specification function, TwoLevel expression, int output) {
        this.function = function;
        this.expression = expression;
        this.output = output;
        this.map = KarnaughMap.of(function.inputs());
        this.terms = expression.indices(output);
    }

    /** Whether there are maps of so many inputs. */
    public static boolean canShow(int inputs) {
        return KarnaughMap.canShow(inputs);
    }

    /**
     * The map of one output.
     *
     * @param function what the expression has to do
     * @param expression the terms to be drawn as loops
     * @param output which output, from 0
     * @param claims the ids of the claims that the map shows
     * @throws IllegalArgumentException if there are not two to six inputs, or the expression has other inputs
     */
    public static Figure of(Specification function, TwoLevel expression, int output, Set<String> claims) {
        if (expression.cover().inputs() != function.inputs()) {
            throw new IllegalArgumentException(expression.cover().inputs() + " inputs of " + function.inputs());
        }
        KarnaughDrawing drawing = new KarnaughDrawing(function, expression, output);
        return new Figure(drawing.caption(), drawing.alternative(), drawing.drawing(), claims);
    }

    private Drawing drawing() {
        KarnaughSheet drawn = new KarnaughSheet(expression, map, terms, row -> value(function, output, row));
        List<Sheet> sheets = map.sheets();
        Markup markup = new Markup()
                .open(
                        "div",
                        "class",
                        sheets.size() == 1 ? "maps" : "maps several",
                        "role",
                        "img",
                        "aria-label",
                        alternative())
                .line();
        sheets.forEach(sheet -> markup.append(drawn.sheet(sheet)).line());
        markup.close("div").line().append(TermKey.of(expression, terms));
        return new Drawing(markup.toString(), drawn.width() * Math.min(2, sheets.size()));
    }

    private String caption() {
        String name = function.ports().outputs().get(output);
        String shown = expression.form().shown();
        if (terms.isEmpty()) {
            return "Karnaugh map of " + name + ", which needs no term: it is always "
                    + expression.form().other() + ".";
        }
        boolean dashed = terms.stream().anyMatch(expression::isRedundant);
        return "Karnaugh map of " + name + ". "
                + (terms.size() == 1
                        ? "The loop goes round the " + shown + "s of its one "
                        : "Each loop goes round the " + shown + "s of one ")
                + expression.form().term() + (terms.size() == 1 ? "" : ", which has the same number below")
                + (dashed ? "; " + expression.form().term() + "s that it could do without are dashed" : "")
                + (map.sheets().size() > 1
                        ? "; the same place of two sheets beside each other differs in one input"
                        : "")
                + ".";
    }

    private String alternative() {
        String loops = terms.stream()
                .map(term -> expression.text(term) + " round "
                        + Rows.listed(rows().filter(row -> expression.cube(term).contains(minterm(row)))
                                .toArray())
                        + (expression.isRedundant(term) ? " (redundant)" : ""))
                .collect(Collectors.joining("; "));
        long[] open =
                rows().filter(row -> value(function, output, row).equals("–")).toArray();
        return "Karnaugh map of " + function.ports().outputs().get(output) + " over "
                + String.join(", ", function.ports().inputs()) + ": 1 in "
                + Rows.listed(rows().filter(row -> value(function, output, row).equals("1"))
                        .toArray())
                + (open.length == 0 ? "" : ", of no matter in " + Rows.listed(open))
                + ". Loops: " + (loops.isEmpty() ? "none" : loops) + ".";
    }

    private LongStream rows() {
        return LongStream.range(0, 1L << function.inputs());
    }

    private Cube minterm(long row) {
        return Cube.minterm(function.inputs(), row);
    }

    /** The value of an output in a row: 1, 0, or – where it does not matter. */
    static String value(Specification function, int output, long row) {
        Cube minterm = Cube.minterm(function.inputs(), row);
        return has(function.dontCare(), output, minterm) ? "–" : has(function.on(), output, minterm) ? "1" : "0";
    }

    private static boolean has(Cover cover, int output, Cube minterm) {
        return cover.terms().stream()
                .anyMatch(term -> term.outputs().contains(output) && term.cube().contains(minterm));
    }
}
