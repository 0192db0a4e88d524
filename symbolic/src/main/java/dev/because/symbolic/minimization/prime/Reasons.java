package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private final List<long[]> allowed;

    /**
     * @param function the functions
     * @param offSet where outputs must be false, cubes each with the outputs that it is forbidden for
     */
    public Reasons(PackedFunction function, List<long[]> offSet) {
        space = function.space();
        allowed = function.allowed();
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

    /** The outputs that need not be false at a minterm, as a packed cube; nothing else of it matters. */
    public long[] allowedAt(long[] minterm) {
        long[] outputs = new long[space.words()];
        for (long[] cube : allowed) {
            if (space.inputsContain(cube, minterm)) {
                for (int w = space.inputWords(); w < outputs.length; w++) {
                    outputs[w] |= cube[w];
                }
            }
        }
        return outputs;
    }

    /** The reasons at a minterm for an output that is allowed there, none within another. */
    public List<long[]> at(long[] minterm, int output) {
        return without(new long[space.words()], minterm, output).orElseThrow();
    }

    /** The same; nothing if one of them has one of these literals and outputs. */
    public Optional<List<long[]>> without(long[] unwanted, long[] minterm, int output) {
        long[] outputs = allowedAt(minterm);
        List<long[]> found = new ArrayList<>();
        if (!addLeast(unwanted, minterm, output, found, 0)) {
            return Optional.empty();
        }
        int own = found.size();
        for (int other = 0; other < forbidden.length; other++) {
            int before = found.size();
            if (other == output) {
                continue;
            }
            if (!space.hasOutput(outputs, other)) {
                found.add(new long[space.words()]);
            } else if (!addLeast(unwanted, minterm, other, found, own)) {
                return Optional.empty();
            }
            for (int i = before; i < found.size(); i++) {
                space.addOutput(found.get(i), other);
            }
            if (found.size() > before && space.hasOutput(unwanted, other)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /**
     * Adds the differences from the cubes of an output, smallest first, but for those that contain another, or one of the first
     * {@code base} reasons; whether none of them is unwanted.
     */
    private boolean addLeast(long[] unwanted, long[] minterm, int output, List<long[]> found, int base) {
        int start = found.size();
        int words = space.inputWords();
        for (long[] cube : bySize(minterm, forbidden[output])) {
            long[] reason = new long[space.words()];
            boolean wanted = true;
            for (int w = 0; w < words; w++) {
                reason[w] = minterm[w] & ~cube[w];
                wanted &= (reason[w] & unwanted[w]) == 0;
            }
            if (!containsOne(reason, found, 0, base) && !containsOne(reason, found, start, found.size())) {
                if (!wanted) {
                    return false;
                }
                found.add(reason);
            }
        }
        return true;
    }

    /** The cubes in the order of the number of literals in which they differ from a minterm. */
    private long[][] bySize(long[] minterm, long[][] cubes) {
        int[] sizes = new int[cubes.length];
        int[] count = new int[space.inputs() + 2];
        for (int i = 0; i < cubes.length; i++) {
            for (int w = 0; w < space.inputWords(); w++) {
                sizes[i] += Long.bitCount(minterm[w] & ~cubes[i][w]);
            }
            count[sizes[i] + 1]++;
        }
        for (int size = 1; size < count.length; size++) {
            count[size] += count[size - 1];
        }
        long[][] ordered = new long[cubes.length][];
        for (int i = 0; i < cubes.length; i++) {
            ordered[count[sizes[i]]++] = cubes[i];
        }
        return ordered;
    }

    /** Whether the output is allowed at every minterm of a cube. */
    public boolean isImplicant(long[] cube, int output) {
        for (long[] other : forbidden[output]) {
            if (space.inputsMeet(other, cube)) {
                return false;
            }
        }
        return true;
    }

    /** The same cube with all outputs that it is an implicant of. */
    public long[] widened(long[] cube) {
        long[] wide = cube.clone();
        for (int output = 0; output < forbidden.length; output++) {
            if (!space.hasOutput(wide, output) && isImplicant(cube, output)) {
                space.addOutput(wide, output);
            }
        }
        return wide;
    }

    private boolean containsOne(long[] reason, List<long[]> others, int from, int to) {
        for (int i = from; i < to; i++) {
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
