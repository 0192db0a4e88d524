package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives a cube as a tree: what contains its half where an input is 0, and what contains the other half, have a consensus
 * that contains it. The shortest derivations that are trees are of this kind (as for resolution: regular trees are the
 * shortest trees), so that the best of all inputs to halve over, for all cubes below, is the shortest tree.
 */
final class ConsensusTree {
    /** So many free inputs have at most 3<sup>9</sup> = 19,683 cubes below, which can all be tried. */
    static final int MOST_FREE = 9;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Cube target;
    private final List<Cube> terms;
    private final boolean exhaustive;
    private final Map<Cube, Plan> plans = new HashMap<>();

    /**
     * How to derive a cube.
     *
     * @param steps how many steps it takes
     * @param input the input to halve over, if there is a step at all
     */
    private record Plan(int steps, int input) {}

    ConsensusTree(Cube target, List<Cube> terms) {
        this.target = target;
        this.terms = terms;
        exhaustive = target.freeInputs() <= MOST_FREE;
    }

    /** Whether all ways were tried, so that the tree is a shortest one. */
    boolean isExhaustive() {
        return exhaustive;
    }

    /** The steps, each after those whose results it uses. Empty if the terms do not imply the cube. */
    Optional<List<ConsensusStep>> derive() {
        if (plan(target).steps() >= IMPOSSIBLE) {
            return Optional.empty();
        }
        List<ConsensusStep> steps = new ArrayList<>();
        Cube container = derive(target, steps);
        return Optional.of(needed(steps, container));
    }

    /** Adds steps to a product that contains the cube, and returns that. */
    private Cube derive(Cube cube, List<ConsensusStep> steps) {
        Optional<Cube> container = container(cube);
        if (container.isPresent()) {
            return container.get();
        }
        int input = plan(cube).input();
        Cube zero = derive(cube.with(input, false), steps);
        if (zero.contains(cube)) {
            return zero;
        }
        Cube one = derive(cube.with(input, true), steps);
        if (one.contains(cube)) {
            return one;
        }
        ConsensusStep step = ConsensusStep.of(zero, one);
        if (!steps.contains(step)) {
            steps.add(step);
        }
        return step.result();
    }

    /** Those steps that the last result needs: of two halves one may have turned out to be enough. */
    private static List<ConsensusStep> needed(List<ConsensusStep> steps, Cube container) {
        Set<Cube> wanted = new HashSet<>(Set.of(container));
        List<ConsensusStep> needed = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            ConsensusStep step = steps.get(i);
            if (wanted.remove(step.result())) {
                wanted.add(step.first());
                wanted.add(step.second());
                needed.add(0, step);
            }
        }
        return needed;
    }

    private Plan plan(Cube cube) {
        Plan known = plans.get(cube);
        if (known != null) {
            return known;
        }
        Plan plan = container(cube).isPresent() ? new Plan(0, -1) : exhaustive ? best(cube) : likely(cube);
        plans.put(cube, plan);
        return plan;
    }

    private Plan best(Cube cube) {
        Plan best = new Plan(IMPOSSIBLE, -1);
        // The last of equals: what is resolved last is halved over first.
        for (int input : split(cube).stream().toArray()) {
            int steps = stepsOver(cube, input, best.steps());
            if (steps <= best.steps()) {
                best = new Plan(steps, input);
            }
            if (steps >= IMPOSSIBLE) {
                return best;
            }
        }
        return best;
    }

    private int stepsOver(Cube cube, int input, int atMost) {
        int zero = plan(cube.with(input, false)).steps();
        if (zero >= IMPOSSIBLE || zero + 1 > atMost) {
            return zero >= IMPOSSIBLE ? IMPOSSIBLE : zero + 1;
        }
        int one = plan(cube.with(input, true)).steps();
        return one >= IMPOSSIBLE ? IMPOSSIBLE : zero + one + 1;
    }

    /** Halves over the input that most terms care for, with values of both kinds. */
    private Plan likely(Cube cube) {
        int best = -1;
        int most = -1;
        for (int input : split(cube).stream().toArray()) {
            int zeros = 0;
            int ones = 0;
            for (Cube term : terms) {
                if (term.cares().contains(input) && term.intersects(cube)) {
                    zeros += term.values().contains(input) ? 0 : 1;
                    ones += term.values().contains(input) ? 1 : 0;
                }
            }
            int both = Math.min(zeros, ones) * terms.size() + zeros + ones;
            if (both >= most) {
                best = input;
                most = both;
            }
        }
        return best < 0
                ? new Plan(IMPOSSIBLE, -1)
                : new Plan(Math.min(IMPOSSIBLE, stepsOver(cube, best, IMPOSSIBLE)), best);
    }

    /** The free inputs that a term which meets the cube cares for: to halve over another would only double the work. */
    private Bits split(Cube cube) {
        Bits cares = Bits.none();
        for (Cube term : terms) {
            if (term.intersects(cube)) {
                cares = cares.or(term.cares());
            }
        }
        return cares.minus(cube.cares());
    }

    private Optional<Cube> container(Cube cube) {
        return terms.stream().filter(term -> term.contains(cube)).findFirst();
    }
}
