package dev.because.explain.render.board.tree;

import dev.because.explain.render.board.MoveRole;
import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A search tree to depth 3, the first move at the left: branches of moves that the explanation speaks of are strong, down to the best
 * that follows. The best moves stand above the others.
 */
public final class TreePicture {
    private static final int DEPTH = 3;
    private static final double SIZE = 12;
    private static final double HEIGHT = 24;
    private static final double PITCH = 29;
    private static final double BETWEEN = 44;
    private static final double PADDING = 8;
    private static final double BADGE = 7;
    private static final double MARGIN = 3;
    private static final double CUT = 14;

    private final List<Placed> nodes;
    private final double[] left = new double[DEPTH + 2];

    private TreePicture(SearchNode root) {
        this.nodes = Placed.tree(root, DEPTH);
        for (int depth = 0; depth <= DEPTH; depth++) {
            int column = depth;
            double width = nodes.stream()
                    .filter(placed -> placed.depth() == column)
                    .mapToDouble(placed -> width(placed.node()))
                    .max()
                    .orElse(-BETWEEN);
            left[depth + 1] = left[depth] + width + BETWEEN;
        }
    }

    /**
     * The tree as a figure.
     *
     * @param root the position asked about; what lies deeper than three plies is left out
     * @param caption what it shows, in a sentence
     * @param claims the ids of the claims that it shows
     */
    public static Figure of(SearchNode root, String caption, Set<String> claims) {
        TreePicture picture = new TreePicture(root);
        String alternative = alternative(root.to(DEPTH));
        int wide = (int) Math.ceil(picture.left[DEPTH + 1] - BETWEEN + 2 * MARGIN + CUT);
        return new Figure(
                caption,
                alternative,
                new Drawing(picture.drawn(alternative, wide).toString(), wide),
                claims);
    }

    private static double width(SearchNode node) {
        double badge = node.role().isPresent() ? 2 * BADGE + 4 : 0;
        return badge
                + Lettering.width(node.label(), SIZE * Lettering.BOLD)
                + (node.score().isEmpty() ? 0 : 10 + Lettering.width(node.score(), SIZE))
                + 2 * PADDING;
    }

    private Markup drawn(String alternative, int wide) {
        double rows = nodes.stream().mapToDouble(Placed::row).max().orElse(0);
        double high = rows * PITCH + HEIGHT + 2 * MARGIN;
        Markup markup = new Markup()
                .open("div", "class", "search-tree", "role", "img", "tabindex", 0, "aria-label", alternative)
                .line()
                .open(
                        "svg",
                        "viewBox",
                        Markup.number(-MARGIN) + " " + Markup.number(-MARGIN - HEIGHT / 2) + " " + wide + " "
                                + Markup.number(high),
                        "style",
                        "max-width: " + wide + "px; min-width: " + Math.round(wide * 0.85) + "px")
                .line();
        for (boolean strong : new boolean[] {false, true}) {
            for (int i = 1; i < nodes.size(); i++) {
                if (nodes.get(i).role().isPresent() == strong) {
                    branch(markup, i);
                }
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            box(markup, i);
        }
        return markup.close("svg").line().close("div").line();
    }

    private void branch(Markup markup, int index) {
        Placed to = nodes.get(index);
        Placed from = nodes.get(to.parent());
        double begin = right(from);
        double end = left[to.depth()];
        double middle = (begin + end) / 2;
        markup.empty(
                        "path",
                        "class",
                        "branch" + style(nodes.get(index).role()),
                        "d",
                        "M" + point(begin, PITCH * from.row()) + "C" + point(middle, PITCH * from.row()) + " "
                                + point(middle, PITCH * to.row()) + " " + point(end, PITCH * to.row()))
                .line();
    }

    private void box(Markup markup, int index) {
        Placed placed = nodes.get(index);
        double x = left[placed.depth()];
        double width = right(placed) - x;
        double middle = PITCH * placed.row();
        boolean named = placed.node().role().isPresent();
        markup.open("g", "class", "node" + style(placed.role()), "data-depth", placed.depth())
                .empty(
                        "rect",
                        "class",
                        "box",
                        "x",
                        x,
                        "y",
                        middle - HEIGHT / 2,
                        "width",
                        width,
                        "height",
                        HEIGHT,
                        "rx",
                        4);
        if (named) {
            double centre = x + PADDING + BADGE - 2;
            markup.empty("circle", "class", "badge", "cx", centre, "cy", middle, "r", BADGE)
                    .leaf(
                            "text",
                            placed.node().role().orElseThrow().letter(),
                            "class",
                            "letter",
                            "x",
                            centre,
                            "y",
                            middle + 3.2);
        }
        markup.leaf(
                        "text",
                        placed.node().label(),
                        "class",
                        "move",
                        "x",
                        x + PADDING + (named ? 2 * BADGE + 2 : 0),
                        "y",
                        middle + 4.2)
                .leaf(
                        "text",
                        placed.node().score().replace('-', '−'),
                        "class",
                        "score",
                        "x",
                        x + width - PADDING,
                        "y",
                        middle + 4.2);
        if (placed.cut()) {
            markup.leaf("text", "…", "class", "cut", "x", x + width + 2, "y", middle + 4.2);
        }
        markup.close("g").line();
    }

    private double right(Placed placed) {
        return left[placed.depth() + 1] - BETWEEN;
    }

    private static String style(Optional<MoveRole> role) {
        return role.map(told -> " told " + told.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String point(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }

    private static String alternative(SearchNode root) {
        return "Search tree: " + root.label() + ". "
                + root.children().stream().map(TreePicture::line).collect(Collectors.joining("; ")) + ".";
    }

    /** A move, and the best that follows. */
    private static String line(SearchNode node) {
        String role = node.role().map(told -> told.letter() + ", ").orElse("");
        String score = node.score().isEmpty() ? "no evaluation" : node.score().replace('-', '−');
        SearchNode next = node.children().stream()
                .filter(child -> child.role().isPresent())
                .findFirst()
                .orElse(node.children().isEmpty() ? node : node.children().get(0));
        return node.label() + " (" + role + score + ")" + (next == node ? "" : ", then " + line(next));
    }
}
