package dev.because.symbolic.minimization.cube;

import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The complement of cubes by the unate recursive paradigm: take out what all cubes have in common, else split on the most
 * binate input (where there is none, on the most frequent literal, which needs one branch only to keep it), and merge: a cube
 * that one branch has within a cube of the other loses the literal. What comes out are implicants of the complement, not
 * always primes. It can be exponentially large, so that the work is bounded.
 */
public final class Complement {
    private static final int OFTEN = 15;
    private static final long COMPARE_AT_MOST = 1_000_000;

    private final CubeSpace space;
    private final int words;
    private final Columns columns;
    private final Budget budget;
    private long workLeft;
    private int calls;

    /**
     * @param workAtMost how many cubes may be made on the way, over all calls
     * @param budget when to give up
     */
    public Complement(CubeSpace space, long workAtMost, Budget budget) {
        this.space = space;
        words = space.inputWords();
        columns = new Columns(words);
        workLeft = workAtMost;
        this.budget = budget;
    }

    /** The input parts where none of these is, whatever their outputs, as cubes of no output; empty if it is too much work. */
    public Optional<List<long[]>> of(Collection<long[]> cubes) {
        List<long[]> rest = complement(cubes.toArray(long[][]::new), cubes.size(), new long[words]);
        return isSpent() ? Optional.empty() : Optional.of(rest);
    }

    private boolean isSpent() {
        if ((++calls & OFTEN) == 0 && budget.isOver()) {
            workLeft = 0;
        }
        return workLeft <= 0;
    }

    private List<long[]> complement(long[][] cubes, int size, long[] raised) {
        workLeft--;
        List<long[]> rest = new ArrayList<>();
        if (size == 0) {
            rest.add(space.everywhere());
            return rest;
        }
        long[] common = new long[words];
        for (int i = 0; i < size; i++) {
            boolean full = true;
            for (int w = 0; w < words; w++) {
                common[w] |= cubes[i][w] | raised[w];
                full &= (cubes[i][w] | raised[w]) == -1L;
            }
            if (full) {
                return rest;
            }
        }
        if (isSpent()) {
            return rest;
        }
        long[] within = raised;
        for (int w = 0; w < words; w++) {
            for (long lacking = ~common[w]; lacking != 0; lacking &= lacking - 1) {
                int bit = (w << 6) + Long.numberOfTrailingZeros(lacking);
                rest.add(literal(space.everywhere(), bit ^ 1));
                within = Columns.raisedAt(within, bit);
            }
        }
        if (rest.isEmpty()) {
            return split(cubes, size, raised);
        }
        if (size > 1) {
            rest.addAll(complement(cubes, size, within));
        }
        return rest;
    }

    private List<long[]> split(long[][] cubes, int size, long[] raised) {
        columns.count(cubes, size, raised);
        int bit = columns.mostBinate();
        boolean binate = bit >= 0;
        if (!binate) {
            bit = columns.mostLacking();
            if (bit < 0) {
                return new ArrayList<>();
            }
        }
        long[] fixed = Columns.raisedAt(raised, bit);
        long[][] part = new long[size][];
        List<long[]> here = complement(part, Columns.having(cubes, size, bit, part), fixed);
        List<long[]> there = complement(part, Columns.having(cubes, size, bit ^ 1, part), fixed);
        if (isSpent()) {
            return here;
        }
        return binate ? merged(here, there, bit) : absorbed(here, there, bit);
    }

    /** Of a unate input: what is left where its literal is true is left anyway. */
    private List<long[]> absorbed(List<long[]> fewer, List<long[]> anyway, int bit) {
        List<long[]> all = new ArrayList<>(anyway);
        boolean compare = (long) fewer.size() * anyway.size() <= COMPARE_AT_MOST;
        for (long[] cube : fewer) {
            if (!compare || !isWithin(cube, anyway)) {
                all.add(literal(cube, bit ^ 1));
            }
        }
        workLeft -= all.size();
        return all;
    }

    private List<long[]> merged(List<long[]> here, List<long[]> there, int bit) {
        List<long[]> all = new ArrayList<>(here.size() + there.size());
        Map<InputPart, long[]> same = new HashMap<>();
        here.forEach(cube -> same.put(key(cube), cube));
        List<long[]> onlyThere = new ArrayList<>();
        for (long[] cube : there) {
            long[] twin = same.remove(key(cube));
            if (twin == null) {
                onlyThere.add(cube);
            } else {
                all.add(cube);
            }
        }
        List<long[]> onlyHere = new ArrayList<>();
        for (long[] cube : here) {
            if (same.containsKey(key(cube))) {
                onlyHere.add(cube);
            }
        }
        boolean compare = (long) here.size() * there.size() <= COMPARE_AT_MOST;
        for (long[] cube : onlyHere) {
            all.add(compare && isWithin(cube, there) ? cube : literal(cube.clone(), bit ^ 1));
        }
        for (long[] cube : onlyThere) {
            all.add(compare && isWithin(cube, here) ? cube : literal(cube.clone(), bit));
        }
        workLeft -= all.size();
        return all;
    }

    private boolean isWithin(long[] cube, List<long[]> others) {
        for (long[] other : others) {
            if (space.inputsContain(other, cube)) {
                return true;
            }
        }
        return false;
    }

    private static long[] literal(long[] cube, int lacking) {
        cube[lacking >> 6] &= ~(1L << lacking);
        return cube;
    }

    private InputPart key(long[] cube) {
        return new InputPart(space, cube);
    }
}
