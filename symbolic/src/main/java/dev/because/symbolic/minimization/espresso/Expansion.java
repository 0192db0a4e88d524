package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes each cube of a cover a prime that covers as many others as can be, and drops those (Rudell 1987, section 4.4). A cube
 * is raised bit by bit. The cubes of the off-set say which bits must stay lowered: those of the one input, or of the outputs,
 * by which a cube of the off-set is still kept away. The cubes of the cover say where to raise: first to swallow one that can
 * be swallowed, the one with which most others can; then towards those that remain; in the end so that few literals are left.
 */
final class Expansion {
    private final CubeSpace space;
    private final long[][] off;
    private final int inputWords;
    private final int words;

    private final long[][] blocking;
    private boolean outputsFirst;
    private int blockers;
    private long[][] covering = new long[0][];
    private int coverable;
    private long[] raised = new long[0];
    private long[] free = new long[0];

    Expansion(CubeSpace space, List<long[]> off) {
        this.space = space;
        this.off = off.toArray(long[][]::new);
        inputWords = space.inputWords();
        words = space.words();
        blocking = new long[off.size()][];
    }

    /**
     * Expands the cubes in this order; those that an expanded one covers are not expanded any more. When the budget is over,
     * the rest stay as they are.
     */
    List<long[]> expand(List<long[]> cubes, Budget budget) {
        return expandWithin(cubes, space.universe(), budget);
    }

    /** The same, but what is still free when no more cubes can be covered goes to more outputs rather than fewer literals. */
    List<long[]> expandOutputsFirst(List<long[]> cubes, Budget budget) {
        outputsFirst = true;
        List<long[]> primes = expand(cubes, budget);
        outputsFirst = false;
        return primes;
    }

    /** The same, raising only bits of these: with no outputs among them, cubes keep the outputs that they have. */
    List<long[]> expandWithin(List<long[]> cubes, long[] raisable, Budget budget) {
        long[][] left = cubes.toArray(long[][]::new);
        List<long[]> primes = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            if (left[i].length == 0) {
                continue;
            }
            long[][] others = new long[left.length - i - 1][];
            int count = 0;
            for (int j = i + 1; j < left.length; j++) {
                if (left[j].length != 0) {
                    others[count++] = left[j];
                }
            }
            long[] prime = budget.isOver() ? left[i] : expand(left[i], others, count, raisable);
            primes.removeIf(other -> space.contains(prime, other));
            primes.add(prime);
            for (int j = i + 1; j < left.length; j++) {
                if (left[j].length != 0 && space.contains(prime, left[j])) {
                    left[j] = new long[0];
                }
            }
        }
        return primes;
    }

    /** A prime that contains the cube, and as many of those others as can be. */
    long[] expand(long[] cube, long[][] others, int count, long[] raisable) {
        start(cube, raisable);
        covering = others;
        coverable = count;
        dropUnreachable();
        lowerWhatMust();
        swallowFeasible();
        while (coverable > 0) {
            raise(mostFrequent());
            lowerWhatMust();
            dropCovered();
        }
        if (outputsFirst) {
            raiseOutputs();
        }
        while (blockers > 0) {
            keepMostBlocking();
        }
        for (int w = 0; w < words; w++) {
            raised[w] |= free[w];
        }
        return raised;
    }

    private void raiseOutputs() {
        for (int w = inputWords; w < words; w++) {
            while (free[w] != 0) {
                long[] bit = new long[words];
                bit[w] = Long.lowestOneBit(free[w]);
                raise(bit);
                lowerWhatMust();
            }
        }
    }

    /** Some prime that contains the cube: bits are raised at random as long as any can be. */
    long[] expand(long[] cube, Random random) {
        start(cube, space.universe());
        lowerWhatMust();
        int[] places = new int[words << 6];
        while (blockers > 0) {
            int count = 0;
            for (int w = 0; w < words; w++) {
                for (long bits = free[w]; bits != 0; bits &= bits - 1) {
                    places[count++] = (w << 6) + Long.numberOfTrailingZeros(bits);
                }
            }
            int place = places[random.nextInt(count)];
            long[] bit = new long[words];
            bit[place >> 6] = 1L << place;
            raise(bit);
            lowerWhatMust();
        }
        raise(free.clone());
        return raised;
    }

    private void start(long[] cube, long[] raisable) {
        raised = cube.clone();
        free = new long[words];
        for (int w = 0; w < words; w++) {
            free[w] = raisable[w] & ~raised[w];
        }
        blockers = off.length;
        System.arraycopy(off, 0, blocking, 0, off.length);
        coverable = 0;
        dropUnreachable();
    }

    /** Whether a cube meets no cube of the off-set. */
    boolean isImplicant(long[] cube) {
        for (int i = 0; i < off.length; i++) {
            long[] row = off[i];
            if (space.distance(row, cube) == 0) {
                // The next cube is likely to meet it too.
                off[i] = off[i / 2];
                off[i / 2] = row;
                return false;
            }
        }
        return true;
    }

    /** Lowers for good the bits of rows that a single input, or the outputs, keep away. */
    private void lowerWhatMust() {
        long[] lowered = new long[words];
        boolean some = false;
        int kept = 0;
        for (int i = 0; i < blockers; i++) {
            long[] row = blocking[i];
            if (space.distance(row, raised) < 2) {
                lower(lowered, row, raised);
                some = true;
            } else {
                blocking[kept++] = row;
            }
        }
        blockers = kept;
        if (some) {
            for (int w = 0; w < words; w++) {
                free[w] &= ~lowered[w];
            }
            dropUnreachable();
        }
        raiseUnblocked();
    }

    /** Adds the bits of the row where it conflicts with the cube. */
    private void lower(long[] lowered, long[] row, long[] cube) {
        for (int w = 0; w < inputWords; w++) {
            long both = row[w] & cube[w];
            long apart = ~(both | both >>> 1) & CubeSpace.ZEROS;
            lowered[w] |= row[w] & (apart | apart << 1);
        }
        if (!space.outputsMeet(row, cube)) {
            for (int w = inputWords; w < words; w++) {
                lowered[w] |= row[w];
            }
        }
    }

    /** Drops the rows and cubes that the cube cannot reach, even with all that may still be raised. */
    private void dropUnreachable() {
        long[] most = new long[words];
        for (int w = 0; w < words; w++) {
            most[w] = raised[w] | free[w];
        }
        int kept = 0;
        for (int i = 0; i < blockers; i++) {
            if (space.distance(blocking[i], most) == 0) {
                blocking[kept++] = blocking[i];
            }
        }
        blockers = kept;
        kept = 0;
        for (int i = 0; i < coverable; i++) {
            if (space.contains(most, covering[i])) {
                covering[kept++] = covering[i];
            }
        }
        coverable = kept;
    }

    private void raiseUnblocked() {
        long[] blocked = new long[words];
        for (int i = 0; i < blockers; i++) {
            for (int w = 0; w < words; w++) {
                blocked[w] |= blocking[i][w];
            }
        }
        for (int w = 0; w < words; w++) {
            long bits = free[w] & ~blocked[w];
            raised[w] |= bits;
            free[w] &= ~bits;
        }
    }

    private void dropCovered() {
        int kept = 0;
        for (int i = 0; i < coverable; i++) {
            if (!space.contains(raised, covering[i])) {
                covering[kept++] = covering[i];
            }
        }
        coverable = kept;
    }

    private void raise(long[] bits) {
        for (int w = 0; w < words; w++) {
            raised[w] |= bits[w];
            free[w] &= ~bits[w];
        }
    }

    /** Raises to cover, again and again, the cube that can be covered with which most others still can. */
    private void swallowFeasible() {
        long[][] feasible = Arrays.copyOf(covering, coverable);
        int count = coverable;
        while (true) {
            long[][] lowered = new long[count][];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                long[] lower = new long[words];
                if (isReachable(feasible[i]) && !space.contains(raised, feasible[i]) && canCover(feasible[i], lower)) {
                    feasible[kept] = feasible[i];
                    lowered[kept++] = lower;
                }
            }
            count = kept;
            if (count == 0) {
                break;
            }
            int best = best(feasible, lowered, count);
            raise(feasible[best]);
            lowerWhatMust();
        }
        dropCovered();
    }

    private boolean isReachable(long[] cube) {
        for (int w = 0; w < words; w++) {
            if ((cube[w] & ~(raised[w] | free[w])) != 0) {
                return false;
            }
        }
        return true;
    }

    private int best(long[][] feasible, long[][] lowered, int count) {
        int best = 0;
        int most = -1;
        int least = 0;
        for (int i = 0; i < count; i++) {
            int with = 0;
            for (int j = 0; j < count; j++) {
                with += meet(lowered[i], feasible[j]) ? 0 : 1;
            }
            if (with < most) {
                continue;
            }
            int lost = 0;
            for (int w = 0; w < words; w++) {
                lost += Long.bitCount(lowered[i][w] & free[w]);
            }
            if (with > most || lost < least) {
                best = i;
                most = with;
                least = lost;
            }
        }
        return best;
    }

    private boolean meet(long[] bits, long[] others) {
        for (int w = 0; w < words; w++) {
            if ((bits[w] & ~raised[w] & others[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cube can be raised to cover that one, and which bits would have to stay lowered then. */
    private boolean canCover(long[] cube, long[] lowered) {
        long[] both = space.supercube(raised, cube);
        for (int i = 0; i < blockers; i++) {
            int distance = space.distance(blocking[i], both);
            if (distance == 0) {
                return false;
            }
            if (distance == 1) {
                lower(lowered, blocking[i], both);
            }
        }
        return true;
    }

    private long[] mostFrequent() {
        int[] counts = new int[words << 6];
        int best = -1;
        for (int i = 0; i < coverable; i++) {
            for (int w = 0; w < words; w++) {
                for (long bits = covering[i][w] & free[w]; bits != 0; bits &= bits - 1) {
                    int bit = (w << 6) + Long.numberOfTrailingZeros(bits);
                    counts[bit]++;
                    if (best < 0 || counts[bit] > counts[best] || counts[bit] == counts[best] && bit < best) {
                        best = bit;
                    }
                }
            }
        }
        long[] bit = new long[words];
        bit[best >> 6] = 1L << best;
        return bit;
    }

    /** Keeps the literal that keeps most of the remaining rows away; outputs only if no input does. */
    private void keepMostBlocking() {
        int[] counts = new int[words << 6];
        int best = -1;
        for (int i = 0; i < blockers; i++) {
            long[] row = blocking[i];
            for (int w = 0; w < inputWords; w++) {
                long both = row[w] & raised[w];
                long apart = ~(both | both >>> 1) & CubeSpace.ZEROS;
                for (long bits = row[w] & free[w] & (apart | apart << 1); bits != 0; bits &= bits - 1) {
                    int bit = (w << 6) + Long.numberOfTrailingZeros(bits);
                    counts[bit]++;
                    if (best < 0 || counts[bit] > counts[best] || counts[bit] == counts[best] && bit < best) {
                        best = bit;
                    }
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("rows that only outputs keep away should have been lowered");
        }
        free[best >> 6] &= ~(1L << best);
        dropUnreachable();
        raiseUnblocked();
    }
}
