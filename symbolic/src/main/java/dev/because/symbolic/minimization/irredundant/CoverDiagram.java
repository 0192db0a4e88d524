package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.diagram.DiagramTooLargeException;
import dev.because.symbolic.logic.diagram.SetFamilies;
import dev.because.symbolic.minimization.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** All irredundant covers of a component as one decision diagram: the minimal hitting sets of its rows. */
final class CoverDiagram {
    /** Diagrams are ten to a hundred times as large as orders are wide; beyond this they would be at their limit. */
    private static final double MOST_WIDTH = 50_000;

    private static final int MOST_NODES = 3_000_000;

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

    private CoverDiagram(CoverComponent component, int[] order, SetFamilies families) {
        this.families = families;
        this.order = order;
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

    /** One diagram for each component; empty if they would be too large, or the budget runs out. */
    static Optional<List<CoverDiagram>> of(List<CoverComponent> components, Budget budget) {
        SetFamilies families = new SetFamilies(MOST_NODES, budget::isOver);
        List<CoverDiagram> diagrams = new ArrayList<>();
        try {
            for (CoverComponent component : components) {
                LinearOrder.Ordered order = LinearOrder.of(component);
                if (order.width() > MOST_WIDTH) {
                    return Optional.empty();
                }
                diagrams.add(new CoverDiagram(component, order.primes(), families));
            }
            return Optional.of(diagrams);
        } catch (DiagramTooLargeException tooLarge) {
            return Optional.empty();
        }
    }

    /** How many covers there are. */
    BigInteger count() {
        return families.count(family);
    }

    /**
     * How many covers there are of 0, 1, 2, … primes. All sizes of a node are counted in one number: each has as many digits
     * as the count of all could need.
     */
    List<BigInteger> countBySize() {
        int digits = count().bitLength() + 1;
        BigInteger all = countBySize(family, digits, new BigInteger[family + 1]);
        List<BigInteger> counts = new ArrayList<>();
        BigInteger mask = BigInteger.ONE.shiftLeft(digits).subtract(BigInteger.ONE);
        while (all.signum() > 0) {
            counts.add(all.and(mask));
            all = all.shiftRight(digits);
        }
        return counts;
    }

    private BigInteger countBySize(int node, int digits, @Nullable BigInteger[] known) {
        if (node <= SetFamilies.EMPTY_SET) {
            return node == SetFamilies.NONE ? BigInteger.ZERO : BigInteger.ONE;
        }
        BigInteger found = known[node];
        if (found == null) {
            BigInteger having = countBySize(families.havingFirst(node), digits, known);
            found = countBySize(families.lackingFirst(node), digits, known).add(having.shiftLeft(digits));
            known[node] = found;
        }
        return found;
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
