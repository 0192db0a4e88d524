package dev.because.symbolic.minimization.prime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All primes through one point: the minimal hitting sets of its {@linkplain Reasons reasons}, by depth-first search that
 * goes on only while each chosen literal is the only one chosen from some reason (K. Murakami, T. Uno, <em>Efficient
 * algorithms for dualizing large-scale hypergraphs</em>, 2014: MMCS).
 */
public final class PrimesThrough {
    private static final int STEPS_A_PRIME = 50;

    private final Reasons reasons;
    private final int most;
    private final long[] forced;
    /** The reasons left when forced literals are met, as lists of places in {@code bits}. */
    private final int[][] edges;
    /** The literals and outputs that occur in them. */
    private final int[] bits;
    /** For each of them the edges that it is in. */
    private final long[][] edgesOf;

    private final int words;
    private final List<long[]> found = new ArrayList<>();
    private final boolean[] allowed;
    private final int[] chosen;
    private long steps;

    private PrimesThrough(Reasons reasons, List<long[]> least, int most) {
        this.reasons = reasons;
        this.most = most;
        forced = new long[reasons.space().words()];
        int[] places = new int[forced.length << 6];
        List<long[]> open = new ArrayList<>();
        List<Integer> occurring = new ArrayList<>();
        for (long[] reason : least) {
            if (Reasons.size(reason) == 1) {
                add(forced, reason);
            } else {
                open.add(reason);
            }
        }
        edges = new int[open.size()][];
        for (int edge = 0; edge < edges.length; edge++) {
            int[] members = members(open.get(edge));
            for (int i = 0; i < members.length; i++) {
                if (places[members[i]] == 0) {
                    occurring.add(members[i]);
                    places[members[i]] = occurring.size();
                }
                members[i] = places[members[i]] - 1;
            }
            edges[edge] = members;
        }
        bits = occurring.stream().mapToInt(Integer::intValue).toArray();
        words = edges.length + 63 >> 6;
        edgesOf = new long[bits.length][words];
        for (int edge = 0; edge < edges.length; edge++) {
            for (int place : edges[edge]) {
                edgesOf[place][edge >> 6] |= 1L << edge;
            }
        }
        allowed = new boolean[bits.length];
        Arrays.fill(allowed, true);
        chosen = new int[bits.length + 1];
    }

    /**
     * The primes through the point that has these reasons, as packed cubes; nothing if there are more than {@code most}.
     *
     * @param least the reasons, none within another
     */
    public static Optional<List<long[]>> of(Reasons reasons, List<long[]> least, int most) {
        PrimesThrough search = new PrimesThrough(reasons, least, most);
        return search.choose(0, search.allEdges(), new long[0][]) ? Optional.of(search.found) : Optional.empty();
    }

    private long[] allEdges() {
        long[] all = new long[words];
        for (int edge = 0; edge < edges.length; edge++) {
            all[edge >> 6] |= 1L << edge;
        }
        return all;
    }

    /** Extends the first {@code depth} chosen; {@code critical} are, for each, the edges that only it meets. */
    private boolean choose(int depth, long[] open, long[][] critical) {
        if (++steps > (long) most * STEPS_A_PRIME) {
            return false;
        }
        int edge = narrowest(open);
        if (edge < 0) {
            long[] needed = forced.clone();
            for (int i = 0; i < depth; i++) {
                needed[bits[chosen[i]] >> 6] |= 1L << bits[chosen[i]];
            }
            found.add(reasons.cube(needed));
            return found.size() <= most;
        }
        int[] tried = new int[edges[edge].length];
        int count = 0;
        for (int place : edges[edge]) {
            if (allowed[place]) {
                allowed[place] = false;
                tried[count++] = place;
            }
        }
        boolean within = true;
        for (int i = 0; i < count && within; i++) {
            int place = tried[i];
            long[][] still = critical(depth, critical, open, edgesOf[place]);
            if (still.length > 0) {
                chosen[depth] = place;
                long[] rest = open.clone();
                for (int w = 0; w < words; w++) {
                    rest[w] &= ~edgesOf[place][w];
                }
                within = choose(depth + 1, rest, still);
            }
            allowed[place] = true;
        }
        for (int i = 0; i < count; i++) {
            allowed[tried[i]] = true;
        }
        return within;
    }

    /** The critical edges when one more is chosen; none at all if one of them has none left. */
    private long[][] critical(int depth, long[][] before, long[] open, long[] met) {
        long[][] after = new long[depth + 1][words];
        for (int i = 0; i < depth; i++) {
            long some = 0;
            for (int w = 0; w < words; w++) {
                after[i][w] = before[i][w] & ~met[w];
                some |= after[i][w];
            }
            if (some == 0) {
                return new long[0][];
            }
        }
        for (int w = 0; w < words; w++) {
            after[depth][w] = open[w] & met[w];
        }
        return after;
    }

    /** The open edge with the fewest allowed places; -1 if none is open. */
    private int narrowest(long[] open) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int w = 0; w < words; w++) {
            for (long rest = open[w]; rest != 0; rest &= rest - 1) {
                int edge = (w << 6) + Long.numberOfTrailingZeros(rest);
                int size = 0;
                for (int place : edges[edge]) {
                    size += allowed[place] ? 1 : 0;
                }
                if (size < fewest) {
                    fewest = size;
                    best = edge;
                }
            }
        }
        return best;
    }

    private static void add(long[] to, long[] bits) {
        for (int w = 0; w < to.length; w++) {
            to[w] |= bits[w];
        }
    }

    private static int[] members(long[] reason) {
        int[] members = new int[Reasons.size(reason)];
        int next = 0;
        for (int w = 0; w < reason.length; w++) {
            for (long rest = reason[w]; rest != 0; rest &= rest - 1) {
                members[next++] = (w << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return members;
    }
}
