package dev.because.symbolic.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against the sets of rows that cubes stand for. */
class CubeTest {
    private static final int INPUTS = 5;

    private final RandomFunctions random = new RandomFunctions(8);

    @Test
    void relationsAndProductsAreThoseOfTheSetsOfRows() {
        for (int round = 0; round < 1000; round++) {
            Cube a = random.cube(INPUTS, 0.5);
            Cube b = random.cube(INPUTS, 0.5);
            Set<Long> common = rows(a);
            common.retainAll(rows(b));
            assertEquals(rows(a).containsAll(rows(b)), a.contains(b));
            assertEquals(!common.isEmpty(), a.intersects(b));
            assertEquals(common, a.intersection(b).map(CubeTest::rows).orElse(new HashSet<>()));
            assertEquals(1 << a.freeInputs(), rows(a).size());
            assertEquals(a.isMinterm(), rows(a).size() == 1);
            assertEquals(rows(a).stream().mapToLong(row -> row).min().orElseThrow(), a.firstRow());
        }
    }

    @Test
    void theSupercubeIsTheLeastThatContainsBoth() {
        for (int round = 0; round < 300; round++) {
            Cube a = random.cube(INPUTS, 0.3);
            Cube b = random.cube(INPUTS, 0.3);
            Cube least = a.supercube(b);
            assertTrue(least.contains(a) && least.contains(b));
            for (int input = 0; input < INPUTS; input++) {
                if (!least.cares().contains(input)) {
                    Cube half = least.with(input, true);
                    Cube other = least.with(input, false);
                    assertTrue(!(half.contains(a) && half.contains(b)) && !(other.contains(a) && other.contains(b)));
                }
            }
        }
    }

    @Test
    void theConsensusIsTheLargestCubeAcrossTheOneInputThatConflicts() {
        assertEquals(Optional.of(Cube.parse("1-0-")), Cube.parse("10--").consensus(Cube.parse("-10-")));
        assertEquals(Optional.empty(), Cube.parse("10").consensus(Cube.parse("01")));
        for (int round = 0; round < 500; round++) {
            Cube a = random.cube(INPUTS, 0.5);
            Cube b = random.cube(INPUTS, 0.5);
            assertEquals(a.conflicts(b).size() == 1, a.consensus(b).isPresent());
            a.consensus(b).ifPresent(consensus -> {
                Set<Long> either = rows(a);
                either.addAll(rows(b));
                assertTrue(either.containsAll(rows(consensus)));
                assertTrue(!a.contains(consensus) && !b.contains(consensus));
                // It is the product of what each leaves without the input that conflicts, and so the largest such cube.
                int input = a.conflicts(b).stream().findFirst().orElseThrow();
                Set<Long> product = rows(a.without(input));
                product.retainAll(rows(b.without(input)));
                assertEquals(product, rows(consensus));
            });
        }
    }

    @Test
    void rowsHaveTheFirstInputAsTheMostSignificantDigit() {
        assertEquals(Cube.parse("110"), Cube.minterm(3, 6));
        assertEquals(6, Cube.parse("110").firstRow());
        assertEquals(4, Cube.parse("1-0").firstRow());
        for (int inputs : new int[] {1, 31, 32, 33, 62, 63}) {
            long last = (1L << inputs) - 1;
            for (long row : new long[] {0, 1, last / 3, last}) {
                assertEquals(row, Cube.minterm(inputs, row).firstRow());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Cube.minterm(3, 8));
        assertThrows(IllegalArgumentException.class, () -> Cube.minterm(64, 0));
        assertThrows(IllegalStateException.class, () -> Cube.universe(64).firstRow());
    }

    @Test
    void whatIsWrittenIsReadAgainAndSortsAsItIsWritten() {
        for (int round = 0; round < 200; round++) {
            Cube a = random.cube(70, 0.5);
            Cube b = random.cube(70, 0.5);
            assertEquals(a, Cube.parse(a.toString()));
            assertEquals(a, Cube.of(70, a.literals()));
            assertEquals(a, Cube.of(70, a.cares(), a.values()));
            assertEquals(a.literalCount(), a.literals().size());
            a.literals().forEach(literal -> assertTrue(a.has(literal) && !a.has(literal.negated())));
            assertEquals(
                    Integer.signum(a.toString()
                            .replace('-', '2')
                            .compareTo(b.toString().replace('-', '2'))),
                    Integer.signum(a.compareTo(b)));
        }
        assertThrows(IllegalArgumentException.class, () -> Cube.parse("1x0"));
        assertThrows(IllegalArgumentException.class, () -> Cube.of(2, Bits.of(0), Bits.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Cube.universe(2).with(2, true));
        assertEquals(
                List.of(new Literal(0, true), new Literal(2, false)),
                Cube.parse("1-0").literals());
    }

    private static Set<Long> rows(Cube cube) {
        return new HashSet<>(RandomFunctions.rows(INPUTS, List.of(cube)));
    }
}
