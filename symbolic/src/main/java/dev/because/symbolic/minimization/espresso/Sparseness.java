package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes terms out of the outputs that do not need them, then literals out of the terms that have fewer outputs to heed, as
 * long as there are any (Rudell 1987, section 4.8). In the end no term can be left out of an output.
 */
final class Sparseness {
    private final Operators operators;
    private final CubeSpace space;
    private final long[] inputs;

    Sparseness(Operators operators) {
        this.operators = operators;
        space = operators.space();
        inputs = space.everywhere();
    }

    List<long[]> of(List<long[]> cover, List<long[]> dontCare, Budget budget) {
        List<long[]> sparse = cover;
        while (!budget.isOver()) {
            List<long[]> lowered = lowered(sparse, dontCare, budget);
            if (outputs(lowered) == outputs(sparse)) {
                return sparse;
            }
            sparse = operators.expansion().expandWithin(Order.forExpansion(space, lowered), inputs, budget);
        }
        return sparse;
    }

    private List<long[]> lowered(List<long[]> cover, List<long[]> dontCare, Budget budget) {
        List<long[]> lowered = new ArrayList<>();
        cover.forEach(cube -> lowered.add(cube.clone()));
        for (int output = 0; output < space.outputs(); output++) {
            List<long[]> parts = new ArrayList<>();
            List<long[]> whole = new ArrayList<>();
            for (long[] cube : lowered) {
                if (space.hasOutput(cube, output)) {
                    parts.add(space.only(cube, output));
                    whole.add(cube);
                }
            }
            List<long[]> needed = operators.irredundancy().of(parts, dontCare, budget);
            for (int i = 0; i < parts.size(); i++) {
                if (!needed.contains(parts.get(i))) {
                    space.removeOutput(whole.get(i), output);
                }
            }
        }
        lowered.removeIf(space::hasNoOutput);
        return lowered;
    }

    private long outputs(List<long[]> cover) {
        return cover.stream().mapToLong(space::outputs).sum();
    }
}
