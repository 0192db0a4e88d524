package dev.because.symbolic.minimization.irredundant;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Some primes of a component that were chosen for an irredundant cover. Each must keep a <em>critical</em> row, one that no
 * other chosen prime has; more primes can only take critical rows away.
 *
 * @param matrix which prime has which rows
 * @param chosen the chosen primes
 * @param open the rows that none of them has
 * @param once the rows that exactly one has
 */
record PartialCover(Matrix matrix, List<Integer> chosen, BitSet open, BitSet once) {
    /** The rows of each prime, and the primes of each row. */
    record Matrix(List<BitSet> rowsOf, List<BitSet> primesOf) {}

    static PartialCover none(Matrix matrix) {
        BitSet open = new BitSet();
        open.set(0, matrix.primesOf().size());
        return new PartialCover(matrix, List.of(), open, new BitSet());
    }

    PartialCover with(int prime) {
        BitSet rows = matrix.rowsOf().get(prime);
        List<Integer> more = new ArrayList<>(chosen);
        more.add(prime);
        BitSet first = (BitSet) open.clone();
        first.and(rows);
        BitSet nowOnce = (BitSet) once.clone();
        nowOnce.andNot(rows);
        nowOnce.or(first);
        BitSet stillOpen = (BitSet) open.clone();
        stillOpen.andNot(rows);
        return new PartialCover(matrix, more, stillOpen, nowOnce);
    }

    boolean isComplete() {
        return open.isEmpty();
    }

    /** Of some primes, those that have an open row and leave every chosen prime a critical one. */
    BitSet usable(BitSet among) {
        BitSet usable = new BitSet();
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            usable.or(matrix.primesOf().get(row));
        }
        usable.and(among);
        for (int prime : chosen) {
            BitSet critical = (BitSet) matrix.rowsOf().get(prime).clone();
            critical.and(once);
            BitSet takesAll = (BitSet) usable.clone();
            for (int row = critical.nextSetBit(0);
                    row >= 0 && !takesAll.isEmpty();
                    row = critical.nextSetBit(row + 1)) {
                takesAll.and(matrix.primesOf().get(row));
            }
            usable.andNot(takesAll);
        }
        return usable;
    }

    /**
     * Whether it is seen that no choice among some primes completes it: some open row has none that is usable, also after all
     * primes are chosen that are some row's only one. That it is not seen does not say that there is a choice.
     */
    boolean isHopeless(BitSet among) {
        PartialCover next = this;
        BitSet left = among;
        while (!next.isComplete()) {
            left = next.usable(left);
            BitSet forced = new BitSet();
            for (int row = next.open.nextSetBit(0); row >= 0; row = next.open.nextSetBit(row + 1)) {
                BitSet primes = (BitSet) matrix.primesOf().get(row).clone();
                primes.and(left);
                int count = primes.cardinality();
                if (count == 0) {
                    return true;
                }
                if (count == 1) {
                    forced.or(primes);
                }
            }
            if (forced.isEmpty()) {
                return false;
            }
            for (int prime = forced.nextSetBit(0); prime >= 0; prime = forced.nextSetBit(prime + 1)) {
                next = next.with(prime);
            }
            if (!next.allCritical()) {
                return true;
            }
        }
        return false;
    }

    private boolean allCritical() {
        return chosen.stream().allMatch(prime -> matrix.rowsOf().get(prime).intersects(once));
    }
}
