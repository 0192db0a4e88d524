package dev.because.explain.render.drawing.layered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.layered.Route.Descent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    private static final double ROUNDING = 1e-6;

    private record Graph(List<Size> boxes, List<Arrow> arrows) {
        LayeredLayout layout() {
            return LayeredLayout.of(boxes, arrows);
        }
    }

    /** Boxes of all sizes, arrows from earlier to later in a hidden order, some boxes joined to nothing. */
    private static Graph random(long seed, int size, double perBox) {
        Random random = new Random(seed);
        List<Integer> hidden = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(hidden, random);
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < size * perBox; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            Arrow arrow = new Arrow(hidden.get(Math.min(one, other)), hidden.get(Math.max(one, other)));
            if (one != other && !arrows.contains(arrow)) {
                arrows.add(arrow);
            }
        }
        return new Graph(
                IntStream.range(0, size)
                        .mapToObj(i -> new Size(40 + random.nextInt(160), 20 + random.nextInt(100)))
                        .toList(),
                arrows);
    }

    private static List<Graph> graphs() {
        List<Graph> graphs = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            graphs.add(random(seed, 1 + seed % 30, 0.5 + seed % 4 * 0.5));
        }
        return graphs;
    }

    @Test
    void no_two_boxes_overlap_and_none_lies_outside() {
        for (Graph graph : graphs()) {
            LayeredLayout layout = graph.layout();
            for (int i = 0; i < graph.boxes().size(); i++) {
                Box box = layout.box(i);
                assertEquals(graph.boxes().get(i), new Size(box.width(), box.height()));
                assertTrue(box.left() >= -ROUNDING && box.right() <= layout.width() + ROUNDING);
                assertTrue(box.top() >= -ROUNDING && box.bottom() <= layout.height() + ROUNDING);
                for (int j = 0; j < i; j++) {
                    Box other = layout.box(j);
                    assertFalse(box.left() < other.right() + 10
                            && other.left() < box.right() + 10
                            && box.top() < other.bottom() + 10
                            && other.top() < box.bottom() + 10);
                }
            }
        }
    }

    @Test
    void every_arrow_leads_down_from_the_edge_of_one_box_to_the_edge_of_the_other() {
        for (Graph graph : graphs()) {
            LayeredLayout layout = graph.layout();
            for (int a = 0; a < graph.arrows().size(); a++) {
                Box from = layout.box(graph.arrows().get(a).from());
                Box to = layout.box(graph.arrows().get(a).to());
                Route route = layout.route(a);
                assertTrue(from.bottom() < to.top());
                assertEquals(from.bottom(), route.first().top(), ROUNDING);
                assertEquals(to.top(), route.last().bottom(), ROUNDING);
                assertTrue(route.first().x() > from.left() && route.first().x() < from.right());
                assertTrue(route.last().x() > to.left() && route.last().x() < to.right());
                double y = Double.NEGATIVE_INFINITY;
                for (Descent descent : route.descents()) {
                    assertTrue(descent.top() > y && descent.bottom() >= descent.top() - ROUNDING);
                    y = descent.bottom();
                }
            }
        }
    }

    @Test
    void no_arrow_runs_through_a_box() {
        for (Graph graph : graphs()) {
            LayeredLayout layout = graph.layout();
            for (int a = 0; a < graph.arrows().size(); a++) {
                for (double[] point : points(layout.route(a))) {
                    for (int i = 0; i < graph.boxes().size(); i++) {
                        Box box = layout.box(i);
                        assertFalse(point[0] > box.left() - 2
                                && point[0] < box.right() + 2
                                && point[1] > box.top() + ROUNDING
                                && point[1] < box.bottom() - ROUNDING);
                    }
                }
            }
        }
    }

    /** Points of the lines and of the curves between them, by the formula of Bézier. */
    private static List<double[]> points(Route route) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < route.descents().size(); i++) {
            Descent descent = route.descents().get(i);
            for (double t = 0; t <= 1; t += 0.05) {
                points.add(new double[] {descent.x(), descent.top() + t * (descent.bottom() - descent.top())});
                if (i > 0) {
                    Descent above = route.descents().get(i - 1);
                    double middle = (above.bottom() + descent.top()) / 2;
                    points.add(new double[] {
                        bezier(t, above.x(), above.x(), descent.x(), descent.x()),
                        bezier(t, above.bottom(), middle, middle, descent.top())
                    });
                }
            }
        }
        return points;
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    @Test
    void the_layers_make_the_arrows_as_short_as_any_choice_of_layers() {
        for (int seed = 0; seed < 80; seed++) {
            Graph graph = random(seed, 2 + seed % 6, 1.3);
            int[] layers = NetworkSimplex.layers(graph.boxes().size(), graph.arrows());
            assertEquals(
                    shortest(graph, new int[graph.boxes().size()], 0), length(graph.arrows(), layers), "seed " + seed);
        }
    }

    /** The least length of all arrows together over all layers, or a great number where an arrow does not lead down. */
    private static int shortest(Graph graph, int[] layers, int box) {
        if (box == layers.length) {
            return length(graph.arrows(), layers);
        }
        int least = Integer.MAX_VALUE;
        for (int layer = 0; layer < Math.min(layers.length, 5); layer++) {
            layers[box] = layer;
            least = Math.min(least, shortest(graph, layers, box + 1));
        }
        return least;
    }

    private static int length(List<Arrow> arrows, int[] layers) {
        int sum = 0;
        for (Arrow arrow : arrows) {
            int length = layers[arrow.to()] - layers[arrow.from()];
            if (length < 1) {
                return Integer.MAX_VALUE;
            }
            sum += length;
        }
        return sum;
    }

    @Test
    void crossings_are_counted_as_pairs_of_steps_and_are_fewer_than_in_the_order_given() {
        long given = 0;
        long chosen = 0;
        for (Graph graph : graphs()) {
            Lattice lattice = Lattice.of(
                    graph.boxes(),
                    graph.arrows(),
                    NetworkSimplex.layers(graph.boxes().size(), graph.arrows()));
            int[][] naive = Ordering.given(lattice);
            int[][] ordered = Ordering.of(lattice);
            assertEquals(pairs(lattice, naive), Crossings.count(lattice, naive));
            assertEquals(pairs(lattice, ordered), Crossings.count(lattice, ordered));
            assertEquals(Crossings.count(lattice, ordered), graph.layout().crossings());
            assertTrue(Crossings.count(lattice, ordered) <= Crossings.count(lattice, naive));
            given += Crossings.count(lattice, naive);
            chosen += Crossings.count(lattice, ordered);
        }
        assertTrue(chosen * 4 < given, chosen + " of " + given);
    }

    private static long pairs(Lattice lattice, int[][] order) {
        int[] place = new int[lattice.size()];
        for (int[] layer : order) {
            for (int i = 0; i < layer.length; i++) {
                place[layer[i]] = i;
            }
        }
        long crossings = 0;
        for (int[] layer : order) {
            for (int one : layer) {
                for (int other : layer) {
                    for (int below : lattice.below()[one]) {
                        for (int beside : lattice.below()[other]) {
                            crossings += place[one] < place[other] && place[below] > place[beside] ? 1 : 0;
                        }
                    }
                }
            }
        }
        return crossings;
    }

    @Test
    void a_tree_has_no_crossings() {
        List<Arrow> arrows = IntStream.range(1, 31)
                .mapToObj(i -> new Arrow((i * 7 + 3) % 31, ((i - 1) / 2 * 7 + 3) % 31))
                .toList();
        Graph tree = new Graph(Collections.nCopies(31, new Size(50, 30)), arrows);
        assertEquals(0, tree.layout().crossings());
    }

    @Test
    void two_causes_stand_above_the_middle_of_their_effects() {
        Size size = new Size(100, 50);
        LayeredLayout layout = LayeredLayout.of(
                Collections.nCopies(6, size),
                List.of(
                        new Arrow(0, 2),
                        new Arrow(0, 3),
                        new Arrow(0, 4),
                        new Arrow(1, 2),
                        new Arrow(1, 3),
                        new Arrow(1, 5)));
        assertEquals(1, layout.crossings());
        assertEquals(layout.width(), layout.box(0).middle() + layout.box(1).middle(), 1);
    }

    @Test
    void the_same_graph_has_the_same_picture_and_sixty_boxes_take_no_time() {
        Graph graph = random(7, 60, 1.5);
        LayeredLayout one = graph.layout();
        long least = Long.MAX_VALUE; // of several, since others may be at work on the machine
        for (int run = 0; run < 6; run++) {
            long begin = System.nanoTime();
            graph.layout();
            least = Math.min(least, System.nanoTime() - begin);
        }
        LayeredLayout other = graph.layout();
        for (int a = 0; a < graph.arrows().size(); a++) {
            assertEquals(one.route(a), other.route(a));
        }
        assertTrue(least < 200_000_000L, least / 1_000_000 + " ms");
    }

    @Test
    void nothing_has_no_extent_and_a_cycle_is_refused() {
        assertEquals(0, LayeredLayout.of(List.of(), List.of()).width());
        assertThrows(
                IllegalArgumentException.class,
                () -> LayeredLayout.of(
                        Collections.nCopies(2, new Size(1, 1)), List.of(new Arrow(0, 1), new Arrow(1, 0))));
    }
}
