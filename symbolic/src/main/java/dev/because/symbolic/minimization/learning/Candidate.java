package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A circuit that was learned, and what it was learned from.
 *
 * @param circuit the circuit
 * @param combinations how many combinations of its inputs' values occur in the rows that were learned from
 * @param conflicts how many of these occur with both answers
 * @param yes the combinations that it was made to say yes of, as rows of a truth table of its inputs
 * @param no those that it was made to say no of
 * @param margin the votes by which these were decided, at least
 * @param minimization what is guaranteed of its length
 * @param gain how much shorter it makes the description of the target in the rows learned from, itself included, in nats
 */
public record Candidate(
        Circuit circuit,
        int combinations,
        int conflicts,
        List<Long> yes,
        List<Long> no,
        int margin,
        Minimization minimization,
        double gain) {
    public Candidate {
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    /** How many combinations it was made to follow. */
    public int decided() {
        return yes.size() + no.size();
    }

    /** The best first: by gain, and of the same, by literals, by terms, sums of products first. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                    (Candidate candidate) -> -Math.rint(candidate.gain() / Partition.ROUNDING))
            .thenComparing(candidate -> candidate.circuit().literals())
            .thenComparing(candidate -> candidate.circuit().terms())
            .thenComparing(candidate -> candidate.circuit().form())
            .thenComparing(candidate -> candidate.circuit().text(input -> String.format("%06d", input)));

    /**
     * Whether the other is the same circuit, or says the same for every combination of values in the other form: two
     * irredundant circuits of one form are two, even if they are equivalent.
     */
    boolean isSaidBy(Candidate other) {
        List<Integer> used = circuit.used();
        if (!used.equals(other.circuit.used())) {
            return false;
        }
        if (circuit.form() == other.circuit.form() && circuit.literals() > used.size()) {
            return circuit.text(String::valueOf).equals(other.circuit.text(String::valueOf));
        }
        BinaryTable every = everyCombination(used);
        return circuit.apply(every).equals(other.circuit.apply(every));
    }

    /** A table whose rows are all combinations of some inputs' values; all others are false. */
    private static BinaryTable everyCombination(List<Integer> used) {
        int rows = 1 << used.size();
        int inputs = used.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        List<BitSet> columns = LongStream.range(0, inputs)
                .mapToObj(input -> {
                    BitSet column = new BitSet(rows);
                    int place = used.indexOf((int) input);
                    for (int row = 0; place >= 0 && row < rows; row++) {
                        column.set(row, (row >>> place & 1) != 0);
                    }
                    return column;
                })
                .toList();
        return new BinaryTable(rows, new BitSet(), columns);
    }
}
