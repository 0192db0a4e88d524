package dev.because.symbolic.minimization.cube;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether cubes cover a cube: a tautology after the cofactor, by unate reduction, splitting into components that share no
 * input, and Shannon's expansion on the most binate input. Not for several threads at once.
 */
public final class Coverage {
    private static final double CERTAINLY_LESS = 1 - 1e-9;
    private static final int WORTH_SPLITTING = 6;

    private final CubeSpace space;
    private final int words;
    private final Columns columns;
    private boolean seeking;

    public Coverage(CubeSpace space) {
        this.space = space;
        words = space.inputWords();
        columns = new Columns(words);
    }

    /** Whether the cubes together cover that one, for all its outputs. The cube itself, if it is among them, does not count. */
    public boolean covers(Collection<long[]> cubes, long[] cube) {
        return uncoveredOutput(near(cubes, cube), cube, false).isEmpty();
    }

    /** A minterm of the cube that the cubes, without itself, do not cover, with the one output that it is uncovered for. */
    public Optional<long[]> uncovered(Collection<long[]> cubes, long[] cube) {
        return uncoveredOutput(near(cubes, cube), cube, true);
    }

    /** Whether the cubes, whatever their outputs, cover every minterm of the input part of that one. */
    public boolean coverInputs(long[][] cubes, long[] cube) {
        long[][] near = new long[cubes.length][];
        int size = 0;
        for (long[] other : cubes) {
            if (space.inputsMeet(other, cube)) {
                near[size++] = other;
            }
        }
        seeking = false;
        return everywhere(near, size, beyond(cube), new long[words]);
    }

    private long[][] near(Collection<long[]> cubes, long[] cube) {
        long[][] near = new long[cubes.size()][];
        int size = 0;
        for (long[] other : cubes) {
            if (other != cube && space.outputsMeet(other, cube) && space.inputsMeet(other, cube)) {
                near[size++] = other;
            }
        }
        return Arrays.copyOf(near, size);
    }

    private Optional<long[]> uncoveredOutput(long[][] near, long[] cube, boolean witness) {
        for (long[] other : near) {
            if (space.contains(other, cube)) {
                return Optional.empty();
            }
        }
        long[][] part = new long[near.length][];
        long[] raised = beyond(cube);
        for (int output = 0; output < space.outputs(); output++) {
            if (!space.hasOutput(cube, output)) {
                continue;
            }
            int size = 0;
            for (long[] other : near) {
                if (space.hasOutput(other, output)) {
                    part[size++] = other;
                }
            }
            seeking = witness;
            long[] point = cube.clone();
            if (!everywhere(part, size, raised, point)) {
                return Optional.of(minterm(point, output));
            }
        }
        return Optional.empty();
    }

    private long[] minterm(long[] point, int output) {
        long[] minterm = space.everywhere();
        for (int input = 0; input < space.inputs(); input++) {
            int bit = 2 * input & 62;
            boolean one = (point[input >> 5] >>> bit & 3) != 1;
            minterm[input >> 5] &= ~((one ? 1L : 2L) << bit);
        }
        space.addOutput(minterm, output);
        return minterm;
    }

    private long[] beyond(long[] cube) {
        long[] raised = new long[words];
        for (int w = 0; w < words; w++) {
            long lacking = ~cube[w];
            raised[w] = (lacking | lacking >>> 1) & CubeSpace.ZEROS;
            raised[w] |= raised[w] << 1;
        }
        return raised;
    }

    /** Whether the cubes, with those bits raised, are everything; if not, {@code point} has been narrowed to where. */
    private boolean everywhere(long[][] cubes, int size, long[] raised, long[] point) {
        if (size == 0) {
            return false;
        }
        double volume = 0;
        for (int i = 0; i < size; i++) {
            int literals = 0;
            for (int w = 0; w < words; w++) {
                literals += Long.bitCount(~(cubes[i][w] | raised[w]));
            }
            if (literals == 0) {
                return true;
            }
            volume += Math.scalb(1.0, -literals);
        }
        if (volume < CERTAINLY_LESS && !seeking) {
            return false;
        }
        columns.count(cubes, size, raised);
        long[] unate = new long[words];
        if (columns.unate(unate)) {
            long[][] rest = new long[size][];
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (hasAll(cubes[i], raised, unate)) {
                    rest[kept++] = cubes[i];
                }
            }
            narrow(point, unate);
            return everywhere(rest, kept, raised, point);
        }
        int bit = columns.mostBinate();
        if (size >= WORTH_SPLITTING) {
            long[][] apart = new long[size][];
            int joined = component(cubes, size, raised, apart);
            if (joined < size) {
                long[][] others = Arrays.copyOfRange(apart, joined, size);
                return everywhere(apart, joined, raised, point) || everywhere(others, size - joined, raised, point);
            }
        }
        long[] fixed = Columns.raisedAt(raised, bit);
        long[][] part = new long[size][];
        for (int value = 0; value < 2; value++) {
            long[] tried = seeking ? point.clone() : point;
            long[] only = new long[words];
            only[bit >> 6] = 1L << (bit + value & 63);
            narrow(tried, only);
            if (!everywhere(part, Columns.having(cubes, size, bit + value, part), fixed, tried)) {
                System.arraycopy(tried, 0, point, 0, words);
                return false;
            }
        }
        return true;
    }

    private boolean hasAll(long[] cube, long[] raised, long[] bits) {
        for (int w = 0; w < words; w++) {
            if ((bits[w] & ~(cube[w] | raised[w])) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Leaves of each input that has a bit here only that bit. */
    private void narrow(long[] point, long[] bits) {
        for (int w = 0; w < words; w++) {
            point[w] &= ~((bits[w] & CubeSpace.ZEROS) << 1 | bits[w] >>> 1 & CubeSpace.ZEROS);
        }
    }

    /** The cubes that hang together with the first by common inputs, at the front, then the others; how many hang together. */
    private int component(long[][] cubes, int size, long[] raised, long[][] apart) {
        System.arraycopy(cubes, 0, apart, 0, size);
        long[] reached = new long[words];
        int joined = 0;
        join(reached, apart[joined++], raised);
        boolean grown = true;
        while (grown && joined < size) {
            grown = false;
            for (int i = joined; i < size; i++) {
                if (touches(reached, apart[i], raised)) {
                    long[] cube = apart[i];
                    apart[i] = apart[joined];
                    apart[joined++] = cube;
                    join(reached, cube, raised);
                    grown = true;
                }
            }
        }
        return joined;
    }

    private void join(long[] reached, long[] cube, long[] raised) {
        for (int w = 0; w < words; w++) {
            long lacking = ~(cube[w] | raised[w]);
            reached[w] |= lacking | (lacking & CubeSpace.ZEROS) << 1 | lacking >>> 1 & CubeSpace.ZEROS;
        }
    }

    private boolean touches(long[] reached, long[] cube, long[] raised) {
        for (int w = 0; w < words; w++) {
            if ((reached[w] & ~(cube[w] | raised[w])) != 0) {
                return true;
            }
        }
        return false;
    }
}
