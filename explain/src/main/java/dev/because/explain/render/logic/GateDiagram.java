package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.logic.GateLayout.OutputBox;
import dev.because.explain.render.logic.GateLayout.TermBox;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.logic.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An expression as gates in their distinctive shapes: inputs as rails on the left, a gate for each term, shared by all
 * outputs that it is a term of, and a gate for each output. A small circle at an input negates it; a dot joins wires, and
 * wires that cross without one have nothing to do with each other. Beyond 40 terms or 12 outputs it says how many it leaves
 * out.
 */
public final class GateDiagram {
    private static final double TRACK = 9;
    private static final double NARROW_TRACK = 7;
    private static final int MANY_TRACKS = 16;
    private static final double LEAD = 14;
    private static final double DOT = 2.6;
    private static final double LABEL_WIDTH = 180;
    private static final double LINE = 14;
    private static final double SIZE = 12;
    private static final int LABEL_LINES = 2;
    private static final int TERMS_IN_WORDS = 12;

    private final TwoLevel expression;
    private final Selection selection;
    private final InputRails rails;
    private final GateLayout layout;
    private final double gateX;
    private final double channelX;
    private final double trackPitch;
    private final double outputX;
    private final double labelX;
    private final Markup wires = new Markup();
    private final Markup symbols = new Markup();

    private GateDiagram(TwoLevel expression) {
        this.expression = expression;
        this.selection = Selection.of(expression);
        this.rails = InputRails.of(expression, selection.terms());
        this.layout = new GateLayout(expression, selection, rails.top());
        this.gateX = rails.right() + 2 * LEAD;
        this.channelX = gateX + GateSymbol.WIDEST + LEAD;
        this.trackPitch = layout.trackCount() > MANY_TRACKS ? NARROW_TRACK : TRACK;
        this.outputX = channelX + layout.trackCount() * trackPitch + LEAD;
        boolean gates = layout.outputs().stream().anyMatch(box -> box.pins() > 1 || box.omitted() > 0);
        this.labelX = outputX + (gates ? GateSymbol.WIDEST + LEAD : LEAD);
    }

    /** The diagram of all outputs of an expression. */
    public static Figure of(TwoLevel expression, Set<String> claims) {
        GateDiagram diagram = new GateDiagram(expression);
        return new Figure(diagram.caption(), diagram.alternative(), diagram.drawing(), claims);
    }

    private Drawing drawing() {
        double labels = 0;
        for (TermBox box : layout.terms()) {
            term(box);
        }
        for (OutputBox box : layout.outputs()) {
            labels = Math.max(labels, output(box));
        }
        double bottom = layout.bottom();
        bottom += note(selection.omittedTerms(), "term", gateX, bottom);
        bottom += note(selection.omittedOutputs(), "output", outputX, bottom);
        int width = (int) Math.ceil(labelX + labels + LEAD);
        Markup svg = new Markup()
                .open("div", "class", "gates", "role", "img", "aria-label", alternative())
                .line()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + width + " " + (int) Math.ceil(bottom + 4),
                        "style",
                        "max-width: " + Math.round(width * 1.2) + "px; min-width: " + Math.round(width * 0.8) + "px")
                .line()
                .append(rails.drawn())
                .append(wires)
                .append(symbols)
                .close("svg")
                .line()
                .close("div")
                .line()
                .append(TermKey.of(
                        expression, selection.terms().stream().sorted().toList()));
        return new Drawing(svg.toString(), width);
    }

    private void term(TermBox box) {
        Stroke stroke = Stroke.of(expression, box.term());
        List<Literal> literals = box.literals();
        double out;
        if (literals.isEmpty()) {
            String always = expression.form().shown().equals("1") ? "1" : "0";
            symbols.leaf("text", always, "class", "constant", "x", gateX, "y", box.y() + 4)
                    .line();
            out = gateX + LEAD;
        } else if (literals.size() > 1) {
            out = gate(layout.inner(), stroke, gateX, box.y(), literals);
        } else if (literals.get(0).positive()) {
            rails.tap(wires, literals.get(0).input(), box.y(), gateX);
            out = gateX;
        } else {
            rails.tap(wires, literals.get(0).input(), box.y(), gateX);
            double bubble = gateX + GateSymbol.NOT.width(1) - GateSymbol.BUBBLE;
            symbols.empty("path", "class", "gate", "d", GateSymbol.NOT.path(gateX, box.y(), 1));
            bubble(bubble, box.y());
            out = gateX + GateSymbol.NOT.width(1);
        }
        wire(box, stroke, out);
    }

    /** A gate of the first level; answers where its tip is. */
    private double gate(GateSymbol symbol, Stroke stroke, double x, double y, List<Literal> literals) {
        int pins = literals.size();
        String style = stroke.style().contains("redundant") ? "gate redundant" : "gate";
        symbols.empty("path", "class", style, "d", symbol.path(x, y, pins)).line();
        for (int i = 0; i < pins; i++) {
            double pin = y + (i - (pins - 1) / 2.0) * GateSymbol.PITCH;
            double back = x + symbol.back(pins, pin - y);
            boolean negated = !literals.get(i).positive();
            rails.tap(wires, literals.get(i).input(), pin, negated ? back - 2 * GateSymbol.BUBBLE : back);
            if (negated) {
                bubble(back - GateSymbol.BUBBLE, pin);
            }
        }
        double middle = x + symbol.back(pins, 0) / 2 + symbol.width(pins) / 2 - 1;
        symbols.leaf(
                        "text",
                        Integer.toString(stroke.number()),
                        "class",
                        "number-tag " + stroke.style(),
                        "x",
                        middle,
                        "y",
                        y + 3.5)
                .line();
        return x + symbol.width(pins);
    }

    private void bubble(double x, double y) {
        symbols.empty("circle", "class", "gate", "cx", x, "cy", y, "r", GateSymbol.BUBBLE)
                .line();
    }

    /** From a term to the outputs. */
    private void wire(TermBox box, Stroke stroke, double out) {
        StringBuilder path = new StringBuilder();
        List<Double> targets = layout.targets(box.term());
        Markup dots = new Markup();
        double turn = layout.track(box.term())
                .map(track -> channelX + track * trackPitch)
                .orElse(channelX);
        line(path, out, box.y(), turn, box.y());
        double low =
                Math.min(box.y(), targets.stream().mapToDouble(y -> y).min().orElse(box.y()));
        double high =
                Math.max(box.y(), targets.stream().mapToDouble(y -> y).max().orElse(box.y()));
        if (low < high) {
            line(path, turn, low, turn, high);
        }
        for (OutputBox output : layout.outputs()) {
            int index = output.terms().indexOf(box.term());
            if (index < 0) {
                continue;
            }
            double y = output.pin(index);
            line(path, turn, y, end(output, y), y);
            if (y > low && y < high || low < high && y == box.y()) {
                dot(dots, turn, y);
            }
        }
        if (box.y() > low && box.y() < high && !targets.contains(box.y())) {
            dot(dots, turn, box.y());
        }
        wires.open("g", "class", stroke.style(), "data-term", stroke.number())
                .empty("path", "class", "wire", "d", path)
                .append(dots)
                .close("g")
                .line();
    }

    /** Where a wire that reaches an output at that height ends. */
    private double end(OutputBox output, double y) {
        return output.direct() ? labelX : outputX + layout.outer().back(output.pins(), y - output.y());
    }

    /** The gate and the name of an output; answers how wide the name is. */
    private double output(OutputBox box) {
        if (box.pins() == 0) {
            symbols.leaf("text", expression.form().other(), "class", "constant", "x", outputX, "y", box.y() + 4);
            join(outputX + LEAD, labelX, box.y());
        } else if (!box.direct()) {
            GateSymbol outer = layout.outer();
            symbols.empty("path", "class", "gate", "d", outer.path(outputX, box.y(), box.pins()));
            join(outputX + outer.width(box.pins()), labelX, box.y());
            if (box.omitted() > 0) {
                double y = box.pin(box.pins() - 1);
                StringBuilder stub = new StringBuilder();
                line(stub, outputX - LEAD, y, outputX + outer.back(box.pins(), y - box.y()), y);
                wires.empty("path", "class", "wire omitted", "d", stub).line();
            }
        }
        String name = expression.ports().outputs().get(box.output());
        List<String> lines = new ArrayList<>(Lettering.wrap(name, SIZE, LABEL_WIDTH, LABEL_LINES));
        if (box.omitted() > 0) {
            lines.add("(" + counted(box.omitted(), "more term") + ")");
        }
        double y = box.y() + 4 - (lines.size() - 1) * LINE / 2;
        for (String line : lines) {
            symbols.open("text", "class", "name", "x", labelX + 5, "y", y)
                    .leaf("title", name)
                    .text(line)
                    .close("text")
                    .line();
            y += LINE;
        }
        return 5
                + lines.stream()
                        .mapToDouble(line -> Lettering.width(line, SIZE))
                        .max()
                        .orElse(0);
    }

    private void join(double from, double to, double y) {
        StringBuilder path = new StringBuilder();
        line(path, from, y, to, y);
        wires.empty("path", "class", "wire", "d", path).line();
    }

    private double note(int omitted, String what, double x, double y) {
        if (omitted == 0) {
            return 0;
        }
        symbols.leaf("text", "… and " + counted(omitted, "more " + what), "class", "name", "x", x, "y", y + LINE)
                .line();
        return LINE + 4;
    }

    private static void dot(Markup dots, double x, double y) {
        dots.empty("circle", "class", "dot", "cx", x, "cy", y, "r", DOT);
    }

    private static void line(StringBuilder path, double fromX, double fromY, double toX, double toY) {
        path.append(path.isEmpty() ? "M" : " M")
                .append(Markup.number(fromX))
                .append(' ')
                .append(Markup.number(fromY));
        path.append(" L").append(Markup.number(toX)).append(' ').append(Markup.number(toY));
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private String caption() {
        Form form = expression.form();
        String names = layout.outputs().stream()
                .map(box -> expression.ports().outputs().get(box.output()))
                .collect(Collectors.joining(", "));
        String omitted = selection.omittedTerms() + selection.omittedOutputs() == 0
                ? ""
                : " Left out: "
                        + (selection.omittedTerms() == 0 ? "" : counted(selection.omittedTerms(), "term"))
                        + (selection.omittedTerms() == 0 || selection.omittedOutputs() == 0 ? "" : ", ")
                        + (selection.omittedOutputs() == 0 ? "" : counted(selection.omittedOutputs(), "output"))
                        + ".";
        return "Gates that compute " + names + ": " + form.inner() + " gates for the " + form.term() + "s, "
                + form.outer() + " gates for the outputs. A small circle negates, a dot joins wires." + omitted;
    }

    private String alternative() {
        return layout.outputs().stream()
                .map(box -> expression.ports().outputs().get(box.output()) + " = "
                        + (box.terms().size() > TERMS_IN_WORDS || box.omitted() > 0
                                ? counted(
                                        box.terms().size() + box.omitted(),
                                        expression.form().term())
                                : expression.expression(box.output())))
                .collect(Collectors.joining("; ", "Two levels of gates: ", "."));
    }
}
