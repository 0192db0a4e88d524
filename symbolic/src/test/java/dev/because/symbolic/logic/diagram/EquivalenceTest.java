package dev.because.symbolic.logic.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.RandomFunctions;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.logic.diagram.Difference.Value;
import dev.because.symbolic.logic.format.FunctionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    private static final Path FILES = Path.of(
                    Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                            .orElse("../../shared/data"))
            .resolve("pla");

    private final RandomFunctions random = new RandomFunctions(377);

    @Test
    void aCoverFitsIfItIsRightAtEveryRow() {
        int same = 0;
        for (int round = 0; round < 200; round++) {
            Specification functions = random();
            // Some fit: those that differ where it does not matter.
            Cover cover = round % 2 == 0
                    ? random.cover(4, 2, 4, 0.5)
                    : functions
                            .on()
                            .or(new Cover(
                                    4,
                                    2,
                                    functions.dontCare().terms().stream()
                                            .limit(1)
                                            .toList()));
            Optional<Difference> found = new Equivalence().compare(functions, cover);
            assertEquals(differs(functions, cover), found.isPresent());
            found.ifPresent(difference -> {
                assertEquals(value(functions, difference), difference.first());
                assertEquals(
                        cover.at(difference.minterm()).contains(difference.output()) ? Value.TRUE : Value.FALSE,
                        difference.second());
                assertTrue(difference.first() != Value.EITHER && difference.first() != difference.second());
            });
            same += found.isEmpty() ? 1 : 0;
        }
        assertTrue(same >= 100, same + " of 200");
    }

    @Test
    void specificationsAreTheSameIfTheyAreAtEveryRow() {
        for (int round = 0; round < 150; round++) {
            Specification first = random();
            Specification second = round % 3 == 0
                    ? random()
                    : new Specification(
                            first.ports(),
                            first.on().or(round % 3 == 1 ? Cover.empty(4, 2) : first.dontCare()),
                            Complement.of(Complement.of(first.dontCare())));
            Optional<Difference> found = new Equivalence().compare(first, second);
            assertEquals(round % 3 == 0 && differs(first, second), found.isPresent());
            found.ifPresent(difference -> {
                assertEquals(value(first, difference), difference.first());
                assertEquals(value(second, difference), difference.second());
                assertTrue(difference.first() != difference.second());
            });
        }
    }

    @Test
    void aDifferenceSaysWhereAndWhat() {
        Specification and = new Specification(
                new Ports(List.of("wheel", "face"), List.of("car")),
                Cover.of(2, List.of(Cube.parse("10"))),
                Cover.empty(2, 1));
        Difference difference = new Equivalence()
                .compare(and, Cover.of(2, List.of(Cube.parse("1-"))))
                .orElseThrow();
        assertEquals("car at wheel=1, face=1: false and true", difference.description(and.ports()));
        assertThrows(IllegalArgumentException.class, () -> new Equivalence().compare(and, Cover.empty(3, 1)));
    }

    @Test
    void whenTheTimeIsOverItSaysSo() {
        Cover parity = Cover.of(14, Complement.of(14, List.of()));
        Specification functions = Specification.ofRows(14, row -> Long.bitCount(row * 2_654_435_761L) % 2 == 1);
        assertThrows(DiagramTooLargeException.class, () -> new Equivalence(() -> true).compare(functions, parity));
    }

    @Test
    @Tag("long")
    void everyFileOfTheBenchmarkIsItselfAndNotWithoutAMinterm() throws IOException {
        assumeTrue(Files.exists(FILES), "needs " + FILES);
        int differed = 0;
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".pla")).toList()) {
                Specification functions = new FunctionReader().readFile(file).specification();
                List<Term> halves = new ArrayList<>();
                for (Term term : functions.on().terms()) {
                    halves.addAll(halves(term));
                }
                Cover same = new Cover(functions.inputs(), functions.outputs(), halves);
                assertEquals(Optional.empty(), new Equivalence().compare(functions, same), file.toString());
                Cover less = new Cover(functions.inputs(), functions.outputs(), halves.subList(0, halves.size() / 2));
                Optional<Difference> difference = new Equivalence().compare(functions, less);
                differed += difference.isPresent() ? 1 : 0;
                difference.ifPresent(found -> {
                    assertTrue(functions.on().at(found.minterm()).contains(found.output()));
                    assertTrue(!less.at(found.minterm()).contains(found.output()));
                });
            }
        }
        assertTrue(differed > 100, differed + " of 113 differ without half of their terms");
    }

    /** The same term in two parts, if it has a free input, so that the lists of cubes differ. */
    private static List<Term> halves(Term term) {
        Bits free = Bits.below(term.cube().inputs()).minus(term.cube().cares());
        return free.stream()
                .mapToObj(input -> List.of(
                        new Term(term.cube().with(input, true), term.outputs()),
                        new Term(term.cube().with(input, false), term.outputs())))
                .findFirst()
                .orElse(List.of(term));
    }

    private Specification random() {
        return new Specification(
                Ports.lettered(4, 2), random.cover(4, 2, 4, 0.5), random.cover(4, 2, random.below(3), 0.4));
    }

    private static boolean differs(Specification functions, Cover cover) {
        return Stream.iterate(0, row -> row < 16, row -> row + 1)
                .map(row -> Cube.minterm(4, row))
                .anyMatch(minterm -> !cover.at(minterm)
                        .xor(functions.on().at(minterm))
                        .minus(functions.dontCare().at(minterm))
                        .isEmpty());
    }

    private static boolean differs(Specification first, Specification second) {
        return Stream.iterate(0, row -> row < 16, row -> row + 1)
                .map(row -> Cube.minterm(4, row))
                .anyMatch(minterm -> Stream.of(0, 1)
                        .map(output -> new Difference(minterm, output, Value.TRUE, Value.TRUE))
                        .anyMatch(at -> value(first, at) != value(second, at)));
    }

    private static Value value(Specification functions, Difference at) {
        return functions.dontCare().at(at.minterm()).contains(at.output())
                ? Value.EITHER
                : functions.on().at(at.minterm()).contains(at.output()) ? Value.TRUE : Value.FALSE;
    }
}
