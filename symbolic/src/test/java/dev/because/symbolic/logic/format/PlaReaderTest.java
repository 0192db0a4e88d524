package dev.because.symbolic.logic.format;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaReaderTest {
    private static final Path FILES = Path.of(
                    Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                            .orElse("../../shared/data"))
            .resolve("pla");

    private final RandomFunctions random = new RandomFunctions(34);

    @Test
    void everyCharacterMeansWhatTheTypeSays() {
        String marks = "00 1\n01 0\n10 -\n11 ~\n";
        assertSets(read(".i 2\n.o 1\n.type f\n" + marks), List.of(0L), List.of());
        assertSets(read(".i 2\n.o 1\n" + marks), List.of(0L), List.of(2L));
        assertSets(read(".i 2\n.o 1\n.type fr\n" + marks), List.of(0L), List.of(2L, 3L));
        assertSets(read(".i 2\n.o 1\n.type fdr\n00 4\n01 3\n1- 2\n"), List.of(0L), List.of(2L, 3L));
    }

    @Test
    void filesAsTheyAreWritten() {
        Specification read =
                read("a stray word\n# comment\n.i 3 # three\n.o 2\n.ilb a b\n  c\n.ob\nf g\n.p 99\n.phase 11\n"
                        + "1 0 - | 1 0\n2-\n 0\t01 # over two lines\n.e\nwhatever\n");
        assertEquals(new Ports(List.of("a", "b", "c"), List.of("f", "g")), read.ports());
        assertEquals(
                List.of(new Term(Cube.parse("10-"), Bits.of(0)), new Term(Cube.parse("--0"), Bits.of(1))),
                read.on().terms());
        assertEquals(read, read(PlaWriter.write(read)));
    }

    @Test
    void whatIsMalformedIsNamedByLineAndColumn() {
        assertRefused(
                "f, line 3, column 2: found 'x', expected 0, 1 or - for an input", () -> read(".i 2\n.o 1\n0x 1\n"));
        assertRefused(
                "f, line 3, column 4: found '5', expected 0, 1, - or ~ for an output",
                () -> read(".i 2\n.o 1\n00 5\n"));
        assertRefused(
                "f, line 3, column 5: found '1', expected the end of the line after 2 and 1 places",
                () -> read(".i 2\n.o 1\n00 11\n"));
        assertRefused(
                "f, line 3, column 4: found a cube that ends here, or within the next line, expected 2 and 2 places",
                () -> read(".i 2\n.o 2\n001\n0101\n"));
        assertRefused(
                "f, line 3, column 3: found the end of a cube after 2 places, expected 2 and 1 places",
                () -> read(".i 2\n.o 1\n00\n.e\n"));
        assertRefused("f, line 1, column 4: found two, expected how many, at least 1", () -> read(".i two\n.o 1\n"));
        assertRefused(
                "f, line 3, column 7: found fx, expected one of f, fd, fr, fdr", () -> read(".i 2\n.o 1\n.type fx\n"));
        assertRefused(
                "f, line 1, column 1: found .mv, expected .i, .o, .ilb, .ob, .type, .phase, .p or .e: two-valued inputs"
                        + " and outputs only",
                () -> read(".mv 4 2 3 5\n"));
        assertRefused(
                "f, line 3, column 8: found 10, expected 2 ones: outputs as they are, none negated",
                () -> read(".i 2\n.o 2\n.phase 10\n"));
        assertRefused(
                "f, line 3, column 8: found the name a again, expected 2 different names after .ilb",
                () -> read(".i 2\n.o 1\n.ilb a a\n"));
        assertRefused(
                "f, line 4, column 1: found 1 names after .ilb, expected 2 names",
                () -> read(".i 2\n.o 1\n.ilb a\n.ob f\n"));
        assertRefused(
                "f, line 2, column 1: found the end, expected .o with the number of outputs", () -> read(".i 2\n"));
    }

    @Test
    void linesThatContradictEachOtherAreBothNamed() {
        assertRefused(
                "f, line 5: found that F2 is off at 10, expected what line 4 says, on",
                () -> read(".i 2\n.o 2\n.type fr\n1- 01\n-0 10\n"));
        assertRefused(
                "f, line 5: found that F is on at 11, expected what line 4 says, off",
                () -> read(".i 2\n.o 1\n.type fdr\n1- 0\n11 1\n0- -\n"));
        assertRefused(
                "f: found nothing on F at 00, expected on, off or don't-care at every minterm, as type fdr promises",
                () -> read(".i 2\n.o 1\n.type fdr\n1- 0\n01 1\n"));
    }

    @Test
    void theDontCaresOfTypeFrAreWhatIsNeitherOnNorOff() {
        for (int round = 0; round < 50; round++) {
            Cover on = random.cover(5, 2, 4, 0.4);
            Cover off = Complement.of(on.or(random.cover(5, 2, 3, 0.4)));
            StringBuilder text = new StringBuilder(".i 5\n.o 2\n.type fr\n");
            on.terms().forEach(term -> append(text, term, '1'));
            off.terms().forEach(term -> append(text, term, '0'));
            Specification read = read(text.toString());
            assertEquals(on, read.on());
            for (long row = 0; row < 32; row++) {
                Cube minterm = Cube.minterm(5, row);
                assertEquals(
                        Bits.below(2).minus(on.at(minterm)).minus(off.at(minterm)),
                        read.dontCare().at(minterm));
            }
        }
    }

    @Test
    void typeFdrIsThePartitionThatItLists() {
        for (int round = 0; round < 30; round++) {
            StringBuilder text = new StringBuilder(".i 4\n.o 2\n.type fdr\n");
            List<String> rows = new ArrayList<>();
            for (long row = 0; row < 16; row++) {
                String marks = "" + "01-".charAt(random.below(3)) + "01-".charAt(random.below(3));
                rows.add(marks);
                text.append(Cube.minterm(4, row)).append(marks).append('\n');
            }
            Specification read = read(text.toString());
            for (int row = 0; row < 16; row++) {
                for (int output = 0; output < 2; output++) {
                    Cube minterm = Cube.minterm(4, row);
                    char mark = rows.get(row).charAt(output);
                    assertEquals(mark == '1', read.on().at(minterm).contains(output));
                    assertEquals(mark == '-', read.dontCare().at(minterm).contains(output));
                }
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int round = 0; round < 50; round++) {
            int inputs = 1 + random.below(80);
            Ports ports = Ports.lettered(inputs, 3);
            Specification given =
                    new Specification(ports, random.cover(inputs, 3, 5, 0.5), random.cover(inputs, 3, 4, 0.5));
            assertEquals(given, read(PlaWriter.write(given)));
            assertEquals(given.on(), read(PlaWriter.write(ports, given.on())).on());
        }
        Ports odd = new Ports(List.of("a b", "#c"), List.of(".f"));
        Specification given = new Specification(odd, Cover.of(2, List.of(Cube.parse("1-"))), Cover.empty(2, 1));
        assertEquals(List.of("a_b", "_c"), read(PlaWriter.write(given)).ports().inputs());
    }

    @Test
    void allFilesOfTheBenchmarkAreReadAndAreTheSameWhenWritten() throws IOException {
        Path table = FILES.resolve("minima.tsv");
        assumeTrue(Files.exists(table), "needs " + table);
        List<String> lines = Files.readAllLines(table);
        assertEquals(114, lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            Specification read = new FunctionReader()
                    .read(FILES.resolve(fields[0]).toString())
                    .specification();
            assertEquals(fields[1] + " " + fields[2], read.inputs() + " " + read.outputs(), line);
            assertEquals(read, read(PlaWriter.write(read)), line);
        }
    }

    private static void append(StringBuilder text, Term term, char mark) {
        text.append(term.cube());
        for (int output = 0; output < 2; output++) {
            text.append(term.outputs().contains(output) ? mark : '~');
        }
        text.append('\n');
    }

    private static Specification read(String text) {
        return PlaReader.read("f", text);
    }

    private static void assertSets(Specification read, List<Long> on, List<Long> dontCare) {
        assertEquals(on, RandomFunctions.rows(2, read.on().cubes(0)));
        assertEquals(dontCare, RandomFunctions.rows(2, read.dontCare().cubes(0)));
    }
}
