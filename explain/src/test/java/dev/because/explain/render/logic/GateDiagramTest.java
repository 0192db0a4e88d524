package dev.because.explain.render.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.drawing.Drawn.Point;
import dev.because.explain.render.drawing.Drawn.Segment;
import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Literal;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class GateDiagramTest {
    private static final List<TwoLevel> EXPRESSIONS = made();

    private static Stream<TwoLevel> expressions() {
        return EXPRESSIONS.stream();
    }

    /** The lecture's function, random functions in both forms, and random terms of several outputs. */
    private static List<TwoLevel> made() {
        List<TwoLevel> expressions = new ArrayList<>(List.of(Examples.lectureSum(), Examples.lectureProduct()));
        for (int seed = 0; seed < 9; seed++) {
            Specification function = Examples.random(3 + seed % 4, seed);
            expressions.add(Examples.irredundant(function, Form.values()[seed % 2]));
            expressions.add(Examples.manyOutputs(2 + seed, 1 + seed % 7, 4 + 3 * seed, seed));
        }
        return expressions;
    }

    @Test
    void the_gates_read_back_from_their_coordinates_are_the_terms() {
        expressions().forEach(expression -> {
            Element root = Drawn.root(GateDiagram.of(expression, Set.of()));
            Map<Integer, Set<Literal>> read = literals(root, expression);
            assertEquals(expression.cover().termCount(), read.size());
            read.forEach((term, literals) ->
                    assertEquals(new HashSet<>(expression.literals(term - 1)), literals, expression.text(term - 1)));
        });
    }

    @Test
    void the_wires_read_back_from_their_coordinates_lead_to_the_outputs_of_their_terms() {
        expressions().forEach(expression -> {
            Element root = Drawn.root(GateDiagram.of(expression, Set.of()));
            for (Element net : nets(root)) {
                int term = (int) Drawn.number(net, "data-term") - 1;
                Set<Integer> expected = expression.cover().terms().get(term).outputs().stream()
                        .boxed()
                        .collect(Collectors.toSet());
                assertEquals(expected, outputs(root, expression, net), expression.text(term));
            }
        });
    }

    @Test
    void every_net_is_joined_and_no_two_lie_on_each_other() {
        expressions().forEach(expression -> {
            List<Element> nets = nets(Drawn.root(GateDiagram.of(expression, Set.of())));
            List<List<Segment>> wires =
                    nets.stream().map(GateDiagramTest::wires).toList();
            for (int i = 0; i < wires.size(); i++) {
                assertTrue(joined(wires.get(i)));
                for (int j = 0; j < i; j++) {
                    List<Segment> others = wires.get(j);
                    assertFalse(wires.get(i).stream()
                            .anyMatch(wire -> others.stream().anyMatch(other -> wire.liesOn(other, 4))));
                }
            }
        });
    }

    @Test
    void gates_and_names_do_not_overlap() {
        Specification named = Examples.named(Examples.random(6, 8), Examples.LONG_NAMES, "person-like");
        Stream.concat(expressions(), Stream.of(Examples.irredundant(named, Form.SUM_OF_PRODUCTS)))
                .forEach(expression -> {
                    Element root = Drawn.root(GateDiagram.of(expression, Set.of()));
                    List<double[]> boxes = new ArrayList<>();
                    for (String style : List.of("axis", "name")) {
                        for (Element text : Drawn.all(root, "text", style)) {
                            String title = Drawn.all(text, "title", "").stream()
                                    .map(Element::getTextContent)
                                    .collect(Collectors.joining());
                            String shown = text.getTextContent().substring(title.length());
                            double width = Lettering.width(shown, 12);
                            double x = Drawn.number(text, "x");
                            double left =
                                    switch (text.getAttribute("text-anchor")) {
                                        case "end" -> x - width;
                                        case "middle" -> x - width / 2;
                                        default -> x;
                                    };
                            assertTrue(left >= -1, shown + " begins at " + left);
                            double y = Drawn.number(text, "y");
                            boxes.add(new double[] {left, y - 9, left + width, y + 2});
                        }
                    }
                    Drawn.all(root, "path", "gate").forEach(gate -> boxes.add(box(gate)));
                    for (int i = 0; i < boxes.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            double[] one = boxes.get(i);
                            double[] two = boxes.get(j);
                            assertFalse(
                                    one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3],
                                    expression.expression(0));
                        }
                    }
                });
    }

    @Test
    void what_is_too_large_is_cut_and_counted() {
        TwoLevel large = Examples.manyOutputs(10, 14, 70, 4);
        Selection selection = Selection.of(large);
        Figure figure = GateDiagram.of(large, Set.of());
        Element root = Drawn.root(figure);
        assertEquals(selection.terms().size(), nets(root).size());
        assertTrue(selection.terms().size() <= 40);
        long feeding = large.cover().terms().stream()
                .filter(term -> term.outputs().stream().anyMatch(output -> output < 12))
                .count();
        assertEquals(feeding, selection.terms().size() + selection.omittedTerms());
        String text = root.getTextContent();
        assertTrue(text.contains("… and " + selection.omittedTerms() + " more terms"));
        assertTrue(text.contains("… and 2 more outputs"));
        assertTrue(figure.caption().contains("Left out: " + selection.omittedTerms() + " terms, 2 outputs."));
        assertFalse(Drawn.all(root, "path", "omitted").isEmpty());
    }

    @Test
    void constants_single_literals_and_unused_inputs_are_drawn() {
        Ports ports = Ports.lettered(3, 1);
        assertEquals(
                0,
                nets(Drawn.root(GateDiagram.of(TwoLevel.sum(ports, Cover.empty(3, 1)), Set.of())))
                        .size());
        for (String places : List.of("---", "-1-", "-0-")) {
            Element root =
                    Drawn.root(GateDiagram.of(TwoLevel.sum(ports, Cover.of(3, Examples.cubes(places))), Set.of()));
            assertEquals(
                    places.equals("---") ? 0 : 1,
                    Drawn.all(root, "text", "axis").size());
            assertEquals(
                    places.equals("-0-") ? 1 : 0,
                    Drawn.all(root, "path", "gate").size());
            assertEquals(
                    places.equals("---") ? 1 : 0,
                    Drawn.all(root, "text", "constant").size());
        }
    }

    @Test
    void the_caption_and_the_words_say_what_is_computed() {
        Figure figure = GateDiagram.of(Examples.lectureProduct(), Set.of("c1"));
        assertEquals(Set.of("c1"), figure.claims());
        assertEquals("Two levels of gates: F = (A + B)(A + C)(B' + C' + D')(A + D').", figure.alternative());
        assertTrue(
                figure.caption().startsWith("Gates that compute F: OR gates for the sums, AND gates for the outputs."));
        assertEquals(
                figure.content(),
                GateDiagram.of(Examples.lectureProduct(), Set.of("c1")).content());
    }

    private static List<Element> nets(Element root) {
        return Drawn.all(root, "g", "").stream()
                .filter(group -> group.hasAttribute("data-term"))
                .toList();
    }

    private static List<Segment> wires(Element net) {
        return Drawn.segments(Drawn.all(net, "path", "wire").get(0).getAttribute("d"));
    }

    /** Each term's inputs: the taps that end at its gate, by the rail where they begin; negated where a circle is. */
    private static Map<Integer, Set<Literal>> literals(Element root, TwoLevel expression) {
        List<Segment> lines = Drawn.all(root, "path", "input").stream()
                .flatMap(path -> Drawn.segments(path.getAttribute("d")).stream())
                .toList();
        List<Double> rails = new ArrayList<>(new TreeSet<>(lines.stream()
                .filter(line -> !line.level())
                .map(line -> line.from().x())
                .toList()));
        List<Integer> used = expression.cover().terms().stream()
                .flatMapToInt(term -> term.cube().cares().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
        assertEquals(used.size(), rails.size());
        List<Point> circles = Drawn.all(root, "circle", "gate").stream()
                .map(circle -> new Point(Drawn.number(circle, "cx"), Drawn.number(circle, "cy")))
                .toList();
        Map<Integer, Set<Literal>> literals = new TreeMap<>();
        for (Element net : nets(root)) {
            Point tip = wires(net).get(0).from();
            double half = Drawn.all(root, "path", "gate").stream()
                    .map(GateDiagramTest::box)
                    .filter(box -> box[0] < tip.x() && box[1] < tip.y() && tip.y() < box[3] && box[2] < tip.x() + 1)
                    .mapToDouble(box -> (box[3] - box[1]) / 2)
                    .max()
                    .orElse(1);
            Set<Literal> found = new HashSet<>();
            for (Segment tap : lines) {
                if (tap.level()
                        && Math.abs(tap.from().y() - tip.y()) <= half
                        && tap.to().x() <= tip.x()) {
                    boolean negated = circles.stream()
                            .anyMatch(circle -> Math.abs(circle.y() - tap.from().y()) < 0.2
                                    && circle.x() > tap.to().x()
                                    && circle.x() < tip.x());
                    found.add(new Literal(used.get(rails.indexOf(tap.from().x())), !negated));
                }
            }
            literals.put((int) Drawn.number(net, "data-term"), found);
        }
        return literals;
    }

    /** The outputs whose gates, or names, a net ends at. */
    private static Set<Integer> outputs(Element root, TwoLevel expression, Element net) {
        double left = nets(root).stream()
                .flatMap(other -> wires(other).stream())
                .mapToDouble(wire -> wire.to().x())
                .max()
                .orElseThrow();
        List<double[]> gates = Drawn.all(root, "path", "gate").stream()
                .map(GateDiagramTest::box)
                .toList();
        List<Element> names = Drawn.all(root, "text", "name").stream()
                .filter(name -> Drawn.number(name, "x") >= left - 60)
                .toList();
        Set<Integer> outputs = new HashSet<>();
        for (Segment wire : wires(net)) {
            Point end = wire.to();
            boolean atGate = gates.stream()
                    .anyMatch(box -> Math.abs(box[0] - end.x()) < 8 && box[1] < end.y() + 1 && end.y() - 1 < box[3]);
            double y = gates.stream()
                    .filter(box -> Math.abs(box[0] - end.x()) < 8 && box[1] < end.y() + 1 && end.y() - 1 < box[3])
                    .mapToDouble(box -> (box[1] + box[3]) / 2)
                    .findFirst()
                    .orElse(end.y());
            for (Element name : names) {
                boolean there = Math.abs(Drawn.number(name, "y") - 4 - y) < 1
                        && (atGate || Math.abs(Drawn.number(name, "x") - 5 - end.x()) < 0.5);
                if (wire.level() && there) {
                    String title = Drawn.all(name, "title", "").get(0).getTextContent();
                    outputs.add(expression.ports().outputs().indexOf(title));
                }
            }
        }
        return outputs;
    }

    private static boolean joined(List<Segment> wires) {
        Set<Integer> reached = new HashSet<>(Set.of(0));
        for (int round = 0; round < wires.size(); round++) {
            for (int i = 0; i < wires.size(); i++) {
                int next = i;
                if (reached.stream().anyMatch(known -> touch(wires.get(known), wires.get(next)))) {
                    reached.add(i);
                }
            }
        }
        return reached.size() == wires.size();
    }

    private static boolean touch(Segment one, Segment other) {
        return Stream.of(one.from(), one.to()).anyMatch(point -> on(point, other))
                || Stream.of(other.from(), other.to()).anyMatch(point -> on(point, one));
    }

    private static boolean on(Point point, Segment segment) {
        return Math.min(segment.from().x(), segment.to().x()) - 0.1 <= point.x()
                && point.x() <= Math.max(segment.from().x(), segment.to().x()) + 0.1
                && Math.min(segment.from().y(), segment.to().y()) - 0.1 <= point.y()
                && point.y() <= Math.max(segment.from().y(), segment.to().y()) + 0.1;
    }

    /** Left, top, right and bottom of a gate: its points that are not part of an arc. */
    private static double[] box(Element gate) {
        List<Point> points = Drawn.points(gate.getAttribute("d").replaceAll("A[0-9.]+ [0-9.]+ 0 0 1", ""));
        return new double[] {
            points.stream().mapToDouble(Point::x).min().orElseThrow(),
            points.stream().mapToDouble(Point::y).min().orElseThrow(),
            points.stream().mapToDouble(Point::x).max().orElseThrow(),
            points.stream().mapToDouble(Point::y).max().orElseThrow()
        };
    }
}
