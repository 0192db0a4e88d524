package dev.because.explain.check.function;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.diagram.DecisionDiagram;
import dev.because.symbolic.logic.diagram.DiagramTooLargeException;
import dev.because.symbolic.logic.diagram.InputOrder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts irredundant covers by a decision diagram whose inputs are the primes: each row has a prime that is chosen, and each
 * chosen prime has a row that no other chosen one has. To tell numbers of terms apart, a diagram that counts the chosen is
 * laid over it.
 */
final class IrredundantRecount {
    private static final int MOST_NODES = 1 << 22;

    private final PrimeChart chart;
    private final int primes;
    private final DecisionDiagram diagram;

    IrredundantRecount(PrimeChart chart) {
        this.chart = chart;
        this.primes = chart.primes().size();
        List<Cube> rows = new ArrayList<>();
        for (BitSet row : chart.rows()) {
            Bits members = Bits.ofWords(row.toLongArray());
            rows.add(Cube.of(primes, members, members));
        }
        this.diagram = new DecisionDiagram(InputOrder.byForce(primes, rows), MOST_NODES);
    }

    /**
     * How many there are of each number of terms.
     *
     * @throws IllegalArgumentException if the diagram would be too large
     */
    SortedMap<Integer, BigInteger> byTerms() {
        try {
            int covers = DecisionDiagram.TRUE;
            for (BitSet row : chart.rows()) {
                covers = diagram.and(covers, any(row));
            }
            for (int prime = 0; prime < primes; prime++) {
                covers = diagram.and(covers, diagram.or(diagram.not(diagram.input(prime)), alone(prime)));
            }
            return tally(covers);
        } catch (DiagramTooLargeException e) {
            throw new IllegalArgumentException("the decision diagram of a second count would be too large");
        }
    }

    private int any(BitSet row) {
        return row.stream().map(diagram::input).reduce(DecisionDiagram.FALSE, diagram::or);
    }

    /** Whether a prime has a row to itself. */
    private int alone(int prime) {
        int alone = DecisionDiagram.FALSE;
        for (BitSet row : chart.rows()) {
            if (row.get(prime)) {
                BitSet others = (BitSet) row.clone();
                others.clear(prime);
                alone = diagram.or(alone, diagram.not(any(others)));
            }
        }
        return alone;
    }

    private SortedMap<Integer, BigInteger> tally(int covers) {
        SortedMap<Integer, BigInteger> counts = new TreeMap<>();
        BigInteger left = diagram.count(covers);
        for (int terms = 0; left.signum() > 0; terms++) {
            BigInteger count = diagram.count(diagram.and(covers, exactly(terms)));
            if (count.signum() > 0) {
                counts.put(terms, count);
                left = left.subtract(count);
            }
        }
        return counts;
    }

    /** True where just so many inputs are. */
    private int exactly(int terms) {
        int[] chosen = new int[terms + 2];
        Arrays.fill(chosen, DecisionDiagram.FALSE);
        chosen[0] = DecisionDiagram.TRUE;
        for (int prime = 0; prime < primes; prime++) {
            for (int count = Math.min(terms, prime + 1); count >= 0; count--) {
                int less = count > 0 ? chosen[count - 1] : DecisionDiagram.FALSE;
                chosen[count] = diagram.ifThenElse(diagram.input(prime), less, chosen[count]);
            }
        }
        return chosen[terms];
    }
}
