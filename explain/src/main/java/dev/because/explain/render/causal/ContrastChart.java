package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How much each finding speaks for one hypothesis against another: a bar for each to one side or the other. */
public final class ContrastChart {
    private static final double WIDTH = 376;
    private static final double LABELS = 104;
    private static final double LEFT = 116;
    private static final double RIGHT = 306;
    private static final double HEAD = 26;
    private static final double ROW = 30;
    private static final double BAR = 12;
    private static final double POINT = 6;
    private static final int MOST_ROWS = 20;

    /** Bars of small weights stay short. */
    private static final double LEAST_SCALE = 6;

    private final List<Contrast> bars;
    private final int omitted;
    private final double unit;
    private final double middle = (LEFT + RIGHT) / 2;

    private ContrastChart(List<Contrast> all) {
        this.bars = all.subList(0, Math.min(all.size(), MOST_ROWS));
        this.omitted = all.size() - bars.size();
        double most = bars.stream()
                .mapToDouble(bar -> Math.abs(bar.weight()))
                .filter(weight -> !Labels.isDecisive(weight))
                .reduce(LEAST_SCALE, Math::max);
        boolean decided = bars.stream().anyMatch(bar -> Labels.isDecisive(bar.weight()));
        this.unit = ((RIGHT - LEFT) / 2 - (decided ? 2 * POINT : 0)) / most;
    }

    /**
     * The bars of two hypotheses; of more than 20 findings the first.
     *
     * @param bars one for each finding; all about the same two
     * @param claims the ids of the claims that it shows
     * @throws IllegalArgumentException if there is none
     */
    public static Figure of(List<Contrast> bars, Set<String> claims) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("no finding to compare by");
        }
        ContrastChart chart = new ContrastChart(bars);
        return new Figure(chart.caption(), chart.alternative(), chart.drawing(), claims);
    }

    private Drawing drawing() {
        double bottom = HEAD + ROW * bars.size();
        Markup markup = new Markup()
                .open("div", "class", "ladder", "role", "img", "aria-label", alternative())
                .line()
                .open("svg", "viewBox", "0 0 " + Math.round(WIDTH) + " " + Math.round(bottom + 4))
                .line();
        side(markup, "against", "◂ " + shortened(bars.get(0).rival()), middle - 8, "side left");
        side(markup, "for", shortened(bars.get(0).hypothesis()) + " ▸", middle + 8, "side");
        markup.empty("path", "class", "axis", "d", "M" + at(middle, HEAD - 4) + " L" + at(middle, bottom))
                .line();
        double y = HEAD;
        for (Contrast bar : bars) {
            row(markup, bar, y + ROW / 2);
            y += ROW;
        }
        markup.close("svg").line().close("div").line();
        return new Drawing(markup.toString(), (int) WIDTH);
    }

    private static void side(Markup markup, String who, String name, double x, String style) {
        markup.open("g", "class", who)
                .leaf("text", name, "class", style, "x", x, "y", 15)
                .close("g")
                .line();
    }

    private static String shortened(String name) {
        return Lettering.wrap(name, Labels.SIZE, (RIGHT - LEFT) / 2, 1).get(0);
    }

    private void row(Markup markup, Contrast bar, double y) {
        double weight = bar.weight();
        markup.open("g", "class", weight > 0 ? "step for" : weight < 0 ? "step against" : "step")
                .line();
        Labels.left(markup, bar.finding(), LABELS, y, LABELS - 2);
        double sign = Math.signum(weight);
        double end = Labels.isDecisive(weight) ? middle + sign * (RIGHT - LEFT) / 2 : middle + unit * weight;
        String tip = Labels.isDecisive(weight)
                ? " L" + at(end - sign * POINT, y - BAR / 2) + " L" + at(end, y) + " L"
                        + at(end - sign * POINT, y + BAR / 2)
                : " L" + at(end, y - BAR / 2) + " L" + at(end, y + BAR / 2);
        markup.empty(
                        "path",
                        "class",
                        "bar",
                        "d",
                        "M" + at(middle, y - BAR / 2) + tip + " L" + at(middle, y + BAR / 2) + " Z")
                .leaf("text", Labels.decibels(weight), "class", "number", "x", WIDTH, "y", y + 4)
                .close("g")
                .line();
    }

    private String caption() {
        return "How each finding changes the balance between " + bars.get(0).hypothesis()
                + " (orange, to the right) and "
                + bars.get(0).rival()
                + " (blue, to the left), given those before it; 10\u00a0dB make it ten times as great."
                + (bars.stream().anyMatch(bar -> Labels.isDecisive(bar.weight()))
                        ? " What has a point and ∞ decides between them."
                        : "")
                + (omitted > 0 ? " " + omitted + " later findings are left out." : "");
    }

    private String alternative() {
        return bars.stream()
                .map(bar -> bar.finding() + " by "
                        + Labels.decibels(Math.abs(bar.weight())).replace("+", "") + " for "
                        + (bar.weight() > 0 ? bar.hypothesis() : bar.weight() < 0 ? bar.rival() : "neither"))
                .collect(Collectors.joining(
                        "; ",
                        bars.get(0).hypothesis() + " against " + bars.get(0).rival() + ": ",
                        "."));
    }

    private static String at(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }
}
