package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.ArrayList;
import java.util.List;

/** Expand, irredundant, reduce, again and again, while the cover gets shorter; then a last gasp. */
final class Loop {
    private static final int WORK = 200;

    private final CubeSpace space;
    private final PackedFunction function;
    private final Budget budget;
    private final Expansion expansion;
    private final Irredundancy irredundancy;
    private final Reduction reduction;
    private final Essentials essentials;
    private final LastGasp lastGasp;

    Loop(PackedFunction function, List<long[]> off, Budget budget) {
        this.function = function;
        this.budget = budget;
        space = function.space();
        expansion = new Expansion(space, off);
        irredundancy = new Irredundancy(space);
        reduction = new Reduction(space);
        essentials = new Essentials(space);
        lastGasp = new LastGasp(space, expansion, reduction);
    }

    List<long[]> run() {
        List<long[]> dontCare = new ArrayList<>(function.dontCare());
        List<long[]> cover =
                irredundancy.of(expansion.expand(Order.forExpansion(space, function.on())), dontCare, WORK);
        List<long[]> essential = new ArrayList<>();
        for (long[] cube : cover) {
            if (essentials.distinguished(cube, cover, dontCare).isPresent()) {
                essential.add(cube);
            }
        }
        List<long[]> rest = new ArrayList<>(cover);
        rest.removeAll(essential);
        dontCare.addAll(essential);
        List<long[]> best = rest;
        boolean better = true;
        while (better && !budget.isOver()) {
            List<long[]> next = again(best, dontCare);
            better = cost(next) < cost(best);
            if (!better) {
                List<long[]> pool = new ArrayList<>(best);
                pool.addAll(lastGasp.newPrimes(best, dontCare));
                if (pool.size() > best.size()) {
                    next = irredundancy.of(pool, dontCare, WORK);
                    better = cost(next) < cost(best);
                }
            }
            best = better ? next : best;
        }
        List<long[]> all = new ArrayList<>(essential);
        all.addAll(best);
        return all;
    }

    private List<long[]> again(List<long[]> cover, List<long[]> dontCare) {
        List<long[]> reduced = reduction.inOrder(Order.forReduction(space, cover), dontCare);
        return irredundancy.of(expansion.expand(Order.forExpansion(space, reduced)), dontCare, WORK);
    }

    private long cost(List<long[]> cover) {
        return ((long) cover.size() << 32)
                + cover.stream().mapToInt(space::literals).sum();
    }
}
