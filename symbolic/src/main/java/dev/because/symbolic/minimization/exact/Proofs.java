package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.covering.CoveringProof;
import java.util.Optional;

/** Proofs about rows and columns as proofs about points and primes. */
final class Proofs {
    private static final long MOST_LEAVES = 20_000;

    private final PrimeTable table;

    Proofs(PrimeTable table) {
        this.table = table;
    }

    /** The same of points and primes, if it is not too large to be of use. */
    Optional<BoundProof> of(Optional<CoveringProof> proof) {
        return proof.filter(known -> known.leafCount() <= MOST_LEAVES).map(this::translated);
    }

    private BoundProof translated(CoveringProof proof) {
        if (proof instanceof CoveringProof.Branching branching) {
            return new BoundProof.Branching(
                    table.primes().get(branching.column()),
                    translated(branching.with()),
                    translated(branching.without()));
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
