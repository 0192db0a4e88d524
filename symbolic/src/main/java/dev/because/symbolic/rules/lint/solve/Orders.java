package dev.because.symbolic.rules.lint.solve;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.lint.domain.Numbers;
import dev.because.symbolic.rules.lint.domain.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from some unknowns being less than others, or at most as great. */
final class Orders {
    private final Set<Link> all;
    private final List<Link> orders;
    private final Map<Integer, boolean[]> reached = new HashMap<>();
    private final Map<Integer, boolean[]> reachedStrictly = new HashMap<>();
    private final int count;

    Orders(int count, Set<Link> links) {
        this.count = count;
        all = links;
        orders = links.stream().filter(Link::isOrder).toList();
    }

    /** Whether one must be less than itself. */
    boolean isContradictory() {
        return orders.stream().anyMatch(link -> link.kind() == Link.Kind.LESS && isReached(link.right(), link.left()));
    }

    /** Pairs that are the same, for each is at most as great as the other. */
    List<Link> same() {
        return orders.stream()
                .filter(link -> link.left() != link.right() && isReached(link.right(), link.left()))
                .toList();
    }

    /** The links, those of lesser unknowns first. There must be no circles. */
    List<Link> ascending() {
        Map<Integer, Integer> below = new HashMap<>();
        for (int i = 0; i < count; i++) {
            for (Link link : orders) {
                if (link.left() == i) {
                    below.merge(i, 0, Integer::sum);
                }
            }
        }
        Comparator<Link> order =
                (one, two) -> Integer.compare(countBelow(one.left(), below), countBelow(two.left(), below));
        List<Link> sorted = new ArrayList<>(
                orders.stream().filter(link -> link.left() != link.right()).toList());
        sorted.sort(order);
        return sorted;
    }

    private int countBelow(int unknown, Map<Integer, Integer> lefts) {
        return (int) lefts.keySet().stream()
                .filter(left -> left != unknown && isReached(left, unknown))
                .count();
    }

    boolean implies(Unknowns unknowns, int left, Comparison comparison, int right) {
        Values one = unknowns.values(left);
        Values other = unknowns.values(right);
        boolean apart = one.and(other).isEmpty();
        return switch (comparison) {
            case EQUAL -> left == right || one.only().isPresent() && one.only().equals(other.only());
            case UNEQUAL ->
                apart
                        || all.contains(new Link(left, Link.Kind.UNLIKE, right))
                        || all.contains(new Link(right, Link.Kind.UNLIKE, left))
                        || isReachedStrictly(left, right)
                        || isReachedStrictly(right, left);
            case LESS -> isReachedStrictly(left, right) || below(one, other, true);
            case AT_MOST ->
                left == right && one instanceof Numbers || isReached(left, right) || below(one, other, false);
            case MORE -> implies(unknowns, right, Comparison.LESS, left);
            case AT_LEAST -> implies(unknowns, right, Comparison.AT_MOST, left);
        };
    }

    private static boolean below(Values one, Values other, boolean strictly) {
        return one instanceof Numbers less
                && other instanceof Numbers more
                && !less.isEmpty()
                && !more.isEmpty()
                && (strictly ? less.most() < more.least() : less.most() <= more.least());
    }

    private boolean isReached(int from, int to) {
        return from == to || reached.computeIfAbsent(from, start -> reach(start, false))[to];
    }

    private boolean isReachedStrictly(int from, int to) {
        return reachedStrictly.computeIfAbsent(from, start -> reach(start, true))[to];
    }

    private boolean[] reach(int start, boolean strictly) {
        // Two marks for each unknown: reached at all, and reached with something strict on the way.
        boolean[] seen = new boolean[2 * count];
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.pop();
            for (Link link : orders) {
                if (link.left() == at % count) {
                    int next = link.right() + (at >= count || link.kind() == Link.Kind.LESS ? count : 0);
                    if (!seen[next]) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
        }
        boolean[] marks = new boolean[count];
        for (int i = 0; i < count; i++) {
            marks[i] = seen[count + i] || !strictly && seen[i];
        }
        return marks;
    }
}
