package dev.because.explain.render.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TruthTableViewTest {
    @Test
    void every_row_has_its_number_its_inputs_and_its_values() {
        TwoLevel sum = Examples.manyOutputs(5, 3, 12, 1);
        List<Element> rows = rows(TruthTableView.of(Examples.of(sum), sum, Set.of()));
        assertEquals(32, rows.size());
        for (int row = 0; row < 32; row++) {
            Bits on = sum.cover().at(Cube.minterm(5, row));
            assertEquals(
                    row
                            + String.format("%5s", Integer.toBinaryString(row)).replace(' ', '0')
                            + (on.contains(0) ? 1 : 0)
                            + (on.contains(1) ? 1 : 0)
                            + (on.contains(2) ? 1 : 0),
                    texts(rows.get(row), "th") + texts(rows.get(row), "in") + texts(rows.get(row), "out"));
        }
    }

    @Test
    void beside_a_row_stand_the_terms_that_cover_it() {
        List<Element> rows = rows(TruthTableView.of(Examples.lecture(), Examples.lectureSum(), Set.of()));
        assertEquals("124", texts(rows.get(8), "by"));
        assertEquals("1", texts(rows.get(11), "by"));
        assertEquals("", texts(rows.get(15), "by"));
        List<Element> zeros = rows(TruthTableView.of(Examples.lecture(), Examples.lectureProduct(), Set.of()));
        assertEquals("3", texts(zeros.get(15), "by"));
        assertEquals("covered", zeros.get(15).getAttribute("class"));
        assertEquals("plain", zeros.get(8).getAttribute("class"));
    }

    @Test
    void what_does_not_matter_is_a_dash_and_said() {
        Specification function = Specification.ofRows(2, row -> row == 1, row -> row == 2);
        Figure figure = TruthTableView.of(function, Examples.sum(function, "01"), Set.of());
        assertEquals("–", texts(rows(figure).get(2), "out"));
        assertTrue(figure.caption().contains("– is a value that does not matter"));
    }

    @Test
    void with_more_than_six_inputs_it_is_a_table_of_terms() {
        TwoLevel sum = Examples.manyOutputs(9, 2, 30, 2);
        List<Element> rows = rows(TruthTableView.of(Examples.of(sum), sum, Set.of()));
        assertEquals(30, rows.size());
        for (int term = 0; term < 30; term++) {
            assertEquals(sum.cube(term).toString(), texts(rows.get(term), "in").replace('–', '-'));
            Bits outputs = sum.cover().terms().get(term).outputs();
            assertEquals(
                    (outputs.contains(0) ? "1" : "·") + (outputs.contains(1) ? "1" : "·"),
                    texts(rows.get(term), "out"));
        }
    }

    @Test
    void the_rows_of_a_product_are_its_sums_as_they_stand_in_it() {
        List<Element> rows = rows(TruthTableView.terms(Examples.lectureProduct(), Set.of()));
        assertEquals("–000", texts(rows.get(2), "in"));
        assertEquals("redundant", rows.get(3).getAttribute("class"));
    }

    @Test
    void terms_beyond_two_hundred_are_counted() {
        TwoLevel large = Examples.manyOutputs(12, 3, 223, 5);
        Figure figure = TruthTableView.of(Examples.of(large), large, Set.of());
        assertEquals(200, rows(figure).size());
        assertTrue(Drawn.root(figure).getTextContent().contains("… and 23 more products"));
    }

    @Test
    void names_are_escaped_and_stand_upright_where_they_are_long() {
        Specification named = Examples.named(Examples.random(6, 8), Examples.LONG_NAMES, "<script>");
        Figure figure = TruthTableView.of(named, Examples.irredundant(named, Form.SUM_OF_PRODUCTS), Set.of());
        Element head = Drawn.all(Drawn.root(figure), "thead", "tall").get(0);
        assertTrue(head.getTextContent().contains(Examples.LONG_NAMES.get(3)));
        assertFalse(((Drawing) figure.content()).markup().contains("<script"));
    }

    private static List<Element> rows(Figure figure) {
        Element body = Drawn.all(Drawn.root(figure), "tbody", "").get(0);
        return Drawn.all(body, "tr", "");
    }

    private static String texts(Element row, String style) {
        return style.equals("th")
                ? Drawn.all(row, "th", "").get(0).getTextContent()
                : Drawn.all(row, "td", style).stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining());
    }
}
