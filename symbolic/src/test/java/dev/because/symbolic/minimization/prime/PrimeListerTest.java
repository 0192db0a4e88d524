package dev.because.symbolic.minimization.prime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimeListerTest {
    private static final Budget ENOUGH = Budget.of(Duration.ofMinutes(1));

    @Test
    void shannonsExpansionGivesThePrimesOfTheTable() {
        Random random = new Random(1);
        for (int trial = 0; trial < 30; trial++) {
            Rows rows = rows(Functions.randomCubes(
                    random, 8 + random.nextInt(3), 1 + random.nextInt(5), 20, 0.2 + 0.5 * random.nextDouble()));
            TablePrimes split = PrimeLister.list(rows, 100_000, 7, ENOUGH).orElseThrow();
            TablePrimes table = TernaryTable.of(rows).primes();
            assertEquals(table.size(), split.size());
            assertEquals(new HashSet<>(table.terms()), new HashSet<>(split.terms()));
        }
    }

    @Test
    void functionsTooLargeForATableOfAllCubesAreListedToo() {
        // Of x1x2 + x3x4 + … nothing is a prime but the terms.
        Specification pairs = Specification.ofRows(18, row -> (row & row >> 1 & 0x15555) != 0);
        assertEquals(9, PrimeLister.list(rows(pairs), 100, ENOUGH).orElseThrow().size());
    }

    @Test
    void tooManyPrimesAreNotListedNorIsThereTimeWithoutBudget() {
        Rows rows = rows(Functions.random(new Random(2), 9, 2, 0.5, 0));
        int size = TernaryTable.of(rows).primes().size();
        assertTrue(PrimeLister.list(rows, size, ENOUGH).isPresent());
        assertEquals(Optional.empty(), PrimeLister.list(rows, size - 1, ENOUGH));
        assertEquals(Optional.empty(), PrimeLister.list(rows, size - 1, 7, ENOUGH));
        assertEquals(Optional.empty(), PrimeLister.list(rows, size, Budget.of(Duration.ZERO)));
    }

    private static Rows rows(Specification functions) {
        return Rows.of(functions.on(), functions.dontCare());
    }
}
