package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.List;

/** Reduce, expand, irredundant, again and again while the cover gets cheaper; where it does not, a last gasp. */
final class Descent {
    private final Operators operators;
    private final CubeSpace space;
    private final LastGasp lastGasp;

    Descent(Operators operators) {
        this.operators = operators;
        space = operators.space();
        lastGasp = new LastGasp(space, operators.expansion(), operators.reduction());
    }

    /**
     * @param start an irredundant cover
     * @param dontCare what need not be covered
     */
    List<long[]> from(List<long[]> start, List<long[]> dontCare, Budget budget) {
        List<long[]> best = start;
        while (!budget.isOver()) {
            List<long[]> next = again(best, dontCare, budget);
            if (operators.cost(next) >= operators.cost(best)) {
                next = withLastGasp(best, dontCare, budget);
            }
            if (operators.cost(next) >= operators.cost(best)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private List<long[]> again(List<long[]> cover, List<long[]> dontCare, Budget budget) {
        List<long[]> reduced = operators.reduction().inOrder(Order.forReduction(space, cover), dontCare);
        List<long[]> expanded = operators.expansion().expand(Order.forExpansion(space, reduced), budget);
        return operators.irredundancy().of(expanded, dontCare, budget);
    }

    private List<long[]> withLastGasp(List<long[]> cover, List<long[]> dontCare, Budget budget) {
        List<long[]> pool = new ArrayList<>(cover);
        pool.addAll(lastGasp.newPrimes(cover, dontCare, budget));
        return pool.size() == cover.size() ? cover : operators.irredundancy().of(pool, dontCare, budget);
    }
}
