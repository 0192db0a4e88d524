package dev.because.explain.render.causal;

import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.drawing.layered.Arrow;
import dev.because.explain.render.drawing.layered.LayeredLayout;
import dev.because.explain.render.drawing.layered.Route;
import dev.because.explain.render.drawing.layered.Size;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A causal graph: causes above their effects, each variable a box with a bar for each state, before the findings in outline
 * and after them filled. Arrows on active paths are strong, and those that an intervention cuts are dashed. Where there are
 * many variables, those on no such path are small; where there are very many, they are left out and counted.
 */
public final class CausalDiagram {
    private static final double MARGIN = 4;
    private static final double HEAD = 8;
    private static final double HALF_HEAD = 3.6;
    private static final int ALL_LARGE = 12;
    private static final int PATHS_LARGE = 24;
    private static final double WIDE = 1250;

    private final CausalCase shown;
    private final boolean terse;
    private final Excerpt excerpt;
    private final List<VariableBox> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final LayeredLayout layout;

    private CausalDiagram(CausalCase shown, boolean terse) {
        this.shown = shown;
        this.terse = terse;
        this.excerpt = Excerpt.of(shown);
        List<Size> sizes = new ArrayList<>();
        for (int variable : excerpt.variables()) {
            VariableBox box = new VariableBox(
                    shown, variable, isSmall(variable), excerpt.active().contains(variable));
            boxes.add(box);
            sizes.add(box.size());
            for (int parent : shown.network().parents(variable)) {
                int from = excerpt.variables().indexOf(parent);
                if (from >= 0) {
                    arrows.add(new Arrow(from, excerpt.variables().indexOf(variable)));
                }
            }
        }
        this.layout = LayeredLayout.of(sizes, arrows);
    }

    /**
     * The graph of a case.
     *
     * @param shown the case
     * @param claims the ids of the claims that it shows
     */
    public static Figure of(CausalCase shown, Set<String> claims) {
        CausalDiagram full = new CausalDiagram(shown, false);
        CausalDiagram diagram = full.layout.width() > WIDE ? new CausalDiagram(shown, true) : full;
        DiagramWords words = new DiagramWords(shown, diagram.excerpt, diagram.hasSmall(), diagram.hasCut());
        return new Figure(words.caption(), words.alternative(), diagram.drawing(words.alternative()), claims);
    }

    /** Of many, those on no path are small; where that is not enough, all that the case does not speak of. */
    private boolean isSmall(int variable) {
        return terse || excerpt.active().size() > PATHS_LARGE
                ? shown.role(variable) == Role.OTHER
                : excerpt.variables().size() > ALL_LARGE && !excerpt.active().contains(variable);
    }

    private boolean hasSmall() {
        return excerpt.variables().stream().anyMatch(this::isSmall);
    }

    private boolean hasCut() {
        return arrows.stream().anyMatch(this::isCut);
    }

    private Drawing drawing(String alternative) {
        int width = (int) Math.ceil(layout.width() + 2 * MARGIN);
        int height = (int) Math.ceil(layout.height() + 2 * MARGIN);
        Markup markup = new Markup()
                .open("div", "class", "causal", "role", "img", "tabindex", 0, "aria-label", alternative)
                .line()
                .open(
                        "svg",
                        "viewBox",
                        Markup.number(-MARGIN) + " " + Markup.number(-MARGIN) + " " + width + " " + height,
                        "style",
                        "max-width: " + width + "px; min-width: " + Math.round(width * 0.85) + "px")
                .line();
        for (boolean strong : new boolean[] {false, true}) {
            for (int i = 0; i < arrows.size(); i++) {
                if (isActive(arrows.get(i)) == strong) {
                    arrow(markup, i);
                }
            }
        }
        for (int i = 0; i < boxes.size(); i++) {
            markup.append(boxes.get(i).drawn(layout.box(i)));
        }
        markup.close("svg").line().close("div").line();
        String time = shown.done().isEmpty() ? "the findings" : "the action";
        boolean active = arrows.stream().anyMatch(this::isActive);
        boolean other = active && arrows.stream().anyMatch(arrow -> !isActive(arrow) && !isCut(arrow));
        return new Drawing(
                markup.append(DiagramKey.of(time, active, other, hasCut())).toString(), width);
    }

    private void arrow(Markup markup, int index) {
        Arrow arrow = arrows.get(index);
        Route route = layout.route(index);
        double x = route.last().x();
        double y = route.last().bottom();
        String head = "M" + Markup.number(x) + " " + Markup.number(y - 0.5) + " L" + Markup.number(x - HALF_HEAD) + " "
                + Markup.number(y - HEAD) + " L" + Markup.number(x + HALF_HEAD) + " " + Markup.number(y - HEAD) + " Z";
        String style = isCut(arrow) ? "arrow cut" : isActive(arrow) ? "arrow active" : "arrow";
        markup.open("g", "class", style)
                .leaf("title", shown.name(variable(arrow.from())) + " → " + shown.name(variable(arrow.to())))
                .empty("path", "class", "shaft", "d", route.path(HEAD - 1))
                .empty("path", "class", "head", "d", head)
                .close("g")
                .line();
    }

    private int variable(int box) {
        return excerpt.variables().get(box);
    }

    private boolean isActive(Arrow arrow) {
        return !isCut(arrow) && excerpt.isActive(variable(arrow.from()), variable(arrow.to()));
    }

    private boolean isCut(Arrow arrow) {
        return shown.role(variable(arrow.to())) == Role.DONE;
    }
}
