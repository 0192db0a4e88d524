package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.covering.CoveringProof;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What solutions of tables have proved about all covers so far: what covers all points covers those of a table. */
final class Proved {
    /** A longer proof helps nobody. */
    private static final long MOST_LEAVES = 20_000;

    private record Solved(PrimeTable table, CoveringSolution solution) {
        boolean saysAsMuchAs(Solved other) {
            return solution.columnsAtLeast() >= other.solution.columnsAtLeast()
                    && solution.secondaryAtLeast() >= other.solution.secondaryAtLeast()
                    && solution.columns().size() >= other.solution.columns().size();
        }
    }

    private final Minimization start;
    private final List<Solved> solved = new ArrayList<>();

    /** @param start a cover, with what is known of it */
    Proved(Minimization start) {
        this.start = start;
    }

    void add(PrimeTable table, CoveringSolution solution) {
        Solved more = new Solved(table, solution);
        solved.removeIf(more::saysAsMuchAs);
        solved.add(more);
    }

    boolean isEmpty() {
        return solved.isEmpty();
    }

    /** The cover, with the best bounds. */
    Minimization about(Cover cover) {
        Optional<Solved> terms = solved.stream()
                .filter(known -> known.solution().columnsAtLeast() >= start.termsAtLeast())
                .max(Comparator.comparingInt(known -> known.solution().columnsAtLeast()));
        // A bound on covers of at most so many terms holds of covers of fewer, not of more.
        Optional<Solved> literals = solved.stream()
                .filter(known -> known.solution().columns().size() >= cover.termCount())
                .max(Comparator.comparingLong(known -> known.solution().secondaryAtLeast()));
        return new Minimization(
                cover,
                terms.map(known -> known.solution().columnsAtLeast()).orElse(start.termsAtLeast()),
                literals.map(known -> (int) known.solution().secondaryAtLeast()).orElse(0),
                terms.map(known -> proof(known.table(), known.solution().columnProof()))
                        .orElse(start.termProof()),
                literals.flatMap(known -> proof(known.table(), known.solution().secondaryProof())));
    }

    private static Optional<BoundProof> proof(PrimeTable table, Optional<CoveringProof> proof) {
        return proof.filter(known -> isTold(table, known))
                .filter(known -> known.leafCount() <= MOST_LEAVES)
                .map(known -> translated(table, known));
    }

    /** What a proof says of covers without a prime is true of covers by the table's primes, not of all covers. */
    private static boolean isTold(PrimeTable table, CoveringProof proof) {
        return table.whole() || proof instanceof CoveringProof.Weighing;
    }

    /** Whether the last proofs can be told without saying which primes a table left out. */
    boolean isTold() {
        if (solved.isEmpty()) {
            return true;
        }
        Solved last = solved.get(solved.size() - 1);
        CoveringSolution solution = last.solution();
        return solution.columnProof().stream().allMatch(proof -> isTold(last.table(), proof))
                && solution.secondaryProof().stream().allMatch(proof -> isTold(last.table(), proof));
    }

    /** Of points and primes what was of rows and columns. */
    private static BoundProof translated(PrimeTable table, CoveringProof proof) {
        if (proof instanceof CoveringProof.Branching branching) {
            return new BoundProof.Branching(
                    table.primes().get(branching.column()),
                    translated(table, branching.with()),
                    translated(table, branching.without()));
        }
        CoveringProof.Weighing weighing = (CoveringProof.Weighing) proof;
        return new BoundProof.Weighing(
                weighing.rows().stream()
                        .map(row -> new BoundProof.WeighedPoint(table.points().get(row.row()), row.weight()))
                        .toList(),
                weighing.unit(),
                weighing.surcharge());
    }
}
