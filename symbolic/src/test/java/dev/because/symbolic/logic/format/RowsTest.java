package dev.because.symbolic.logic.format;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.Specification;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");

    private final RandomFunctions random = new RandomFunctions(144);

    @Test
    void theLecturesFunction() {
        Specification read = Rows.read(NAMES, "6, 8 - 14", "1,2-3");
        assertEquals(new Ports(NAMES, List.of("F")), read.ports());
        assertEquals(
                List.of(6L, 8L, 9L, 10L, 11L, 12L, 13L, 14L),
                RandomFunctions.rows(4, read.on().cubes(0)));
        assertEquals(
                List.of(1L, 2L, 3L), RandomFunctions.rows(4, read.dontCare().cubes(0)));
    }

    @Test
    void anyRangeIsCutIntoDisjointCubes() {
        for (int round = 0; round < 200; round++) {
            int first = random.below(64);
            int last = first + random.below(64 - first);
            Specification read = Rows.read(names(6), first + "-" + last, "");
            List<Cube> cubes = read.on().cubes(0);
            assertEquals(LongStream.rangeClosed(first, last).boxed().toList(), RandomFunctions.rows(6, cubes));
            assertEquals(
                    last - first + 1,
                    cubes.stream().mapToInt(cube -> 1 << cube.freeInputs()).sum());
        }
        assertEquals(
                List.of(Cube.universe(63).with(0, false), Cube.universe(63).with(0, true)),
                Rows.read(names(63), "0-" + Long.MAX_VALUE, "").on().cubes(0));
        assertEquals(
                62, Rows.read(names(63), "1-" + (Long.MAX_VALUE / 2), "").on().termCount());
    }

    @Test
    void noRowAtAllIsAConstant() {
        assertEquals(0, Rows.read(NAMES, "", " ").on().termCount());
    }

    @Test
    void whatIsMalformedIsNamedByColumn() {
        assertRefused(
                "the minterms, column 3: found row 16, expected 0 to 15, the rows of 4 inputs", () -> read("6,16", ""));
        assertRefused(
                "the minterms, column 5: found row 99, expected 0 to 15, the rows of 4 inputs",
                () -> read("6,8-99", ""));
        assertRefused(
                "the minterms, column 4: found x, expected a row or a range, such as 6,8-14", () -> read("6, x", ""));
        assertRefused(
                "the minterms, column 3: found nothing, expected a row or a range, such as 6,8-14",
                () -> read("6,", ""));
        assertRefused("the minterms, column 1: found 9-8, expected a range that ascends", () -> read("9-8", ""));
        assertRefused(
                "the minterms, column 5: found row 7, which is in column 1 too, expected each row once",
                () -> read("6-8,7", ""));
        assertRefused(
                "the don't-cares, column 3: found row 8, which is among the minterms too, expected each row in one of the two",
                () -> read("6-8", "1,8"));
        assertRefused(
                "the inputs, number 2: found A again, expected different names",
                () -> Rows.read(List.of("A", "A"), "1", ""));
        assertRefused(
                "the variables: found 64 names, expected 1 to 63, so that rows have numbers",
                () -> Rows.read(names(64), "1", ""));
    }

    private static Specification read(String minterms, String dontCare) {
        return Rows.read(NAMES, minterms, dontCare);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
    }
}
