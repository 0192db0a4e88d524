package dev.because.symbolic.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {
    private final RandomFunctions random = new RandomFunctions(13);

    @Test
    void anOutputIsTrueWhereOneOfItsCubesIs() {
        for (int round = 0; round < 50; round++) {
            Cover cover = random.cover(5, 3, 6, 0.5);
            for (int output = 0; output < 3; output++) {
                List<Long> rows = RandomFunctions.rows(5, cover.cubes(output));
                for (long row = 0; row < 32; row++) {
                    assertEquals(
                            rows.contains(row), cover.at(Cube.minterm(5, row)).contains(output));
                }
            }
        }
    }

    @Test
    void sharedTermsCountOnce() {
        Cover cover = new Cover(
                3, 2, List.of(new Term(Cube.parse("1-0"), Bits.of(0, 1)), new Term(Cube.parse("--1"), Bits.of(1))));
        assertEquals(2, cover.termCount());
        assertEquals(3, cover.literalCount());
        assertEquals(4, cover.or(cover).termCount());
    }

    @Test
    void termsOfOtherInputsOrOutputsAreRefused() {
        List<Term> terms = List.of(new Term(Cube.parse("1-"), Bits.of(1)));
        assertThrows(IllegalArgumentException.class, () -> new Cover(3, 2, terms));
        assertThrows(IllegalArgumentException.class, () -> new Cover(2, 1, terms));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Specification(Ports.lettered(2, 1), new Cover(2, 2, terms), Cover.empty(2, 2)));
        assertThrows(IllegalArgumentException.class, () -> new Ports(List.of("A", "A"), List.of("F")));
    }

    @Test
    void aTermContainsAnotherIfItHasItsMintermsAndItsOutputs() {
        Term term = new Term(Cube.parse("1-"), Bits.of(0, 1));
        assertTrue(term.contains(new Term(Cube.parse("10"), Bits.of(1))));
        assertTrue(!term.contains(new Term(Cube.parse("10"), Bits.of(2))));
        assertTrue(!term.contains(new Term(Cube.parse("-0"), Bits.of(1))));
    }

    @Test
    void aSpecificationByRowsHasThemApart() {
        Specification lecture = Specification.ofRows(4, row -> row == 6 || row >= 8, row -> row == 15);
        assertEquals(List.of("A", "B", "C", "D"), lecture.ports().inputs());
        assertEquals(
                List.of(6L, 8L, 9L, 10L, 11L, 12L, 13L, 14L),
                RandomFunctions.rows(4, lecture.on().cubes(0)));
        assertEquals(List.of(15L), RandomFunctions.rows(4, lecture.dontCare().cubes(0)));
        assertEquals(
                List.of(0L, 1L, 2L, 3L, 4L, 5L, 7L),
                RandomFunctions.rows(4, lecture.complemented().on().cubes(0)));
        assertEquals(lecture.dontCare(), lecture.complemented().dontCare());
    }

    @Test
    void letteredNamesGoOnWithNumbersAndNoOutputIsNamedAsAnInput() {
        assertEquals(List.of("F"), Ports.lettered(5, 1).outputs());
        assertEquals(List.of("f"), Ports.lettered(6, 1).outputs());
        assertEquals("x27", Ports.lettered(27, 2).inputs().get(26));
        assertEquals(List.of("F1", "F2"), Ports.lettered(27, 2).outputs());
    }
}
