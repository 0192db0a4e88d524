package dev.because.symbolic.minimization.covering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.minimization.covering.CoveringProof.Branching;
import dev.because.symbolic.minimization.covering.CoveringProof.WeighedRow;
import dev.because.symbolic.minimization.covering.CoveringProof.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProofCheckerTest {
    /** Three rows, each two of them in a column of its own: two columns are needed, but weights alone prove one and a half. */
    private static final CoveringProblem TRIANGLE =
            CoveringProblem.of(3, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2}), new int[] {5, 6, 7});

    private static Weighing weighing(long unit, long surcharge, long... weights) {
        List<WeighedRow> rows = new ArrayList<>();
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] != 0) {
                rows.add(new WeighedRow(row, weights[row]));
            }
        }
        return new Weighing(rows, unit, surcharge);
    }

    private static OptionalLong columns(CoveringProof proof) {
        return ProofChecker.columnsAtLeast(TRIANGLE, proof);
    }

    @Test
    void halvesRoundUp() {
        assertEquals(OptionalLong.of(2), columns(weighing(2, 0, 1, 1, 1)));
        assertEquals(OptionalLong.of(1), columns(weighing(1, 0, 1, 0, 0)));
    }

    @Test
    void columnWorthMoreThanItCostsProvesNothing() {
        assertEquals(OptionalLong.empty(), columns(weighing(1, 0, 1, 1, 0)));
        assertEquals(OptionalLong.empty(), columns(weighing(2, 0, 2, 1, 1)));
    }

    @Test
    void branchCountsTheColumnTakenAndForgetsTheOneLacking() {
        CoveringProof with = weighing(1, 0, 0, 0, 1);
        CoveringProof without = weighing(1, 0, 1, 1, 0);
        assertEquals(OptionalLong.of(2), columns(new Branching(0, with, without)));
    }

    @Test
    void branchesTheWrongWayRoundProveNothing() {
        CoveringProof with = weighing(1, 0, 0, 0, 1);
        CoveringProof without = weighing(1, 0, 1, 1, 0);
        assertEquals(OptionalLong.empty(), columns(new Branching(0, without, with)));
        assertEquals(OptionalLong.empty(), columns(new Branching(1, with, without)));
        assertEquals(OptionalLong.empty(), columns(new Branching(0, with, new Branching(0, with, without))));
    }

    @Test
    void surchargesAreTakenOff() {
        CoveringProof proof = weighing(1, 3, 4, 4, 5);
        assertEquals(OptionalLong.of(7), ProofChecker.secondaryAtLeast(TRIANGLE, proof, 2));
        assertEquals(OptionalLong.empty(), columns(proof));
    }

    @Test
    void surchargeBelowZeroAndRowsThatDoNotExistProveNothing() {
        assertEquals(OptionalLong.empty(), ProofChecker.secondaryAtLeast(TRIANGLE, weighing(1, -1, 1), 2));
        assertEquals(OptionalLong.empty(), columns(weighing(0, 0, 0)));
        assertEquals(OptionalLong.empty(), columns(weighing(1, 0, 0, 0, 0, 1)));
        assertEquals(
                OptionalLong.empty(), columns(new Weighing(List.of(new WeighedRow(0, 1), new WeighedRow(0, 1)), 1, 0)));
    }
}
