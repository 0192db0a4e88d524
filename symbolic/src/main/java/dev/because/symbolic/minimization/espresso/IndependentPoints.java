package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.BoundProof.WeighedPoint;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Point;
import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points of the on-set no two of which lie in one implicant, so that every cover has as many terms as there are points. A
 * point that only an essential prime covers can be joined by any other outside of that prime; each further term of the cover
 * offers a point that only it covers, which is taken if it lies in no implicant with those taken before.
 */
final class IndependentPoints {
    private final CubeSpace space;
    private final Expansion expansion;
    private final Coverage coverage;

    IndependentPoints(CubeSpace space, Expansion expansion) {
        this.space = space;
        this.expansion = expansion;
        coverage = new Coverage(space);
    }

    /**
     * @param distinguished a point for each essential prime that nothing else covers
     * @param essential the essential primes
     * @param rest the other terms of the cover
     * @param dontCare the don't-care set
     */
    List<WeighedPoint> of(
            List<long[]> distinguished,
            List<long[]> essential,
            List<long[]> rest,
            List<long[]> dontCare,
            Budget budget) {
        List<long[]> all = new ArrayList<>(rest);
        all.addAll(essential);
        all.addAll(dontCare);
        List<long[]> taken = new ArrayList<>();
        for (long[] cube : rest) {
            if (budget.isOver()) {
                break;
            }
            Optional<long[]> point = coverage.uncovered(all, cube);
            if (point.isPresent()
                    && taken.stream().noneMatch(other -> expansion.isImplicant(space.supercube(other, point.get())))) {
                taken.add(point.get());
            }
        }
        taken.addAll(distinguished);
        return taken.stream().map(space::unpack).map(this::weighed).toList();
    }

    private WeighedPoint weighed(Term point) {
        return new WeighedPoint(
                new Point(point.cube(), point.outputs().stream().findFirst().orElseThrow()), 1);
    }
}
