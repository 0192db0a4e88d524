package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.minimization.learning.fidelity.Confusion;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.BitSet;
import java.util.List;

/**
 * What a circuit is worth: how probable the target is where it says yes and where it says no, each with a rate of its own,
 * less what it takes to write the circuit down (Rissanen, 1978): which inputs it has
 * and where they were cut, and for each literal, which of them it is
 * and with which sign, or that a term ends. A literal that only follows chance costs more than it gains.
 */
final class CircuitScore {
    private final BinaryTable table;
    private final BitSet rows;
    private final Evidence evidence;

    CircuitScore(BinaryTable table, BitSet rows) {
        this.table = table;
        this.rows = (BitSet) rows.clone();
        this.evidence = new Evidence(rows.cardinality());
    }

    /** How much better it is than to say nothing, in nats. */
    double gain(Circuit circuit) {
        return of(circuit) - ofNothing();
    }

    private double of(Circuit circuit) {
        Confusion counts = Confusion.of(circuit.apply(table), table.target(), rows);
        List<Integer> used = circuit.used();
        return evidence.of(counts.yesYes(), counts.yesNo())
                + evidence.of(counts.noYes(), counts.noNo())
                - evidence.choice(used, table)
                - circuit.literals() * Math.log(2.0 * used.size() + 2);
    }

    private double ofNothing() {
        Confusion counts = Confusion.of(new BitSet(), table.target(), rows);
        return evidence.of(counts.noYes(), counts.noNo());
    }
}
