package dev.because.explain.render.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.drawing.Drawn.Point;
import dev.because.explain.render.drawing.Drawn.Segment;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class KarnaughDrawingTest {
    private record Case(Specification function, TwoLevel expression, Figure figure) {
        Case(Specification function, TwoLevel expression) {
            this(function, expression, KarnaughDrawing.of(function, expression, 0, Set.of()));
        }
    }

    private static final List<Case> CASES = made();

    private static Stream<Case> cases() {
        return CASES.stream();
    }

    /** The lecture's function, and random ones of two to six inputs in both forms. */
    private static List<Case> made() {
        List<Case> cases = new ArrayList<>(List.of(
                new Case(Examples.lecture(), Examples.lectureSum()),
                new Case(Examples.lecture(), Examples.lectureProduct())));
        for (int inputs = 2; inputs <= 6; inputs++) {
            for (int seed = 0; seed < 4; seed++) {
                for (Form form : Form.values()) {
                    Specification function = Examples.random(inputs, seed);
                    cases.add(new Case(function, Examples.irredundant(function, form)));
                }
            }
        }
        return cases;
    }

    @Test
    void every_loop_goes_round_exactly_the_cells_of_its_term() {
        cases().forEach(drawn -> {
            Map<Integer, List<Long>> inside = inside(drawn);
            assertEquals(drawn.expression().cover().termCount(), inside.size());
            inside.forEach((term, rows) -> {
                Cube cube = drawn.expression().cube(term - 1);
                List<Long> expected = LongStream.range(0, 1L << cube.inputs())
                        .filter(row -> cube.contains(Cube.minterm(cube.inputs(), row)))
                        .boxed()
                        .toList();
                assertEquals(
                        expected,
                        rows.stream().sorted().toList(),
                        drawn.expression().text(term - 1));
            });
        });
    }

    @Test
    void each_row_stands_once_with_its_value() {
        cases().forEach(drawn -> {
            Element root = Drawn.root(drawn.figure());
            List<Element> values = Drawn.all(root, "text", "value");
            List<Element> rows = Drawn.all(root, "text", "row");
            Set<Long> seen = new TreeSet<>();
            for (int i = 0; i < rows.size(); i++) {
                long row = Long.parseLong(rows.get(i).getTextContent());
                seen.add(row);
                assertEquals(
                        KarnaughDrawing.value(drawn.function(), 0, row),
                        values.get(i).getTextContent());
                assertEquals(Drawn.number(rows.get(i), "x"), Drawn.number(values.get(i), "x"));
            }
            assertEquals(1 << drawn.function().inputs(), seen.size());
            assertEquals(seen.size(), values.size());
        });
    }

    @Test
    void neighbouring_cells_differ_in_one_input() {
        Element root = Drawn.root(KarnaughDrawing.of(Examples.lecture(), Examples.lectureSum(), 0, Set.of()));
        List<Long> rows = Drawn.all(root, "text", "row").stream()
                .map(text -> Long.parseLong(text.getTextContent()))
                .toList();
        for (int cell = 0; cell < 16; cell++) {
            int right = cell / 4 * 4 + (cell + 1) % 4;
            int below = (cell + 4) % 16;
            assertEquals(1, Long.bitCount(rows.get(cell) ^ rows.get(right)));
            assertEquals(1, Long.bitCount(rows.get(cell) ^ rows.get(below)));
        }
    }

    @Test
    void no_two_loops_run_on_the_same_line() {
        cases().forEach(drawn -> {
            for (Element sheet : Drawn.all(Drawn.root(drawn.figure()), "svg", "map")) {
                List<Element> loops = Drawn.all(sheet, "path", "loop");
                for (Element one : loops) {
                    for (Element other : loops) {
                        if (!one.getAttribute("data-term").equals(other.getAttribute("data-term"))) {
                            assertFalse(
                                    sides(one).stream().anyMatch(side -> sides(other).stream()
                                            .anyMatch(second -> side.liesOn(second, 1))),
                                    drawn.expression().expression(0));
                        }
                    }
                }
            }
        });
    }

    @Test
    void numbers_of_loops_hide_neither_a_value_nor_each_other() {
        int[] hidden = new int[2];
        cases().forEach(drawn -> {
            for (Element sheet : Drawn.all(Drawn.root(drawn.figure()), "svg", "map")) {
                List<Point> tags = Drawn.all(sheet, "circle", "tag").stream()
                        .map(tag -> new Point(Drawn.number(tag, "cx"), Drawn.number(tag, "cy")))
                        .toList();
                for (Element value : Drawn.all(sheet, "text", "value")) {
                    double x = Drawn.number(value, "x");
                    double y = Drawn.number(value, "y") - 6;
                    tags.forEach(tag -> assertTrue(
                            Math.abs(tag.x() - x) > 11 || Math.abs(tag.y() - y) > 12,
                            () -> tag + " over " + value.getTextContent()));
                }
                for (int i = 0; i < tags.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        hidden[0]++;
                        boolean over = Math.hypot(
                                        tags.get(i).x() - tags.get(j).x(),
                                        tags.get(i).y() - tags.get(j).y())
                                < 2 * Tags.RADIUS;
                        hidden[1] += over ? 1 : 0;
                    }
                }
            }
        });
        assertTrue(hidden[0] > 400);
        assertEquals(0, hidden[1], "of " + hidden[0]);
    }

    @Test
    void a_loop_over_both_edges_is_four_arcs_that_are_open_at_the_edges() {
        Specification corners = Specification.ofRows(4, row -> row == 0 || row == 2 || row == 8 || row == 10);
        Element root = Drawn.root(KarnaughDrawing.of(corners, Examples.sum(corners, "-0-0"), 0, Set.of()));
        List<Element> arcs = Drawn.all(root, "path", "loop").stream()
                .filter(path -> path.hasAttribute("data-term"))
                .toList();
        assertEquals(4, arcs.size());
        for (Element arc : arcs) {
            assertFalse(arc.getAttribute("d").contains("Z"));
            assertEquals(1, arc.getAttribute("d").split("Q", -1).length - 1, "one corner");
        }
    }

    @Test
    void the_key_names_every_term_and_marks_those_that_are_not_needed() {
        cases().forEach(drawn -> {
            List<Element> key = Drawn.all(Drawn.root(drawn.figure()), "li", "");
            assertEquals(drawn.expression().cover().termCount(), key.size());
            for (int term = 0; term < key.size(); term++) {
                Element bold = Drawn.all(key.get(term), "b", "").get(0);
                assertEquals(drawn.expression().text(term), bold.getTextContent());
                assertEquals(
                        drawn.expression().isRedundant(term),
                        key.get(term).getAttribute("class").contains("redundant"));
            }
        });
        List<String> terms = Drawn.all(
                        Drawn.root(KarnaughDrawing.of(Examples.lecture(), Examples.lectureProduct(), 0, Set.of())),
                        "b",
                        "")
                .stream()
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("A + B", "A + C", "B' + C' + D'", "A + D'"), terms);
    }

    @Test
    void terms_look_different_by_more_than_colour() {
        Specification six = Examples.random(6, 6);
        Element root =
                Drawn.root(KarnaughDrawing.of(six, Examples.irredundant(six, Form.SUM_OF_PRODUCTS), 0, Set.of()));
        List<String> styles = Drawn.all(root, "li", "").stream()
                .map(item -> item.getAttribute("class"))
                .toList();
        assertEquals(styles.size(), Set.copyOf(styles).size());
    }

    @Test
    void in_words_it_says_where_the_function_is_true_and_what_the_loops_go_round() {
        String words = KarnaughDrawing.of(Examples.lecture(), Examples.lectureSum(), 0, Set.of())
                .alternative();
        assertEquals(
                "Karnaugh map of F over A, B, C, D: 1 in rows 6, 8 to 14. Loops: AB' round rows 8 to 11; AC' round rows 8, 9,"
                        + " 12, 13; BCD' round rows 6, 14; AD' round rows 8, 10, 12, 14 (redundant).",
                words);
    }

    @Test
    void five_inputs_have_two_sheets_and_six_have_four() {
        for (int inputs = 2; inputs <= 6; inputs++) {
            Specification function = Examples.random(inputs, 1);
            Figure figure =
                    KarnaughDrawing.of(function, Examples.irredundant(function, Form.SUM_OF_PRODUCTS), 0, Set.of());
            assertEquals(
                    1 << Math.max(0, inputs - 4),
                    Drawn.all(Drawn.root(figure), "svg", "map").size());
            assertEquals(inputs > 4, ((Drawing) figure.content()).wide());
        }
        Specification seven = Examples.random(7, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> KarnaughDrawing.of(seven, Examples.sum(seven, "1------"), 0, Set.of()));
    }

    @Test
    void constants_and_names_of_all_kinds_are_drawn() {
        Specification never = Specification.ofRows(3, row -> false);
        assertTrue(KarnaughDrawing.of(never, Examples.sum(never), 0, Set.of("c1"))
                .caption()
                .endsWith("it is always 0."));
        Specification always = Specification.ofRows(2, row -> true);
        assertEquals("1", Examples.sum(always, "--").expression(0));
        Specification named = Examples.named(Examples.random(6, 8), Examples.LONG_NAMES, "<script>\u0000&\"'");
        Figure figure = KarnaughDrawing.of(named, Examples.irredundant(named, Form.PRODUCT_OF_SUMS), 0, Set.of());
        assertFalse(((Drawing) figure.content()).markup().matches("(?s).*<(b>tree|script).*"));
        Set<String> titles = Drawn.all(Drawn.root(figure), "title", "").stream()
                .map(Element::getTextContent)
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(Examples.LONG_NAMES.subList(2, 6)), titles);
    }

    @Test
    void the_same_function_gives_the_same_bytes() {
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    KarnaughDrawing.of(Examples.lecture(), Examples.lectureSum(), 0, Set.of())
                            .content(),
                    KarnaughDrawing.of(Examples.lecture(), Examples.lectureSum(), 0, Set.of())
                            .content());
        }
    }

    /** The rows whose values stand within the pieces of each loop, by the coordinates alone. */
    private static Map<Integer, List<Long>> inside(Case drawn) {
        Map<Integer, List<Long>> inside = new TreeMap<>();
        for (Element sheet : Drawn.all(Drawn.root(drawn.figure()), "svg", "map")) {
            for (Element loop : Drawn.all(sheet, "path", "loop")) {
                List<Point> points = Drawn.points(loop.getAttribute("d"));
                double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
                double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
                double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
                double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
                for (Element row : Drawn.all(sheet, "text", "row")) {
                    double x = Drawn.number(row, "x");
                    double y = Drawn.number(row, "y") - 14;
                    if (left < x && x < right && top < y && y < bottom) {
                        inside.computeIfAbsent((int) Drawn.number(loop, "data-term"), term -> new ArrayList<>())
                                .add(Long.parseLong(row.getTextContent()));
                    }
                }
            }
        }
        return inside;
    }

    private static List<Segment> sides(Element loop) {
        List<Point> points = Drawn.points(loop.getAttribute("d"));
        List<Segment> sides = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (Math.hypot(from.x() - to.x(), from.y() - to.y()) > 12) {
                sides.add(new Segment(from, to));
            }
        }
        return sides;
    }
}
