package dev.because.symbolic.minimization.cube;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        // Of cubes with as many literals only those of the same inputs can contain one another.
        Map<LongBuffer, List<long[]>> same = new HashMap<>();
        int literals = -1;
        int fewer = 0;
        for (long[] cube : byLiterals) {
            if (space.literals(cube) != literals) {
                literals = space.literals(cube);
                fewer = kept.size();
                same.clear();
            }
            List<long[]> alike =
                    same.computeIfAbsent(LongBuffer.wrap(cube, 0, space.inputWords()), inputs -> new ArrayList<>());
            if (!isWithin(space, kept.subList(0, fewer), cube) && !isWithin(space, alike, cube)) {
                kept.add(cube);
                alike.add(cube);
            }
        }
        return kept;
    }

    private static boolean isWithin(CubeSpace space, List<long[]> others, long[] cube) {
        for (int i = 0; i < others.size(); i++) {
            if (space.contains(others.get(i), cube)) {
                return true;
            }
        }
        return false;
    }
}
