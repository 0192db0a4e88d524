package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.cube.ComplementHull;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes each cube as small as it can be while all together still cover what they covered, so that a new expansion may go
 * another way (Rudell 1987, section 4.6).
 */
final class Reduction {
    private final CubeSpace space;
    private final ComplementHull hull;

    Reduction(CubeSpace space) {
        this.space = space;
        hull = new ComplementHull(space);
    }

    /** Reduces one cube after the other, in this order; those that the others have come to cover go. */
    List<long[]> inOrder(List<long[]> cubes, List<long[]> dontCare) {
        List<long[]> all = new ArrayList<>(cubes);
        all.addAll(dontCare);
        List<long[]> reduced = new ArrayList<>();
        for (int i = 0; i < cubes.size(); i++) {
            long[] less = hull.reduced(all, all.get(i));
            all.set(i, less);
            if (!space.hasNoOutput(less)) {
                reduced.add(less);
            }
        }
        return reduced;
    }

    /** The cubes that can be reduced if the others stay as they are, reduced. */
    List<long[]> eachAlone(List<long[]> cubes, List<long[]> dontCare) {
        List<long[]> all = new ArrayList<>(cubes);
        all.addAll(dontCare);
        List<long[]> reduced = new ArrayList<>();
        for (long[] cube : cubes) {
            long[] less = hull.reduced(all, cube);
            if (!space.hasNoOutput(less) && !Arrays.equals(less, cube)) {
                reduced.add(less);
            }
        }
        return reduced;
    }
}
