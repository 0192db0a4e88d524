package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Lists irredundant covers of a component one after the other: those with the first prime before those without, among these
 * by the second, and so on. A prime is chosen only if it leaves each chosen one a critical row (after K. Murakami, T. Uno,
 * <em>Efficient algorithms for dualizing large-scale hypergraphs</em>, 2014), and a choice is given up when some row cannot be
 * covered any more.
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
    private final PartialCover.Matrix matrix;
    private final List<Bits> rows;
    private final Budget budget;
    private final List<Bits> found = new ArrayList<>();
    private int most;
    private boolean complete;

    CoverWalk(CoverComponent component, Budget budget) {
        members = component.members().stream().toArray();
        rows = component.rows();
        matrix = new PartialCover.Matrix(new ArrayList<>(), new ArrayList<>());
        for (int member : members) {
            BitSet having = new BitSet();
            for (int row = 0; row < rows.size(); row++) {
                having.set(row, rows.get(row).contains(member));
            }
            matrix.rowsOf().add(having);
        }
        for (Bits row : rows) {
            BitSet primes = new BitSet();
            row.stream().forEach(member -> primes.set(Arrays.binarySearch(members, member)));
            matrix.primesOf().add(primes);
        }
        this.budget = budget;
    }

    /** The first covers, at most so many and at least one: fewer if there are no more, or if the budget runs out before. */
    List<Bits> first(int atMost) {
        most = atMost;
        found.clear();
        complete = true;
        BitSet all = new BitSet();
        all.set(0, members.length);
        visit(PartialCover.none(matrix), all);
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

    /** @param left the primes that may still be chosen */
    private void visit(PartialCover cover, BitSet left) {
        if (cover.isComplete()) {
            found.add(Bits.of(cover.chosen().stream().mapToInt(i -> members[i]).toArray()));
            return;
        }
        BitSet usable = cover.usable(left);
        for (int next = usable.nextSetBit(0); next >= 0; next = usable.nextSetBit(next + 1)) {
            if (cover.isHopeless(usable)) {
                return;
            }
            if (found.size() == most || budget.isOver()) {
                complete = false;
                return;
            }
            usable.clear(next);
            visit(cover.with(next), usable);
        }
    }
}
