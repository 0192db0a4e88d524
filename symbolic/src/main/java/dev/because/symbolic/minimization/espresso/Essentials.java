package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.cube.Coverage;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells essential primes: what a prime shares with other implicants is what it shares with the consensus terms between it and
 * a cover; if these leave something of it, nothing else covers that (Rudell 1987, section 4.5.3).
 */
final class Essentials {
    private final CubeSpace space;
    private final Coverage coverage;

    Essentials(CubeSpace space) {
        this.space = space;
        coverage = new Coverage(space);
    }

    /**
     * A point of one output that no implicant covers but those within this prime; empty if the prime is not essential.
     *
     * @param prime a prime of the cover
     * @param cover cubes that cover the on-set, and nothing outside on-set and don't-care set
     * @param dontCare the don't-care set
     */
    Optional<long[]> distinguished(long[] prime, List<long[]> cover, List<long[]> dontCare) {
        List<long[]> shared = new ArrayList<>();
        for (long[] other : cover) {
            if (other != prime) {
                addShared(shared, prime, other);
            }
        }
        for (long[] other : dontCare) {
            addShared(shared, prime, other);
        }
        shared.addAll(dontCare);
        return coverage.uncovered(shared, prime);
    }

    private void addShared(List<long[]> shared, long[] prime, long[] other) {
        if (space.distance(prime, other) > 1) {
            return;
        }
        long[] cube = space.intersection(prime, other);
        boolean inputsMeet = space.inputsMeet(prime, other);
        if (inputsMeet) {
            // By consensus over the outputs, all outputs of both have an implicant there, and not only this prime.
            boolean more = false;
            for (int w = space.inputWords(); w < space.words(); w++) {
                more |= (other[w] & ~prime[w]) != 0;
            }
            if (more) {
                for (int w = space.inputWords(); w < space.words(); w++) {
                    cube[w] = prime[w] | other[w];
                }
            } else if (space.contains(prime, other)) {
                return;
            }
        } else {
            for (int w = 0; w < space.inputWords(); w++) {
                long both = cube[w];
                long apart = ~(both | both >>> 1) & CubeSpace.ZEROS;
                cube[w] |= apart | apart << 1;
            }
        }
        shared.add(cube);
    }
}
