package dev.because.symbolic.causal.explanation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The smallest set that has a member in each of several sets; of equally small ones the first in lexicographic order. */
final class SmallestHittingSet {
    private final List<BitSet> sets;

    private SmallestHittingSet(List<BitSet> sets) {
        this.sets = sets;
    }

    /** Searched by size, from none upwards; none of the sets may be empty. */
    static BitSet of(List<BitSet> sets) {
        SmallestHittingSet search = new SmallestHittingSet(sets);
        for (int size = 0; ; size++) {
            Optional<BitSet> found = search.extended(new BitSet(), 0, size);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** The first way to add at most so many members, none below {@code from}. */
    private Optional<BitSet> extended(BitSet chosen, int from, int more) {
        List<BitSet> missed =
                sets.stream().filter(set -> !set.intersects(chosen)).toList();
        if (missed.isEmpty()) {
            return Optional.of((BitSet) chosen.clone());
        }
        if (more == 0 || disjoint(missed) > more) {
            return Optional.empty();
        }
        // Members come in ascending order, so the next one must not pass the last member of any set that is still
        // missed.
        int last = missed.stream().mapToInt(set -> set.length() - 1).min().orElseThrow();
        for (int member = from; member <= last; member++) {
            int candidate = member;
            if (missed.stream().anyMatch(set -> set.get(candidate))) {
                chosen.set(member);
                Optional<BitSet> found = extended(chosen, member + 1, more - 1);
                chosen.clear(member);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** How many sets can be taken that have nothing in common: each needs a member of its own. */
    private static int disjoint(List<BitSet> sets) {
        BitSet used = new BitSet();
        int count = 0;
        for (BitSet set : sets) {
            if (!set.intersects(used)) {
                used.or(set);
                count++;
            }
        }
        return count;
    }
}
