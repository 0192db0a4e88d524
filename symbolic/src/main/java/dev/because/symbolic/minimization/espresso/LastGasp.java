package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * New primes for a cover that cannot be improved step by step: each cube is reduced as if the others stayed, and where two of
 * these fit into one implicant, that one is expanded (Rudell 1987, section 4.7). A new covering chooses among old and new.
 */
final class LastGasp {
    private final CubeSpace space;
    private final Expansion expansion;
    private final Reduction reduction;

    LastGasp(CubeSpace space, Expansion expansion, Reduction reduction) {
        this.space = space;
        this.expansion = expansion;
        this.reduction = reduction;
    }

    List<long[]> newPrimes(List<long[]> cubes, List<long[]> dontCare, Budget budget) {
        List<long[]> reduced = reduction.eachAlone(cubes, dontCare);
        List<long[]> primes = new ArrayList<>();
        for (int i = 0; i < reduced.size() && !budget.isOver(); i++) {
            for (int j = i + 1; j < reduced.size(); j++) {
                long[] both = space.supercube(reduced.get(i), reduced.get(j));
                if (primes.stream().noneMatch(prime -> space.contains(prime, both)) && expansion.isImplicant(both)) {
                    long[][] all = reduced.toArray(long[][]::new);
                    primes.add(expansion.expand(both, all, all.length, space.universe()));
                }
            }
        }
        return primes;
    }
}
