package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Lists irredundant covers of a component one after the other: those with the first prime before those without, among these
 * by the second, and so on. Each chosen prime must keep a row that no other chosen one has (its <em>critical</em> rows, of
 * which it can only lose some), and each row not yet covered must keep a prime that can still be chosen without taking
 * another's last critical row (after K. Murakami, T. Uno, <em>Efficient algorithms for dualizing large-scale
 * hypergraphs</em>, 2014).
 */
final class CoverWalk {
    /** The order: which has the first prime that only one has. */
    static final Comparator<Bits> ORDER = (one, other) -> {
        Bits different = one.xor(other);
        return different.isEmpty()
                ? 0
                : one.contains(different.stream().findFirst().orElseThrow()) ? -1 : 1;
    };

    private final int[] members;
    private final BitSet[] rowsOf;
    private final List<Bits> rows;
    private final Budget budget;
    private final List<Bits> found = new ArrayList<>();
    private int most;
    private boolean complete;

    CoverWalk(CoverComponent component, Budget budget) {
        members = component.members().stream().toArray();
        rows = component.rows();
        rowsOf = new BitSet[members.length];
        for (int i = 0; i < members.length; i++) {
            rowsOf[i] = new BitSet(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                rowsOf[i].set(row, rows.get(row).contains(members[i]));
            }
        }
        this.budget = budget;
    }

    /** The first covers, at most so many and at least one: fewer if there are no more, or if the budget runs out before. */
    List<Bits> first(int atMost) {
        most = atMost;
        found.clear();
        complete = true;
        BitSet open = new BitSet();
        open.set(0, rows.size());
        visit(0, new ArrayList<>(), open, new BitSet());
        return found.isEmpty() ? List.of(any()) : List.copyOf(found);
    }

    /** Whether the last search went through all covers. */
    boolean isComplete() {
        return complete;
    }

    /** What is left of all primes when the last that is not needed is left out, again and again. */
    private Bits any() {
        Bits left = Bits.of(members);
        for (int i = members.length - 1; i >= 0; i--) {
            Bits fewer = left.without(members[i]);
            if (rows.stream().allMatch(fewer::intersects)) {
                left = fewer;
            }
        }
        return left;
    }

    /**
     * @param from the first prime not yet decided on
     * @param chosen what was chosen
     * @param open the rows that no chosen prime has
     * @param once the rows that exactly one has
     */
    private void visit(int from, List<Integer> chosen, BitSet open, BitSet once) {
        if (open.isEmpty()) {
            found.add(Bits.of(chosen.stream().mapToInt(i -> members[i]).toArray()));
            return;
        }
        for (int next = from; next < members.length; next++) {
            // If some row has no more prime to come, nothing found further on would cover it.
            if (!coverable(next, chosen, open, once)) {
                return;
            }
            if (found.size() == most || budget.isOver()) {
                complete = false;
                return;
            }
            if (usable(next, chosen, open, once)) {
                BitSet stillOpen = (BitSet) open.clone();
                stillOpen.andNot(rowsOf[next]);
                chosen.add(next);
                visit(next + 1, chosen, stillOpen, onceWith(next, open, once));
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private boolean coverable(int from, List<Integer> chosen, BitSet open, BitSet once) {
        BitSet left = (BitSet) open.clone();
        for (int i = from; i < members.length && !left.isEmpty(); i++) {
            if (rowsOf[i].intersects(left) && usable(i, chosen, open, once)) {
                left.andNot(rowsOf[i]);
            }
        }
        return left.isEmpty();
    }

    private boolean usable(int prime, List<Integer> chosen, BitSet open, BitSet once) {
        if (!rowsOf[prime].intersects(open)) {
            return false;
        }
        BitSet nowOnce = onceWith(prime, open, once);
        for (int other : chosen) {
            if (!rowsOf[other].intersects(nowOnce)) {
                return false;
            }
        }
        return true;
    }

    private BitSet onceWith(int prime, BitSet open, BitSet once) {
        BitSet first = (BitSet) open.clone();
        first.and(rowsOf[prime]);
        BitSet with = (BitSet) once.clone();
        with.andNot(rowsOf[prime]);
        with.or(first);
        return with;
    }
}
