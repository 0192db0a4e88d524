package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.logic.Outline.Segment;
import dev.because.symbolic.logic.Literal;
import dev.because.symbolic.minimization.karnaugh.Axis;
import dev.because.symbolic.minimization.karnaugh.Cell;
import dev.because.symbolic.minimization.karnaugh.KarnaughMap;
import dev.because.symbolic.minimization.karnaugh.Loop;
import dev.because.symbolic.minimization.karnaugh.Piece;
import dev.because.symbolic.minimization.karnaugh.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Draws the sheets of a Karnaugh map, all of the same size. Names that are single letters stand in the corner, longer ones
 * along the axes, a line for each input.
 */
final class KarnaughSheet {
    static final int CELL = 56;
    private static final int OVER = 8;
    private static final int MARGIN = 14;
    private static final int CORNER = 42;
    private static final int CODES = 34;
    private static final int LINE = 16;
    private static final int CODE_GAP = 14;
    private static final int TITLE_LINES = 2;
    private static final double SIZE = 12;

    private final TwoLevel expression;
    private final KarnaughMap map;
    private final LongFunction<String> values;
    private final Map<Integer, Loop> loops = new LinkedHashMap<>();
    private final Map<Loop, Double> insets;
    private final boolean brief;
    private final int titleHeight;
    private final int gridX;
    private final int gridY;
    private final int right;
    private final int bottom;

    KarnaughSheet(TwoLevel expression, KarnaughMap map, List<Integer> terms, LongFunction<String> values) {
        this.expression = expression;
        this.map = map;
        this.values = values;
        terms.forEach(term -> loops.put(term, map.loop(expression.cube(term))));
        this.insets = Insets.of(List.copyOf(loops.values()));
        this.brief = new Notation(expression.ports().inputs()).brief();
        int axisWidth = map.across().length() * CELL;
        this.titleHeight = LINE
                * map.sheets().stream()
                        .mapToInt(sheet -> title(sheet, axisWidth).size())
                        .max()
                        .orElse(0);
        this.gridX = brief ? CORNER : CODES + map.down().variables().size() * LINE;
        this.gridY =
                titleHeight + (brief ? CORNER : CODES + map.across().variables().size() * LINE);
        this.right = gridX + axisWidth;
        this.bottom = gridY + map.down().length() * CELL;
    }

    int width() {
        return right + MARGIN;
    }

    Markup sheet(Sheet sheet) {
        Markup svg = new Markup();
        svg.open(
                        "svg",
                        "class",
                        "map",
                        "viewBox",
                        "0 0 " + width() + " " + (bottom + MARGIN),
                        "style",
                        "max-width: " + Math.round(width() * 1.2) + "px")
                .line();
        washes(svg, sheet.index());
        grid(svg);
        title(svg, sheet);
        axes(svg);
        cells(svg, sheet.index());
        outlines(svg, sheet.index());
        return svg.close("svg");
    }

    private void washes(Markup svg, int sheet) {
        loops.forEach((term, loop) -> pieces(loop, sheet).forEach(piece -> svg.empty(
                        "path",
                        "class",
                        "wash " + Stroke.of(expression, term).style(),
                        "d",
                        outline(loop, piece, 0).area())
                .line()));
    }

    private void grid(Markup svg) {
        StringBuilder lines = new StringBuilder();
        for (int x = gridX; x <= right; x += CELL) {
            lines.append("M").append(x).append(' ').append(gridY).append(" V").append(bottom);
        }
        for (int y = gridY; y <= bottom; y += CELL) {
            lines.append("M").append(gridX).append(' ').append(y).append(" H").append(right);
        }
        svg.empty("path", "class", "lattice", "d", lines).line();
    }

    private void cells(Markup svg, int sheet) {
        for (int row = 0; row < map.down().length(); row++) {
            for (int column = 0; column < map.across().length(); column++) {
                long number = map.row(new Cell(sheet, row, column));
                String value = values.apply(number);
                double x = gridX + (column + 0.5) * CELL;
                double y = gridY + (row + 0.5) * CELL;
                String style = value.equals(expression.form().shown()) ? "value shown" : "value";
                svg.leaf("text", value, "class", style, "x", x, "y", y + 2)
                        .leaf("text", Long.toString(number), "class", "row", "x", x, "y", y + 14)
                        .line();
            }
        }
    }

    private void outlines(Markup svg, int sheet) {
        List<Placed> outlines = new ArrayList<>();
        loops.forEach((term, loop) ->
                pieces(loop, sheet).forEach(piece -> outlines.add(new Placed(term, outline(loop, piece, OVER)))));
        for (Placed placed : outlines) {
            Stroke stroke = Stroke.of(expression, placed.term());
            svg.empty(
                            "path",
                            "class",
                            "loop " + stroke.style(),
                            "data-term",
                            stroke.number(),
                            "d",
                            placed.outline().line())
                    .line();
        }
        Tags tags = new Tags(CELL, new Segment(gridX, gridY, right, bottom));
        // Small loops have the fewest places for their numbers.
        outlines.sort(Comparator.comparingDouble(placed -> placed.outline().length()));
        for (Placed placed : outlines) {
            List<Segment> others = outlines.stream()
                    .filter(other -> other.term() != placed.term())
                    .flatMap(other -> other.outline().segments().stream())
                    .toList();
            Tags.Tag tag = tags.place(placed.outline(), others);
            Stroke stroke = Stroke.of(expression, placed.term());
            svg.open("g", "class", stroke.style());
            TermKey.tag(svg, stroke, tag.x(), tag.y());
            svg.close("g").line();
        }
    }

    private record Placed(int term, Outline outline) {}

    private Outline outline(Loop loop, Piece piece, double over) {
        return Outline.of(piece, gridX, gridY, CELL, insets.getOrDefault(loop, 0.0), over);
    }

    private static List<Piece> pieces(Loop loop, int sheet) {
        return loop.pieces().stream().filter(piece -> piece.sheet() == sheet).toList();
    }

    private void axes(Markup svg) {
        Axis down = map.down();
        Axis across = map.across();
        for (int i = 0; i < across.length(); i++) {
            svg.leaf(
                    "text",
                    across.label(i),
                    "class",
                    "code",
                    "x",
                    gridX + (i + 0.5) * CELL,
                    "y",
                    gridY - CODE_GAP,
                    "text-anchor",
                    "middle");
        }
        for (int i = 0; i < down.length(); i++) {
            svg.leaf(
                    "text",
                    down.label(i),
                    "class",
                    "code",
                    "x",
                    gridX - CODE_GAP,
                    "y",
                    gridY + (i + 0.5) * CELL + 4,
                    "text-anchor",
                    "end");
        }
        if (brief) {
            svg.empty("path", "class", "lattice", "d", "M2 " + (titleHeight + 2) + " L" + gridX + " " + gridY)
                    .leaf("text", joined(down), "class", "axis", "x", 2, "y", gridY - 7, "text-anchor", "start")
                    .leaf(
                            "text",
                            joined(across),
                            "class",
                            "axis",
                            "x",
                            gridX - 3,
                            "y",
                            gridY - 28,
                            "text-anchor",
                            "end");
        } else {
            along(svg, across, (gridX + right) / 2.0, titleHeight + SIZE, right - gridX, 0);
            along(svg, down, -(gridY + bottom) / 2.0, SIZE, bottom - gridY, -90);
        }
        svg.line();
    }

    /** The names of an axis, a line each, in its middle; what runs down is turned about the origin. */
    private void along(Markup svg, Axis axis, double middle, double first, int length, int degrees) {
        double line = first;
        for (int input : axis.variables()) {
            svg.open(
                    "text",
                    "class",
                    "axis",
                    "x",
                    middle,
                    "y",
                    line,
                    "text-anchor",
                    "middle",
                    "transform",
                    "rotate(" + degrees + ")");
            named(svg, input, length);
            svg.close("text");
            line += LINE;
        }
    }

    private void named(Markup svg, int input, int length) {
        String name = expression.ports().inputs().get(input);
        svg.leaf("title", name).text(Lettering.wrap(name, SIZE, length, 1).get(0));
    }

    private String joined(Axis axis) {
        return axis.variables().stream().map(expression.ports().inputs()::get).reduce("", String::concat);
    }

    private void title(Markup svg, Sheet sheet) {
        double y = SIZE;
        for (String line : title(sheet, right - gridX)) {
            svg.leaf("text", line, "class", "sheet", "x", (gridX + right) / 2.0, "y", y, "text-anchor", "middle")
                    .line();
            y += LINE;
        }
    }

    private List<String> title(Sheet sheet, int width) {
        List<String> lines = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        for (Literal literal : sheet.literals()) {
            String name = expression.ports().inputs().get(literal.input());
            String value = " = " + (literal.positive() ? "1" : "0");
            if (brief) {
                letters.add(name + value);
            } else {
                List<String> wrapped =
                        new ArrayList<>(Lettering.wrap(name, SIZE, width - Lettering.width(value, SIZE), TITLE_LINES));
                wrapped.set(wrapped.size() - 1, wrapped.get(wrapped.size() - 1) + value);
                lines.addAll(wrapped);
            }
        }
        if (!letters.isEmpty()) {
            lines.add(String.join(", ", letters));
        }
        return lines;
    }
}
