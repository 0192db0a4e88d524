package dev.because.explain.render.board.tree;

import dev.because.explain.render.board.MoveRole;
import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.explain.render.drawing.layered.Arrow;
import dev.because.explain.render.drawing.layered.Box;
import dev.because.explain.render.drawing.layered.LayeredLayout;
import dev.because.explain.render.drawing.layered.Size;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A search tree to depth 3, the first move at the left: branches of moves that the explanation speaks of are strong, down to the best
 * that follows. The layers of the general layout, which lie below each other there, stand beside each other here, since a tree of
 * moves is much broader than deep.
 */
public final class TreePicture {
    private static final int DEPTH = 3;
    private static final double SIZE = 12;
    private static final double HEIGHT = 24;
    private static final double THICKNESS = 7;
    private static final double PADDING = 8;
    private static final double BADGE = 7;
    private static final double MARGIN = 3;

    /**
     * @param role by which it is coloured, its own or that of the branch whose best line it is on
     * @param parent its index; -1 for the root
     */
    private record Placed(SearchNode node, Optional<MoveRole> role, int parent, boolean cut) {}

    private final List<Placed> nodes = new ArrayList<>();
    private final LayeredLayout layout;
    private final double width;

    private TreePicture(SearchNode root) {
        place(root, Optional.empty(), -1, DEPTH);
        this.width =
                nodes.stream().mapToDouble(placed -> width(placed.node())).max().orElse(0);
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            arrows.add(new Arrow(nodes.get(i).parent(), i));
        }
        this.layout = LayeredLayout.of(
                nodes.stream().map(placed -> new Size(THICKNESS, width)).toList(), arrows);
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
        int wide = (int) Math.ceil(picture.layout.height() + 2 * MARGIN);
        return new Figure(
                caption,
                alternative,
                new Drawing(picture.drawn(alternative, wide).toString(), wide),
                claims);
    }

    private void place(SearchNode node, Optional<MoveRole> inherited, int parent, int depth) {
        Optional<MoveRole> role = node.role().or(() -> inherited);
        int index = nodes.size();
        nodes.add(new Placed(node, role, parent, depth == 0 && !node.children().isEmpty()));
        if (depth > 0) {
            boolean told =
                    node.children().stream().anyMatch(child -> child.role().isPresent());
            for (int i = 0; i < node.children().size(); i++) {
                place(node.children().get(i), i == 0 && !told ? role : Optional.empty(), index, depth - 1);
            }
        }
    }

    private static double width(SearchNode node) {
        double badge = node.role().isPresent() ? 2 * BADGE + 4 : 0;
        return badge
                + Lettering.width(node.label(), SIZE * Lettering.BOLD)
                + (node.score().isEmpty() ? 0 : 10 + Lettering.width(node.score(), SIZE))
                + 2 * PADDING;
    }

    private Markup drawn(String alternative, int wide) {
        double high = layout.width() + HEIGHT + 2 * MARGIN;
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
        Box from = layout.box(nodes.get(index).parent());
        Box to = layout.box(index);
        double middle = (from.bottom() + to.top()) / 2;
        markup.empty(
                        "path",
                        "class",
                        "branch" + style(nodes.get(index).role()),
                        "d",
                        "M" + point(from.bottom(), from.middle()) + "C" + point(middle, from.middle()) + " "
                                + point(middle, to.middle()) + " " + point(to.top(), to.middle()))
                .line();
    }

    private void box(Markup markup, int index) {
        Placed placed = nodes.get(index);
        Box box = layout.box(index);
        double left = box.top();
        double middle = box.middle();
        boolean named = placed.node().role().isPresent();
        markup.open("g", "class", "node" + style(placed.role()), "data-depth", depth(index))
                .empty(
                        "rect",
                        "class",
                        "box",
                        "x",
                        left,
                        "y",
                        middle - HEIGHT / 2,
                        "width",
                        width,
                        "height",
                        HEIGHT,
                        "rx",
                        4);
        if (named) {
            double x = left + PADDING + BADGE - 2;
            markup.empty("circle", "class", "badge", "cx", x, "cy", middle, "r", BADGE)
                    .leaf(
                            "text",
                            placed.node().role().orElseThrow().letter(),
                            "class",
                            "letter",
                            "x",
                            x,
                            "y",
                            middle + 3.2);
        }
        markup.leaf(
                        "text",
                        placed.node().label(),
                        "class",
                        "move",
                        "x",
                        left + PADDING + (named ? 2 * BADGE + 2 : 0),
                        "y",
                        middle + 4.2)
                .leaf(
                        "text",
                        placed.node().score().replace('-', '−'),
                        "class",
                        "score",
                        "x",
                        left + width - PADDING,
                        "y",
                        middle + 4.2);
        if (placed.cut()) {
            markup.leaf("text", "…", "class", "cut", "x", left + width + 2, "y", middle + 4.2);
        }
        markup.close("g").line();
    }

    private int depth(int index) {
        int depth = 0;
        for (int i = index; nodes.get(i).parent() >= 0; i = nodes.get(i).parent()) {
            depth++;
        }
        return depth;
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
