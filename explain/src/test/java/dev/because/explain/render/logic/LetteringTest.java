package dev.because.explain.render.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Lettering;
import dev.because.symbolic.logic.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void lines_are_as_narrow_as_asked_and_as_few() {
        for (String name : Examples.LONG_NAMES) {
            for (double most : new double[] {40, 90, 190}) {
                for (int lines = 1; lines <= 3; lines++) {
                    List<String> wrapped = Lettering.wrap(name, 12, most, lines);
                    assertTrue(wrapped.size() <= lines, wrapped.toString());
                    for (String line : wrapped) {
                        assertTrue(Lettering.width(line, 12) <= most, line);
                    }
                }
            }
        }
    }

    @Test
    void what_fits_is_whole_and_what_does_not_keeps_its_ends() {
        assertEquals(List.of("hand or", "flower"), Lettering.wrap("hand or flower", 12, 60, 2));
        String cut = Lettering.wrap("channel 12 of a layer with a long name, part 7", 12, 100, 1)
                .get(0);
        assertTrue(cut.startsWith("chan") && cut.contains("…") && cut.endsWith("7"), cut);
        assertEquals(List.of("(no name)"), Lettering.wrap("  ", 12, 100, 1));
    }

    @Test
    void terms_are_written_as_the_names_allow() {
        List<Literal> literals = List.of(new Literal(0, true), new Literal(1, false));
        assertEquals("AB'", new Notation(List.of("A", "B")).term(Form.SUM_OF_PRODUCTS, literals));
        assertEquals("x1·x2'", new Notation(List.of("x1", "x2")).term(Form.SUM_OF_PRODUCTS, literals));
        assertEquals("“a leg” + tree'", new Notation(List.of("a leg", "tree")).term(Form.PRODUCT_OF_SUMS, literals));
    }

    @Test
    void rows_are_told_in_runs() {
        assertEquals("rows 6, 8 to 14", Rows.listed(new long[] {6, 8, 9, 10, 11, 12, 13, 14}));
        assertEquals("row 3", Rows.listed(new long[] {3}));
        assertEquals("rows 1, 2", Rows.listed(new long[] {1, 2}));
    }
}
