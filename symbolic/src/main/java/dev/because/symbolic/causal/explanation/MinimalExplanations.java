package dev.because.symbolic.causal.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Chooses the best explanations that no other dominates (Yuan, Lim and Lu 2011, definitions 3 to 5): one <em>strongly</em>
 * dominates another if it is part of it and not worse, and <em>weakly</em> if it contains it and is better.
 */
final class MinimalExplanations {
    private MinimalExplanations() {}

    /** The best so many, the best first. */
    static List<Scored> of(Collection<Scored> all, int count) {
        List<Scored> sorted = all.stream()
                .filter(Scored::speaksForItself)
                .sorted(Scored.BEST_FIRST)
                .toList();
        List<Scored> minimal = new ArrayList<>();
        // Whoever is strongly dominated at all is so by one that is not itself: part of a part is a part.
        List<Scored> spare = new ArrayList<>();
        for (int i = 0; i < sorted.size() && minimal.size() < count; i++) {
            Scored scored = sorted.get(i);
            if (spare.stream().noneMatch(other -> other.isPartOf(scored))) {
                spare.add(scored);
                if (!isWeaklyDominated(scored, sorted)) {
                    minimal.add(scored);
                }
            }
        }
        return minimal;
    }

    private static boolean isWeaklyDominated(Scored scored, List<Scored> sorted) {
        for (Scored other : sorted) {
            if (other.level() <= scored.level()) {
                return false;
            }
            if (scored.isPartOf(other)) {
                return true;
            }
        }
        return false;
    }
}
