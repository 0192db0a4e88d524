package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** In which order the cubes of a cover are taken. */
final class Order {
    private Order() {}

    /** First those whose bits few others have: what is unlikely to be covered by others (Rudell's mini-sort). */
    static List<long[]> forExpansion(CubeSpace space, List<long[]> cubes) {
        int[] counts = new int[space.words() << 6];
        for (long[] cube : cubes) {
            for (int w = 0; w < space.words(); w++) {
                for (long bits = cube[w]; bits != 0; bits &= bits - 1) {
                    counts[(w << 6) + Long.numberOfTrailingZeros(bits)]++;
                }
            }
        }
        return sorted(cubes, cube -> {
            long weight = 0;
            for (int w = 0; w < space.words(); w++) {
                for (long bits = cube[w]; bits != 0; bits &= bits - 1) {
                    weight += counts[(w << 6) + Long.numberOfTrailingZeros(bits)];
                }
            }
            return weight;
        });
    }

    /** First the largest, then what is near to it. */
    static List<long[]> forReduction(CubeSpace space, List<long[]> cubes) {
        if (cubes.isEmpty()) {
            return cubes;
        }
        long[] largest = cubes.get(0);
        for (long[] cube : cubes) {
            if (size(cube) > size(largest)) {
                largest = cube;
            }
        }
        long[] first = largest;
        return sorted(cubes, cube -> ((long) conflicts(space, first, cube) << 32) - size(cube));
    }

    private static List<long[]> sorted(List<long[]> cubes, ToLongFunction<long[]> weight) {
        Map<long[], Long> weights = new IdentityHashMap<>();
        cubes.forEach(cube -> weights.put(cube, weight.applyAsLong(cube)));
        List<long[]> sorted = new ArrayList<>(cubes);
        sorted.sort(Comparator.comparing(weights::get));
        return sorted;
    }

    private static int size(long[] cube) {
        int size = 0;
        for (long word : cube) {
            size += Long.bitCount(word);
        }
        return size;
    }

    private static int conflicts(CubeSpace space, long[] one, long[] other) {
        int conflicts = space.outputsMeet(one, other) ? 0 : 1;
        for (int w = 0; w < space.inputWords(); w++) {
            long both = one[w] & other[w];
            conflicts += Long.bitCount(~(both | both >>> 1) & CubeSpace.ZEROS);
        }
        return conflicts;
    }
}
