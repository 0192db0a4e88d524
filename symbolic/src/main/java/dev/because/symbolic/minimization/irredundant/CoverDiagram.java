package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.diagram.SetFamilies;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** All irredundant covers of a component as one decision diagram: the minimal hitting sets of its rows. */
final class CoverDiagram {
    private final SetFamilies families;
    private final int[] order;
    private final int family;
    private final Map<Integer, Best> best = new HashMap<>();

    /**
     * What the cheapest sets of a family cost, and how many there are.
     *
     * @param count 0 if the family has no set
     */
    record Best(long cost, BigInteger count) {
        static final Best NOTHING = new Best(Long.MAX_VALUE, BigInteger.ZERO);

        Best plus(long more) {
            return count.signum() == 0 ? this : new Best(cost + more, count);
        }

        Best or(Best other) {
            if (cost != other.cost) {
                return cost < other.cost ? this : other;
            }
            return new Best(cost, count.add(other.count));
        }
    }

    /** @throws dev.because.symbolic.logic.diagram.DiagramTooLargeException at the families' limit */
    CoverDiagram(CoverComponent component, SetFamilies families) {
        this.families = families;
        order = LinearOrder.of(component);
        int[] places = new int[Arrays.stream(order).max().orElse(-1) + 1];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        List<Bits> rows = new ArrayList<>();
        for (Bits row : component.rows()) {
            rows.add(Bits.of(row.stream().map(member -> places[member]).toArray()));
        }
        family = families.minimalHittingSets(families.of(rows));
    }

    /** How many covers there are of 0, 1, 2, … primes. */
    List<BigInteger> countBySize() {
        return families.countBySize(family);
    }

    /** What the cheapest covers cost if each prime costs that, and how many there are. */
    Best best(IntUnaryOperator cost) {
        return best(family, cost);
    }

    private Best best(int node, IntUnaryOperator cost) {
        if (node <= SetFamilies.EMPTY_SET) {
            return node == SetFamilies.NONE ? Best.NOTHING : new Best(0, BigInteger.ONE);
        }
        Best known = best.get(node);
        if (known == null) {
            int prime = order[families.firstElement(node)];
            known = best(families.lackingFirst(node), cost)
                    .or(best(families.havingFirst(node), cost).plus(cost.applyAsInt(prime)));
            best.put(node, known);
        }
        return known;
    }

    /** At most so many of the cheapest covers, as sets of primes. */
    List<Bits> cheapest(IntUnaryOperator cost, int most) {
        List<Bits> found = new ArrayList<>();
        addCheapest(family, Bits.none(), cost, most, found);
        return found;
    }

    private void addCheapest(int node, Bits chosen, IntUnaryOperator cost, int most, List<Bits> found) {
        if (found.size() == most || node == SetFamilies.NONE) {
            return;
        }
        if (node == SetFamilies.EMPTY_SET) {
            found.add(chosen);
            return;
        }
        int prime = order[families.firstElement(node)];
        long least = best(node, cost).cost();
        if (best(families.havingFirst(node), cost).plus(cost.applyAsInt(prime)).cost() == least) {
            addCheapest(families.havingFirst(node), chosen.with(prime), cost, most, found);
        }
        if (best(families.lackingFirst(node), cost).cost() == least) {
            addCheapest(families.lackingFirst(node), chosen, cost, most, found);
        }
    }
}
