package dev.because.symbolic.minimization.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of some cubes must be kept so that nothing of them becomes uncovered: a set of them for each part of the space, of
 * which one must be kept. The parts are found as a tautology is tested, without listing minterms: where only the cubes that
 * cover a whole part have no literal of both kinds, the others leave some of it out (Rudell 1987, section 4.5).
 */
public final class CoverTable {
    private final CubeSpace space;
    private final long[][] cubes;
    private final int choices;
    private final int rowsAtMost;
    private final int words;
    private final Columns columns;
    private final long[][] scratch;
    private final Set<BitSet> rows = new LinkedHashSet<>();

    private CoverTable(CubeSpace space, long[][] cubes, int choices, int rowsAtMost) {
        this.space = space;
        this.cubes = cubes;
        this.choices = choices;
        this.rowsAtMost = rowsAtMost;
        words = space.inputWords();
        columns = new Columns(words);
        scratch = new long[cubes.length][];
    }

    /**
     * @param fixed cubes that are kept anyway
     * @param choices the others
     * @param rowsAtMost when to give up
     * @return the sets, as places in the list of choices; empty if there are more
     */
    public static Optional<List<BitSet>> of(CubeSpace space, List<long[]> fixed, List<long[]> choices, int rowsAtMost) {
        List<long[]> all = new ArrayList<>(choices);
        all.addAll(fixed);
        CoverTable table = new CoverTable(space, all.toArray(long[][]::new), choices.size(), rowsAtMost);
        for (long[] region : choices) {
            for (int output = 0; output < space.outputs(); output++) {
                if (space.hasOutput(region, output) && !table.add(region, output)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new ArrayList<>(table.rows));
    }

    private boolean add(long[] region, int output) {
        int[] members = new int[cubes.length];
        int size = 0;
        for (int i = 0; i < cubes.length; i++) {
            if (space.hasOutput(cubes[i], output) && space.inputsMeet(cubes[i], region)) {
                members[size++] = i;
            }
        }
        long[] raised = new long[words];
        for (int w = 0; w < words; w++) {
            raised[w] = ~region[w];
            raised[w] |= (raised[w] & CubeSpace.ZEROS) << 1 | raised[w] >>> 1 & CubeSpace.ZEROS;
        }
        return divide(members, size, raised, new BitSet());
    }

    private boolean divide(int[] members, int size, long[] raised, BitSet above) {
        BitSet covering = above;
        int[] rest = new int[size];
        int count = 0;
        long[] none = new long[words];
        Arrays.fill(none, -1L);
        for (int i = 0; i < size; i++) {
            int member = members[i];
            if (!has(cubes[member], raised, none)) {
                rest[count++] = member;
                continue;
            }
            if (member >= choices) {
                return true;
            }
            if (covering == above) {
                covering = (BitSet) above.clone();
            }
            covering.set(member);
        }
        for (int i = 0; i < count; i++) {
            scratch[i] = cubes[rest[i]];
        }
        columns.count(scratch, count, raised);
        long[] unate = new long[words];
        if (columns.unate(unate)) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (has(cubes[rest[i]], raised, unate)) {
                    rest[kept++] = rest[i];
                }
            }
            return divide(rest, kept, raised, covering);
        }
        int bit = columns.mostBinate();
        if (bit < 0) {
            rows.add(covering);
            return rows.size() <= rowsAtMost;
        }
        long[] fixed = Columns.raisedAt(raised, bit);
        int[] part = new int[count];
        return divide(part, having(rest, count, bit, part), fixed, covering)
                && divide(part, having(rest, count, bit ^ 1, part), fixed, covering);
    }

    private int having(int[] members, int size, int bit, int[] into) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if ((cubes[members[i]][bit >> 6] >>> bit & 1) != 0) {
                into[kept++] = members[i];
            }
        }
        return kept;
    }

    private boolean has(long[] cube, long[] raised, long[] bits) {
        for (int w = 0; w < words; w++) {
            if ((bits[w] & ~(cube[w] | raised[w])) != 0) {
                return false;
            }
        }
        return true;
    }
}
