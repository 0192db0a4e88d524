package dev.because.symbolic.logic.format;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthTableReaderTest {
    private final RandomFunctions random = new RandomFunctions(89);

    @Test
    void theLastColumnIsTheOutputAndMissingRowsAreDontCare() {
        Specification read = read("A, B ,F\n0,0,0\n\n0,1,1\n1,1,-\n0,1,1\n");
        assertEquals(new Ports(List.of("A", "B"), List.of("F")), read.ports());
        assertEquals(List.of(1L), RandomFunctions.rows(2, read.on().cubes(0)));
        assertEquals(List.of(2L, 3L), RandomFunctions.rows(2, read.dontCare().cubes(0)));
    }

    @Test
    void namedColumnsAreTheOutputsWhereverTheyStand() {
        Specification read = read("\"F;1\";\"a \"\"b\"\"\";G\n1;0;0\n0;1;-\n", "F;1", "G");
        assertEquals(new Ports(List.of("a \"b\""), List.of("F;1", "G")), read.ports());
        assertEquals(Bits.of(0), read.on().at(Cube.parse("0")));
        assertEquals(Bits.of(1), read.dontCare().at(Cube.parse("1")));
    }

    @Test
    void whatIsMalformedIsNamedByLineAndColumn() {
        assertRefused("t, line 3, column 2: found 2, expected 0, 1 or -", () -> read("A,B,F\n0,0,0\n0,2,1\n"));
        assertRefused("t, line 2: found 2 fields, expected 3, as in the first line", () -> read("A,B,F\n0,0\n"));
        assertRefused("t, line 1, column 2: found A, expected a name that no other column has", () -> read("A,A,F\n"));
        assertRefused("t, line 1, column 1: found 0, expected a name that no other column has", () -> read("0,1,F\n"));
        assertRefused("t, line 1: found no column G, expected a column for each output", () -> read("A,F\n", "G"));
        assertRefused("t, line 1: found outputs only, expected a column for each input", () -> read("A,F\n", "A", "F"));
        assertRefused(
                "t, line 1: found one column, expected inputs and an output, with commas between them",
                () -> read("A\n"));
        assertRefused(
                "t, line 1, column 5: found the end of the line, expected a closing quote", () -> read("A,\"F\n"));
        assertRefused("t: found nothing, expected a line of names, and rows of 0, 1 and -", () -> read("\n"));
    }

    @Test
    void rowsThatContradictEachOtherAreBothNamed() {
        assertRefused(
                "t, line 4: found that F is off at 01, expected what line 2 says, on",
                () -> read("A,B,F\n0,1,1\n1,1,0\n0,1,0\n"));
        assertRefused(
                "t, line 3: found that F is on at 11, expected what line 2 says, off",
                () -> read("A,B,F\n1,-,0\n-,1,1\n"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int round = 0; round < 50; round++) {
            int inputs = 1 + random.below(6);
            Specification given = new Specification(
                    Ports.lettered(inputs, 2), random.cover(inputs, 2, 4, 0.5), random.cover(inputs, 2, 2, 0.5));
            Specification read = read(TruthTableWriter.write(given), "F1", "F2");
            assertEquals(given.ports(), read.ports());
            for (long row = 0; row < 1 << inputs; row++) {
                Cube minterm = Cube.minterm(inputs, row);
                assertEquals(given.dontCare().at(minterm), read.dontCare().at(minterm));
                assertEquals(
                        given.on().at(minterm).minus(given.dontCare().at(minterm)),
                        read.on().at(minterm));
            }
        }
        Specification wide = new Specification(Ports.lettered(21, 1), Cover.empty(21, 1), Cover.empty(21, 1));
        assertRefused(
                "the truth table: found 21 inputs, expected at most 20, which have a million rows",
                () -> TruthTableWriter.write(wide));
    }

    private static Specification read(String text, String... outputs) {
        return TruthTableReader.read("t", text, List.of(outputs));
    }
}
