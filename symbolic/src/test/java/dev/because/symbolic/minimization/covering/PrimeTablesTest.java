package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions whose shortest sums of products are known. */
class PrimeTablesTest {
    @ParameterizedTest
    @CsvSource({"6, 15, 70", "8, 47, 298", "9, 86, 614", "10, 152, 1223"})
    void randomFunctionsHaveTheirKnownMinimumAndItIsProved(int variables, int terms, int literals) {
        assertSolved(PrimeTable.random(variables), terms, literals);
    }

    @Test
    void nineSymmetricHasItsKnownMinimumAndItIsProved() {
        assertSolved(PrimeTable.nineSymmetric(), 84, 504);
    }

    private static void assertSolved(CoveringProblem problem, int terms, int literals) {
        CoveringSolution solution = new CoveringSolver().solve(problem, Budget.of(Duration.ofSeconds(30)));
        assertEquals(terms, solution.columns().size());
        assertEquals(literals, solution.secondary());
        CoveringProof columnProof = solution.columnProof().orElseThrow();
        assertEquals(OptionalLong.of(terms), ProofChecker.columnsAtLeast(problem, columnProof));
        CoveringProof secondaryProof = solution.secondaryProof().orElseThrow();
        assertEquals(OptionalLong.of(literals), ProofChecker.secondaryAtLeast(problem, secondaryProof, terms));
    }
}
