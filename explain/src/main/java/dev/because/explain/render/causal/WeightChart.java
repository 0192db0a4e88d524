package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the findings move a hypothesis, one after the other: a ladder from the probability before all of them to the one after,
 * on an axis of log-odds, so that a step is as long as its finding weighs.
 */
public final class WeightChart {
    private static final double WIDTH = 376;
    private static final double LABELS = 104;
    private static final double LEFT = 114;
    private static final double RIGHT = 300;
    private static final double TOP = 4;
    private static final double END_ROW = 24;
    private static final double ROW = 36;
    private static final double HALF = 6;
    private static final double POINT = 6;
    private static final int MOST_ROWS = 20;

    private final List<EvidenceWeight> steps;
    private final int omitted;
    private final Axis axis;
    private final Markup rows = new Markup();

    private WeightChart(List<EvidenceWeight> all) {
        this.steps = all.subList(0, Math.min(all.size(), MOST_ROWS));
        this.omitted = all.size() - steps.size();
        List<Double> probabilities = new ArrayList<>();
        steps.forEach(step -> probabilities.addAll(List.of(step.before(), step.after())));
        this.axis = new Axis(LEFT, RIGHT, probabilities);
    }

    /**
     * The ladder of one hypothesis; of more than 20 findings the first.
     *
     * @param steps one for each finding, in the order in which they count; each begins where the one before ended
     * @param claims the ids of the claims that it shows
     * @throws IllegalArgumentException if there is no step
     */
    public static Figure of(List<EvidenceWeight> steps, Set<String> claims) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no finding to weigh");
        }
        WeightChart chart = new WeightChart(steps);
        return new Figure(chart.caption(), chart.alternative(), chart.drawing(), claims);
    }

    private Drawing drawing() {
        double bottom = TOP + 2 * END_ROW + ROW * steps.size();
        Markup grid = new Markup();
        for (Axis.Tick tick : axis.ticks()) {
            line(grid, "grid", tick.x(), TOP, tick.x(), bottom);
            grid.leaf("text", tick.label(), "class", "tick", "x", tick.x(), "y", bottom + 14)
                    .line();
        }
        for (double x : axis.breaks()) {
            line(grid, "break", x - 4, bottom + 4, x, bottom - 4);
            line(grid, "break", x, bottom + 4, x + 4, bottom - 4);
        }
        line(grid, "axis", LEFT - 4, bottom, RIGHT + 4, bottom);
        double y = TOP;
        end("before", steps.get(0).before(), y);
        y += END_ROW;
        for (EvidenceWeight step : steps) {
            row(step, y);
            y += ROW;
        }
        end(omitted > 0 ? "after these" : "after all", last().after(), y);
        Markup markup = new Markup()
                .open("div", "class", "ladder", "role", "img", "aria-label", alternative())
                .line()
                .open("svg", "viewBox", "0 0 " + Math.round(WIDTH) + " " + Math.round(bottom + 20))
                .line()
                .append(grid)
                .append(rows)
                .close("svg")
                .line()
                .close("div")
                .line();
        return new Drawing(markup.toString(), (int) WIDTH);
    }

    private void end(String label, double probability, double top) {
        double middle = top + END_ROW / 2;
        double x = axis.x(probability);
        rows.leaf("text", label, "class", "label end", "x", LABELS, "y", middle + 4)
                .empty("circle", "class", "dot", "cx", x, "cy", middle, "r", 4.0)
                .leaf("text", Percent.of(probability), "class", "number", "x", WIDTH, "y", middle + 4)
                .line();
        boolean first = top == TOP;
        line(rows, "drop", x, first ? middle + 4 : top, x, first ? top + END_ROW : middle - 4);
    }

    private void row(EvidenceWeight step, double top) {
        double middle = top + ROW / 2;
        double from = axis.x(step.before());
        double to = axis.x(step.after());
        boolean up = to >= from;
        rows.open("g", "class", step.weight() > 0 ? "step for" : step.weight() < 0 ? "step against" : "step")
                .leaf(
                        "title",
                        step.finding() + ": " + Percent.change(step.before(), step.after()) + ", "
                                + Labels.decibels(step.weight()))
                .line();
        Labels.left(rows, step.finding(), LABELS, middle, LABELS - 2);
        line(rows, "drop", from, top, from, middle);
        line(rows, "drop", to, middle, to, top + ROW);
        double point = Math.min(POINT, Math.abs(to - from)) * (up ? 1 : -1);
        rows.empty(
                        "path",
                        "class",
                        "bar",
                        "d",
                        "M" + at(from, middle - HALF) + " L" + at(to - point, middle - HALF) + " L" + at(to, middle)
                                + " L" + at(to - point, middle + HALF) + " L" + at(from, middle + HALF) + " Z")
                .line();
        rows.leaf("text", Labels.decibels(step.weight()), "class", "number", "x", WIDTH, "y", middle - 2)
                .leaf("text", "to " + Percent.of(step.after()), "class", "number quiet", "x", WIDTH, "y", middle + 12)
                .close("g")
                .line();
    }

    private EvidenceWeight last() {
        return steps.get(steps.size() - 1);
    }

    private String caption() {
        boolean best = steps.get(0).order().equals(BeliefFact.BEST);
        return "What each finding does to " + steps.get(0).hypothesis() + ", one after the other, "
                + (best ? "always the one next that weighs most" : "in the order in which they were told")
                + ": orange, to the right, speaks for it, and blue, to the left, against it. A step is as long as the finding"
                + " weighs; 10\u00a0dB make the odds ten times as great."
                + (omitted > 0 ? " " + omitted + " later findings are left out." : "");
    }

    private String alternative() {
        return steps.stream()
                .map(step ->
                        step.finding() + " (" + Labels.decibels(step.weight()) + ") to " + Percent.of(step.after()))
                .collect(Collectors.joining(
                        ", then by ",
                        steps.get(0).hypothesis() + " goes from "
                                + Percent.of(steps.get(0).before()) + " by ",
                        "."));
    }

    private static String at(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }

    private static void line(Markup markup, String style, double fromX, double fromY, double toX, double toY) {
        markup.empty("path", "class", style, "d", "M" + at(fromX, fromY) + " L" + at(toX, toY))
                .line();
    }
}
