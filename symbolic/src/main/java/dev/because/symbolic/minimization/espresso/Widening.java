package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.SingleCubeContainment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Leaves a local optimum by a wider choice: primes are collected over rounds of reduction and expansion in random order, and
 * of expansion in random directions, and each round the covering is solved again over all that were collected. Never worse
 * than the start. How many rounds is a matter of size, not of time, so that the result does not depend on the machine.
 */
final class Widening {
    private static final int MOST_ROUNDS = 20;
    private static final int FEWEST_ROUNDS = 3;
    /** In steps of expansion: cubes of the cover times cubes of the off-set times words. */
    private static final double WORK = 1.5e7;

    private static final int POOL_TO_COVER = 5;
    private static final int DIRECTIONS = 2;

    private final Operators operators;
    private final CubeSpace space;
    private final int offSize;
    private final Random random = new Random(1);

    Widening(Operators operators, int offSize) {
        this.operators = operators;
        this.offSize = offSize;
        space = operators.space();
    }

    /**
     * @param start an irredundant cover
     * @param known other primes that may be used
     * @param dontCare what need not be covered
     */
    List<long[]> of(List<long[]> start, List<long[]> known, List<long[]> dontCare, Budget budget) {
        if (start.size() < 2) {
            return start;
        }
        List<long[]> best = start;
        List<long[]> current = start;
        List<long[]> pool = new ArrayList<>(start);
        pool.addAll(known);
        int rounds = rounds(start);
        int idle = 0;
        for (int round = 0; idle < rounds && round < 3 * rounds && !budget.isOver(); round++) {
            pool.addAll(round % 2 == 0 ? reexpanded(current, dontCare, round, budget) : scattered(current, dontCare));
            pool = SingleCubeContainment.of(space, pool);
            Collections.shuffle(pool, random);
            List<long[]> next = operators.irredundancy().of(pool, dontCare, budget);
            idle = next.size() < best.size() ? 0 : idle + 1;
            if (next.size() <= current.size()) {
                current = next;
            }
            if (operators.cost(next) < operators.cost(best)) {
                best = next;
            }
            if (pool.size() > POOL_TO_COVER * best.size()) {
                pool = new ArrayList<>(current);
            }
        }
        return best;
    }

    private int rounds(List<long[]> cover) {
        double steps = (double) cover.size() * Math.max(1, offSize) * space.words();
        return (int) Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, WORK / steps));
    }

    private List<long[]> reexpanded(List<long[]> cover, List<long[]> dontCare, int round, Budget budget) {
        List<long[]> shuffled = new ArrayList<>(cover);
        Collections.shuffle(shuffled, random);
        List<long[]> reduced = operators.reduction().inOrder(shuffled, dontCare);
        if (random.nextBoolean()) {
            reduced = Order.forExpansion(space, reduced);
        } else {
            Collections.shuffle(reduced, random);
        }
        return round % 4 == 0
                ? operators.expansion().expandOutputsFirst(reduced, budget)
                : operators.expansion().expand(reduced, budget);
    }

    private List<long[]> scattered(List<long[]> cover, List<long[]> dontCare) {
        List<long[]> primes = new ArrayList<>();
        for (long[] cube : operators.reduction().eachAlone(cover, dontCare)) {
            for (int i = 0; i < DIRECTIONS; i++) {
                primes.add(operators.expansion().expand(cube, random));
            }
        }
        return primes;
    }
}
