package dev.because.explain.render.board.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.board.MoveRole;
import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TreePictureTest {
    private static SearchNode node(String label, SearchNode... children) {
        return new SearchNode(label, "-0.50", Optional.empty(), List.of(children));
    }

    private static SearchNode node(MoveRole role, String label, SearchNode... children) {
        return new SearchNode(label, "+1.00", Optional.of(role), List.of(children));
    }

    private static SearchNode small() {
        return new SearchNode(
                "White to move",
                "",
                Optional.empty(),
                List.of(
                        node(MoveRole.CHOSEN, "Qe2", node("Kf8", node("h3"), node("h4")), node("Kd8")),
                        node(
                                MoveRole.ALTERNATIVE,
                                "Qd4",
                                node("Kd8"),
                                node(MoveRole.ANSWER, "Nf3+", node("Kg2", node("Nxd4")))),
                        node("<b>&")));
    }

    private static SearchNode random(Random random, int depth, int[] made) {
        int children = depth == 0 ? 0 : 1 + random.nextInt(4);
        String label = "m" + made[0]++;
        return new SearchNode(
                label,
                "",
                Optional.empty(),
                IntStream.range(0, children)
                        .mapToObj(i -> random(random, depth - 1, made))
                        .toList());
    }

    private static List<Element> nodes(Figure figure) {
        return Drawn.all(Drawn.root(figure), "g", "node");
    }

    private static String label(Element node) {
        return Drawn.all(node, "text", "move").get(0).getTextContent();
    }

    private static double edge(Element node, String attribute) {
        return Drawn.number(Drawn.all(node, "rect", "box").get(0), attribute);
    }

    @Test
    void three_plies_are_drawn_and_what_is_deeper_is_hinted_at() {
        Figure figure = TreePicture.of(small(), "A tree.", Set.of());
        List<String> labels = nodes(figure).stream().map(TreePictureTest::label).toList();
        assertEquals(
                List.of("White to move", "Qe2", "Kf8", "h3", "h4", "Kd8", "Qd4", "Kd8", "Nf3+", "Kg2", "<b>&"), labels);
        assertEquals(1, Drawn.all(Drawn.root(figure), "text", "cut").size());
    }

    @Test
    void the_best_lines_of_the_moves_that_are_spoken_of_are_strong_and_no_others() {
        Figure figure = TreePicture.of(small(), "A tree.", Set.of());
        List<String> strong = nodes(figure).stream()
                .filter(node -> node.getAttribute("class").contains("told"))
                .map(node -> label(node) + node.getAttribute("class").substring("node told".length()))
                .toList();
        assertEquals(
                List.of("Qe2 chosen", "Kf8 chosen", "h3 chosen", "Qd4 alternative", "Nf3+ answer", "Kg2 answer"),
                strong);
        List<String> letters = Drawn.all(Drawn.root(figure), "text", "letter").stream()
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("x", "y", "z"), letters);
        assertEquals(6, Drawn.all(Drawn.root(figure), "path", "told").size());
    }

    @Test
    void boxes_do_not_overlap_and_stand_by_ply_and_best_first() {
        for (int seed = 0; seed < 12; seed++) {
            SearchNode tree = random(new Random(seed), 3, new int[1]);
            Figure figure = TreePicture.of(tree, "A tree.", Set.of());
            TreeMap<Integer, List<Element>> byDepth = new TreeMap<>();
            for (Element node : nodes(figure)) {
                byDepth.computeIfAbsent((int) Drawn.number(node, "data-depth"), d -> new ArrayList<>())
                        .add(node);
            }
            double right = -1;
            for (List<Element> layer : byDepth.values()) {
                assertTrue(edge(layer.get(0), "x") > right);
                right = edge(layer.get(0), "x") + edge(layer.get(0), "width");
                for (int i = 1; i < layer.size(); i++) {
                    assertEquals(edge(layer.get(0), "x"), edge(layer.get(i), "x"), 0.11);
                    assertTrue(
                            edge(layer.get(i), "y") > edge(layer.get(i - 1), "y") + edge(layer.get(i - 1), "height"),
                            "seed " + seed);
                }
            }
        }
    }

    @Test
    void it_is_told_in_words_escaped_and_the_same_again() {
        Figure figure = TreePicture.of(small(), "A tree.", Set.of());
        assertEquals(
                "Search tree: White to move. Qe2 (x, +1.00), then Kf8 (−0.50), then h3 (−0.50); Qd4 (y, +1.00), then Nf3+ (z, +1.00),"
                        + " then Kg2 (−0.50); <b>& (−0.50).",
                figure.alternative());
        String markup = ((Drawing) figure.content()).markup();
        assertFalse(markup.contains("<b>"));
        assertEquals(
                markup, ((Drawing) TreePicture.of(small(), "A tree.", Set.of()).content()).markup());
    }

    @Test
    void a_position_without_moves_is_a_box_alone() {
        assertEquals(
                1,
                nodes(TreePicture.of(node("Black to move"), "A tree.", Set.of()))
                        .size());
    }
}
