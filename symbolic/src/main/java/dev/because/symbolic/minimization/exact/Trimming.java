package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leaves out of a cover what it does not need: outputs that the other terms make true anyway, then terms without output, and
 * literals of which a term with fewer outputs has no need any more. What is left is irredundant.
 */
final class Trimming {
    private final PackedFunction function;
    private final CubeSpace space;
    private final Coverage coverage;

    Trimming(Specification functions) {
        function = PackedFunction.of(functions);
        space = function.space();
        coverage = new Coverage(space);
    }

    /** An irredundant rest of the cover; when the budget runs out, something may be left that could go. */
    Cover trimmed(Cover cover, Budget budget) {
        List<long[]> cubes = new ArrayList<>(space.pack(cover));
        cubes.sort(Comparator.comparingInt(space::literals).reversed());
        List<long[]> all = new ArrayList<>(cubes);
        all.addAll(function.dontCare());
        boolean changed = true;
        while (changed && !budget.isOver()) {
            for (long[] cube : cubes) {
                if (!budget.isOver()) {
                    dropOutputs(all, cube);
                }
            }
            cubes.removeIf(space::hasNoOutput);
            all.removeIf(space::hasNoOutput);
            changed = false;
            for (long[] cube : cubes) {
                changed |= !budget.isOver() && dropLiterals(cube);
            }
        }
        return sorted(space.unpack(cubes));
    }

    /** The same in the order in which all results are given. */
    static Cover sorted(Cover cover) {
        return new Cover(
                cover.inputs(),
                cover.outputs(),
                cover.terms().stream().sorted(BY_CUBE).toList());
    }

    private static final Comparator<Term> BY_CUBE = Comparator.comparing(Term::cube);

    private void dropOutputs(List<long[]> all, long[] cube) {
        long[] one = cube.clone();
        for (int output = 0; output < space.outputs(); output++) {
            if (space.hasOutput(cube, output)) {
                for (int w = space.inputWords(); w < space.words(); w++) {
                    one[w] = 0;
                }
                space.addOutput(one, output);
                space.removeOutput(cube, output);
                if (!coverage.covers(all, one)) {
                    space.addOutput(cube, output);
                }
            }
        }
    }

    private boolean dropLiterals(long[] cube) {
        boolean changed = false;
        for (int w = 0; w < space.inputWords(); w++) {
            for (long lacking = ~cube[w]; lacking != 0; lacking &= lacking - 1) {
                long bit = Long.lowestOneBit(lacking);
                cube[w] |= bit;
                if (function.isImplicant(cube)) {
                    changed = true;
                } else {
                    cube[w] &= ~bit;
                }
            }
        }
        return changed;
    }
}
