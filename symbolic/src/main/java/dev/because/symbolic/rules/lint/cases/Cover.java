package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.lint.domain.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What of a box, the product of a set for each of some axes, is in none of some other boxes. The box is split along the borders of one
 * of the others, the one that splits it into fewest parts, and each part looked at in the same way, until it is in one of them or
 * meets none: exact, and only as many parts as borders cross.
 *
 * @param <A> what names an axis
 */
final class Cover<A extends Comparable<A>> {
    private final List<Map<A, Values>> covers;
    private final Predicate<Map<A, Values>> wanted;
    private int steps;

    /**
     * What covers.
     *
     * @param covers each with the axes along which it ends
     * @param steps how many parts may be looked at
     * @param wanted takes a part that is not covered, and says whether to look for another
     */
    Cover(List<Map<A, Values>> covers, int steps, Predicate<Map<A, Values>> wanted) {
        this.covers = List.copyOf(covers);
        this.steps = steps;
        this.wanted = wanted;
    }

    /** Shows every part that is not covered, until no more is wanted; false if there were too many parts to look at all. */
    boolean search(Map<A, Values> box) {
        search(box, covers);
        return steps >= 0;
    }

    private boolean search(Map<A, Values> box, List<Map<A, Values>> among) {
        if (--steps < 0) {
            return false;
        }
        List<Map<A, Values>> meeting = new ArrayList<>();
        Map<A, Values> best = Map.of();
        int fewest = Integer.MAX_VALUE;
        for (Map<A, Values> cover : among) {
            int ends = ends(box, cover);
            if (ends == 0) {
                return true;
            }
            if (ends > 0) {
                meeting.add(cover);
                if (ends < fewest) {
                    fewest = ends;
                    best = cover;
                }
            }
        }
        return meeting.isEmpty() ? wanted.test(box) : split(box, best, meeting);
    }

    /** What is outside of a cover, axis by axis. */
    private boolean split(Map<A, Values> box, Map<A, Values> cover, List<Map<A, Values>> among) {
        Map<A, Values> rest = new HashMap<>(box);
        for (A axis : cover.keySet().stream().sorted().toList()) {
            Values inside = rest.get(axis).and(cover.get(axis));
            Values outside = rest.get(axis).minus(cover.get(axis));
            if (!outside.isEmpty()) {
                Map<A, Values> part = new HashMap<>(rest);
                part.put(axis, outside);
                if (!search(part, among)) {
                    return false;
                }
                rest.put(axis, inside);
            }
        }
        return true;
    }

    /** Along how many axes a cover ends within a box; 0 if it has all of it, -1 if nothing. */
    private int ends(Map<A, Values> box, Map<A, Values> cover) {
        int ends = 0;
        for (Map.Entry<A, Values> side : cover.entrySet()) {
            Values values = box.get(side.getKey());
            if (values.and(side.getValue()).isEmpty()) {
                return -1;
            }
            if (!values.within(side.getValue())) {
                ends++;
            }
        }
        return ends;
    }
}
