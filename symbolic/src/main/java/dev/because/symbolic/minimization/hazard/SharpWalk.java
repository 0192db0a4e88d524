package dev.because.symbolic.minimization.hazard;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import java.util.List;
import java.util.function.Predicate;

/** Walks through what is left of a cube without some others, as cubes that have nothing in common. */
final class SharpWalk {
    private final Predicate<Cube> visitor;

    /** @param visitor is given a cube that is left, and says whether to go on */
    SharpWalk(Predicate<Cube> visitor) {
        this.visitor = visitor;
    }

    /** Whether the visitor always wanted to go on. */
    boolean visit(Cube cube, List<Cube> without) {
        return visit(cube, without, 0);
    }

    private boolean visit(Cube cube, List<Cube> without, int from) {
        int next = from;
        while (next < without.size() && !without.get(next).intersects(cube)) {
            next++;
        }
        if (next == without.size()) {
            return visitor.test(cube);
        }
        Cube rest = cube;
        for (Literal literal : without.get(next).literals()) {
            if (!rest.has(literal)) {
                if (!visit(rest.with(literal.input(), !literal.positive()), without, next + 1)) {
                    return false;
                }
                rest = rest.with(literal.input(), literal.positive());
            }
        }
        return true;
    }
}
