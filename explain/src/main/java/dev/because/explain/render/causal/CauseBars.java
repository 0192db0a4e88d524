package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All causes before and after the findings, the most probable first; beyond a dozen they are counted. */
public final class CauseBars {
    private static final double WIDTH = 376;
    private static final double LABELS = 118;
    private static final double LEFT = 126;
    private static final double BAR = 144;
    private static final double ROW = 28;
    private static final double OUTLINE = 14;
    private static final double FILL = 8;
    private static final int MOST_ROWS = 12;

    private final List<Belief> rows;
    private final List<Belief> rest;
    private final Optional<String> asked;
    private final Optional<String> rival;

    private CauseBars(List<Belief> all, Optional<String> asked, Optional<String> rival) {
        List<Belief> sorted = all.stream()
                .sorted(Comparator.comparingDouble(belief -> -belief.after()))
                .toList();
        int shown = sorted.size() == MOST_ROWS + 1 ? sorted.size() : Math.min(sorted.size(), MOST_ROWS);
        this.rows = sorted.subList(0, shown);
        this.rest = sorted.subList(shown, sorted.size());
        this.asked = asked;
        this.rival = rival;
    }

    /**
     * The bars of all causes.
     *
     * @param causes what is believed of each
     * @param asked the one that is asked about, if any
     * @param rival the one that it is compared with, if any
     * @param claims the ids of the claims that it shows
     * @throws IllegalArgumentException if there is no cause
     */
    public static Figure of(List<Belief> causes, Optional<String> asked, Optional<String> rival, Set<String> claims) {
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("no cause to show");
        }
        CauseBars bars = new CauseBars(causes, asked, rival);
        return new Figure(bars.caption(), bars.alternative(), bars.drawing(), claims);
    }

    private Drawing drawing() {
        double height = ROW * rows.size() + (rest.isEmpty() ? 0 : ROW);
        Markup markup = new Markup()
                .open("div", "class", "ladder causes", "role", "img", "aria-label", alternative())
                .line()
                .open("svg", "viewBox", "0 0 " + Math.round(WIDTH) + " " + Math.round(height + 4))
                .line();
        double y = ROW / 2;
        for (Belief belief : rows) {
            row(markup, belief, y);
            y += ROW;
        }
        if (!rest.isEmpty()) {
            markup.leaf("text", others(), "class", "more", "x", LEFT, "y", y + 4)
                    .line();
        }
        return new Drawing(
                markup.close("svg")
                        .line()
                        .close("div")
                        .line()
                        .append(DiagramKey.of("the findings", false, false, false))
                        .toString(),
                (int) WIDTH);
    }

    private void row(Markup markup, Belief belief, double y) {
        String style = asked.filter(belief.hypothesis()::equals).isPresent()
                ? "told for"
                : rival.filter(belief.hypothesis()::equals).isPresent() ? "told against" : "cause";
        markup.open("g", "class", style)
                .leaf("title", belief.hypothesis() + ": " + Percent.change(belief.before(), belief.after()))
                .line();
        Labels.left(markup, belief.hypothesis(), LABELS, y, LABELS - 2);
        markup.empty("path", "class", "grid", "d", line(y));
        bar(markup, "after", y, FILL, belief.after());
        bar(markup, "before", y, OUTLINE, belief.before());
        markup.leaf("text", Percent.change(belief.before(), belief.after()), "class", "number", "x", WIDTH, "y", y + 4)
                .close("g")
                .line();
    }

    private static String line(double y) {
        return "M" + Markup.number(LEFT) + " " + Markup.number(y) + " L" + Markup.number(LEFT + BAR) + " "
                + Markup.number(y);
    }

    private static void bar(Markup markup, String style, double y, double height, double share) {
        markup.empty("rect", "class", style, "x", LEFT, "y", y - height / 2, "width", BAR * share, "height", height);
    }

    private String others() {
        return "… and " + rest.size() + " more, none above "
                + Percent.of(rest.get(0).after());
    }

    private String caption() {
        return "How probable each cause is before the findings (outline) and after them (filled)"
                + asked.map(name -> "; " + name + " is asked about").orElse("")
                + rival.map(name -> ", " + name + " is its rival").orElse("") + ".";
    }

    private String alternative() {
        return rows.stream()
                        .map(belief -> belief.hypothesis() + " " + Percent.change(belief.before(), belief.after()))
                        .collect(Collectors.joining(", ", "Causes before and after the findings: ", ""))
                + (rest.isEmpty() ? "" : ", " + others()) + ".";
    }
}
