package dev.because.symbolic.logic.diagram;

import dev.because.symbolic.logic.Bits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Families of sets of small whole numbers, as zero-suppressed decision diagrams (S. Minato, <em>Zero-suppressed BDDs for set
 * manipulation in combinatorial problems</em>, DAC 1993): millions of millions of sets in few nodes, if they are alike.
 *
 * <p>A family is a number: 0 has no set, 1 has the empty set alone, and equal families have equal numbers. Numbers of one
 * {@code SetFamilies} mean nothing to another. Elements are branched on in ascending order: number those alike close
 * together. Operations recurse as deep as there are elements. Not safe for several threads at once.
 *
 * <p>All operations throw {@link DiagramTooLargeException} at the limit; what was computed before is still good.
 */
public final class SetFamilies {
    /** The family without a set. */
    public static final int NONE = 0;
    /** The family of the empty set. */
    public static final int EMPTY_SET = 1;

    enum Operation {
        UNION,
        INTERSECTION,
        DIFFERENCE,
        JOIN,
        NONSUPERSETS,
        NONSUBSETS,
        MINIMAL,
        MAXIMAL,
        HITTING
    }

    private final Containment containment = new Containment(this);
    private final NodeTable nodes;
    private final OperationCache cache = new OperationCache();

    /** Families of at most so many nodes in all, dead ones included; a node takes about 30 bytes. */
    public SetFamilies(int nodeLimit) {
        this(nodeLimit, () -> false);
    }

    /** Such that also gives up when {@code over} says so. */
    public SetFamilies(int nodeLimit, BooleanSupplier over) {
        nodes = new NodeTable(nodeLimit, over);
    }

    /** The family of one set. */
    public int of(Bits set) {
        int family = EMPTY_SET;
        int[] members = set.stream().toArray();
        for (int i = members.length - 1; i >= 0; i--) {
            family = nodes.node(members[i], NONE, family);
        }
        return family;
    }

    /** The family of some sets. */
    public int of(Collection<Bits> sets) {
        List<Integer> families = new ArrayList<>(sets.stream().map(this::of).toList());
        while (families.size() > 1) {
            // Halving keeps the operands small, which adding one set after the other would not.
            List<Integer> halved = new ArrayList<>();
            for (int i = 0; i < families.size(); i += 2) {
                halved.add(i + 1 < families.size() ? union(families.get(i), families.get(i + 1)) : families.get(i));
            }
            families = halved;
        }
        return families.isEmpty() ? NONE : families.get(0);
    }

    /**
     * The sets of {@code lacking}, and those of {@code having} each with that element more. All elements of both must be
     * greater.
     */
    public int node(int element, int lacking, int having) {
        if (element < 0 || element >= Math.min(nodes.level(lacking), nodes.level(having))) {
            throw new IllegalArgumentException("element " + element + " above families that start with "
                    + nodes.level(lacking) + " and " + nodes.level(having));
        }
        return make(element, lacking, having);
    }

    /** The least element in any set, {@link Integer#MAX_VALUE} if there is none. */
    public int firstElement(int family) {
        return nodes.level(family);
    }

    /** The sets that lack the {@linkplain #firstElement first element}. */
    public int lackingFirst(int family) {
        return nodes.low(family);
    }

    /** The sets that have the {@linkplain #firstElement first element}, without it. */
    public int havingFirst(int family) {
        return family <= EMPTY_SET ? NONE : nodes.high(family);
    }

    /** How many nodes there are by now, those that no family needs any more included. */
    public int nodeCount() {
        return nodes.size();
    }

    /** The sets of either. */
    public int union(int first, int second) {
        if (first == NONE || first == second) {
            return second;
        }
        if (second == NONE) {
            return first;
        }
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        int known = known(Operation.UNION, a, b);
        if (known >= 0) {
            return known;
        }
        int top = top(a, b);
        int low = union(low(a, top), low(b, top));
        return keep(Operation.UNION, a, b, make(top, low, union(high(a, top), high(b, top))));
    }

    /** The sets of both. */
    public int intersection(int first, int second) {
        if (first == NONE || second == NONE || first == second) {
            return first == second ? first : NONE;
        }
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        int known = known(Operation.INTERSECTION, a, b);
        if (known >= 0) {
            return known;
        }
        int top = top(a, b);
        int low = intersection(low(a, top), low(b, top));
        return keep(Operation.INTERSECTION, a, b, make(top, low, intersection(high(a, top), high(b, top))));
    }

    /** The sets of the first that the second does not have. */
    public int difference(int first, int second) {
        if (first == NONE || first == second) {
            return NONE;
        }
        if (second == NONE) {
            return first;
        }
        int known = known(Operation.DIFFERENCE, first, second);
        if (known >= 0) {
            return known;
        }
        int top = top(first, second);
        int low = difference(low(first, top), low(second, top));
        int high = difference(high(first, top), high(second, top));
        return keep(Operation.DIFFERENCE, first, second, make(top, low, high));
    }

    /** The unions of a set of the first with a set of the second. */
    public int join(int first, int second) {
        if (first == NONE || second == NONE) {
            return NONE;
        }
        if (first == EMPTY_SET || second == EMPTY_SET) {
            return first == EMPTY_SET ? second : first;
        }
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        int known = known(Operation.JOIN, a, b);
        if (known >= 0) {
            return known;
        }
        int top = top(a, b);
        int both = join(high(a, top), union(low(b, top), high(b, top)));
        int high = union(both, join(low(a, top), high(b, top)));
        return keep(Operation.JOIN, a, b, make(top, join(low(a, top), low(b, top)), high));
    }

    /** The sets of the first that contain no set of the second, itself included. */
    public int nonsupersets(int first, int second) {
        return containment.nonsupersets(first, second);
    }

    /** The sets of the first that no set of the second contains, itself included. */
    public int nonsubsets(int first, int second) {
        return containment.nonsubsets(first, second);
    }

    /** The sets that contain no other of the family. */
    public int minimal(int family) {
        return containment.minimal(family);
    }

    /** The sets that no other of the family contains. */
    public int maximal(int family) {
        return containment.maximal(family);
    }

    /**
     * The sets that have an element of every set of the family, and that no element can be left out of: also called minimal
     * transversals or covers (Knuth 7.1.4, exercise 237). None if the family has the empty set; the empty set if it has none.
     */
    public int minimalHittingSets(int family) {
        return containment.minimalHittingSets(family);
    }

    /** The sets that have an element, with it. */
    public int having(int family, int element) {
        return difference(family, lacking(family, element));
    }

    /** The sets that lack an element. */
    public int lacking(int family, int element) {
        return nonsupersets(family, of(Bits.of(element)));
    }

    /** Whether the set is one of the family. */
    public boolean contains(int family, Bits set) {
        int node = family;
        for (PrimitiveIterator.OfInt members = set.stream().iterator(); members.hasNext(); ) {
            int member = members.nextInt();
            while (nodes.level(node) < member) {
                node = nodes.low(node);
            }
            if (nodes.level(node) != member) {
                return false;
            }
            node = nodes.high(node);
        }
        while (node > EMPTY_SET) {
            node = nodes.low(node);
        }
        return node == EMPTY_SET;
    }

    /** How many sets there are. */
    public BigInteger count(int family) {
        return SetCounts.count(nodes, family);
    }

    /** How many sets there are of 0, 1, 2, … elements, to the size of the largest; an empty list if there is none. */
    public List<BigInteger> countBySize(int family) {
        return SetCounts.countBySize(nodes, family);
    }

    /** The sets one after the other, found as they are asked for; those without an element before those with it. */
    public Stream<Bits> stream(int family) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new SetIterator(nodes, family),
                        Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE | Spliterator.ORDERED),
                false);
    }

    int top(int first, int second) {
        return Math.min(nodes.level(first), nodes.level(second));
    }

    int low(int family, int element) {
        return nodes.level(family) == element ? nodes.low(family) : family;
    }

    int high(int family, int element) {
        return nodes.level(family) == element ? nodes.high(family) : NONE;
    }

    int make(int element, int low, int high) {
        return high == NONE ? low : nodes.node(element, low, high);
    }

    int known(Operation operation, int first, int second) {
        return cache.get(operation.ordinal(), first, second);
    }

    int keep(Operation operation, int first, int second, int result) {
        return cache.put(operation.ordinal(), first, second, result);
    }
}
