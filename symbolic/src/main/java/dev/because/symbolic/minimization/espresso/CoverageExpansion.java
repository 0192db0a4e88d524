package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.SingleCubeContainment;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes primes of cubes where the off-set is too large to be made, as that of x1·x2 + x3·x4 + … + x129·x130 is: leaves out
 * one literal after the other, and takes in one output after the other, as long as the cover still covers the cube.
 */
final class CoverageExpansion {
    private final CubeSpace space;
    private final Coverage coverage;
    private final List<long[]> allowed;

    CoverageExpansion(CubeSpace space, List<long[]> allowed) {
        this.space = space;
        this.allowed = allowed;
        coverage = new Coverage(space);
    }

    /** Expands the cubes in this order; those that an expanded one covers go. When the budget is over, the rest stay as they are. */
    List<long[]> expand(List<long[]> cubes, Budget budget) {
        List<long[]> primes = new ArrayList<>();
        for (long[] cube : cubes) {
            if (budget.isOver() || primes.stream().noneMatch(prime -> space.contains(prime, cube))) {
                primes.add(expand(cube, budget));
            }
        }
        return SingleCubeContainment.of(space, primes);
    }

    private long[] expand(long[] cube, Budget budget) {
        long[] raised = cube.clone();
        for (int output = 0; output < space.outputs() && !budget.isOver(); output++) {
            if (!space.hasOutput(raised, output)) {
                space.addOutput(raised, output);
                if (!coverage.covers(allowed, raised)) {
                    space.removeOutput(raised, output);
                }
            }
        }
        for (int w = 0; w < space.inputWords(); w++) {
            for (long lacking = ~cube[w]; lacking != 0 && !budget.isOver(); lacking &= lacking - 1) {
                long bit = Long.lowestOneBit(lacking);
                raised[w] |= bit;
                if (!coverage.covers(allowed, raised)) {
                    raised[w] &= ~bit;
                }
            }
        }
        return raised;
    }
}
