package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the primes through a point are as they are: for every forbidden cube, the literals and outputs of which an implicant
 * through the point needs one to stay clear of it, either a literal in which the two differ, or to do without the output that
 * the cube is forbidden for. The primes are the minimal ways to have one of each (minimal hitting sets; this is the
 * blocking matrix of espresso). Reasons that contain another are left out; so every bit of one occurs in some prime, and
 * those that all together have are the <em>signature</em> of the point (McGeer et al., <em>Espresso-Signature</em>, 1993).
 *
 * <p>All in packed cubes, see {@link CubeSpace}: a reason has the bits of literals that are needed, and of outputs that are
 * not allowed.
 */
public final class Reasons {
    private final CubeSpace space;
    /** For each output the cubes where it must be false. */
    private final long[][][] forbidden;

    /** @param offSet where outputs must be false, cubes each with the outputs that it is forbidden for */
    public Reasons(CubeSpace space, List<long[]> offSet) {
        this.space = space;
        forbidden = new long[space.outputs()][][];
        for (int output = 0; output < forbidden.length; output++) {
            int number = output;
            forbidden[output] = offSet.stream()
                    .filter(cube -> space.hasOutput(cube, number))
                    .toArray(long[][]::new);
        }
    }

    public CubeSpace space() {
        return space;
    }

    /** Whether the output must be false at that minterm. */
    public boolean forbids(long[] minterm, int output) {
        for (long[] cube : forbidden[output]) {
            if (space.inputsContain(cube, minterm)) {
                return true;
            }
        }
        return false;
    }

    /** The reasons at a minterm for an output that is not forbidden there, none within another. */
    public List<long[]> at(long[] minterm, int output) {
        List<long[]> found = new ArrayList<>(least(minterm, output, List.of()));
        int own = found.size();
        for (int other = 0; other < forbidden.length; other++) {
            if (other != output) {
                List<long[]> base = found.subList(0, own);
                List<long[]> more = least(minterm, other, base);
                for (long[] reason : more) {
                    space.addOutput(reason, other);
                }
                found.addAll(more);
            }
        }
        return found;
    }

    /** The differences from the cubes of an output, without those that contain another, or one of the base. */
    private List<long[]> least(long[] minterm, int output, List<long[]> base) {
        long[][] cubes = forbidden[output];
        int words = space.inputWords();
        int[] sizes = new int[cubes.length];
        int[] count = new int[space.inputs() + 2];
        for (int i = 0; i < cubes.length; i++) {
            for (int w = 0; w < words; w++) {
                sizes[i] += Long.bitCount(minterm[w] & ~cubes[i][w]);
            }
            if (sizes[i] == 0) {
                return new ArrayList<>(List.of(new long[space.words()]));
            }
            count[sizes[i] + 1]++;
        }
        for (int size = 1; size < count.length; size++) {
            count[size] += count[size - 1];
        }
        int[] order = new int[cubes.length];
        for (int i = 0; i < cubes.length; i++) {
            order[count[sizes[i]]++] = i;
        }
        List<long[]> kept = new ArrayList<>();
        for (int i : order) {
            long[] reason = new long[space.words()];
            for (int w = 0; w < words; w++) {
                reason[w] = minterm[w] & ~cubes[i][w];
            }
            if (!containsOne(reason, kept) && !containsOne(reason, base)) {
                kept.add(reason);
            }
        }
        return kept;
    }

    private boolean containsOne(long[] reason, List<long[]> others) {
        for (int i = 0; i < others.size(); i++) {
            if (space.contains(reason, others.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What all primes through the point of these reasons have in common, as a packed cube. */
    public long[] signature(List<long[]> reasons) {
        long[] needed = new long[space.words()];
        for (long[] reason : reasons) {
            for (int w = 0; w < needed.length; w++) {
                needed[w] |= reason[w];
            }
        }
        return cube(needed);
    }

    /** The packed cube that has these literals, and all outputs but these. */
    long[] cube(long[] needed) {
        long[] cube = space.universe();
        for (int w = 0; w < space.inputWords(); w++) {
            cube[w] &= ~((needed[w] & CubeSpace.ZEROS) << 1 | needed[w] >>> 1 & CubeSpace.ZEROS);
        }
        for (int w = space.inputWords(); w < needed.length; w++) {
            cube[w] &= ~needed[w];
        }
        return cube;
    }

    static int size(long[] reason) {
        int size = 0;
        for (long word : reason) {
            size += Long.bitCount(word);
        }
        return size;
    }
}
