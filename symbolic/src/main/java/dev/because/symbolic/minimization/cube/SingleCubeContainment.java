package dev.because.symbolic.minimization.cube;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Leaves out cubes that another one contains. */
public final class SingleCubeContainment {
    private SingleCubeContainment() {}

    /** The cubes that no other contains, one of each, those of the fewest literals first; none without outputs. */
    public static List<long[]> of(CubeSpace space, Collection<long[]> cubes) {
        List<long[]> byLiterals = new ArrayList<>(cubes);
        byLiterals.removeIf(space::hasNoOutput);
        byLiterals.sort(Comparator.<long[]>comparingInt(space::literals)
                .thenComparing(cube -> cube, (one, other) -> space.outputs(other) - space.outputs(one)));
        List<long[]> kept = new ArrayList<>();
        for (long[] cube : byLiterals) {
            boolean within = false;
            for (int i = 0; i < kept.size() && !within; i++) {
                within = space.contains(kept.get(i), cube);
            }
            if (!within) {
                kept.add(cube);
            }
        }
        return kept;
    }
}
