package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.covering.CoveringProof.Branching;
import dev.because.symbolic.minimization.covering.CoveringProof.WeighedRow;
import dev.because.symbolic.minimization.covering.CoveringProof.Weighing;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a {@link CoveringProof} proves of a problem: plain sums of whole numbers, and nothing of what the search did.
 * It shares no code with the search.
 */
public final class ProofChecker {
    private final CoveringProblem problem;
    private final boolean secondary;
    private final long allowed;
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Integer> lacking = new HashSet<>();

    private ProofChecker(CoveringProblem problem, boolean secondary, long allowed) {
        this.problem = problem;
        this.secondary = secondary;
        this.allowed = allowed;
    }

    /** How many columns every cover has at least; nothing if it proves nothing. */
    public static OptionalLong columnsAtLeast(CoveringProblem problem, CoveringProof proof) {
        return new ProofChecker(problem, false, 0).bound(proof);
    }

    /** What every cover of at most {@code allowed} columns costs at least; nothing if it proves nothing. */
    public static OptionalLong secondaryAtLeast(CoveringProblem problem, CoveringProof proof, int allowed) {
        return new ProofChecker(problem, true, allowed).bound(proof);
    }

    private OptionalLong bound(CoveringProof proof) {
        if (proof instanceof Branching branching) {
            int column = branching.column();
            if (column < 0 || column >= problem.columnCount() || taken.contains(column) || lacking.contains(column)) {
                return OptionalLong.empty();
            }
            taken.add(column);
            OptionalLong with = bound(branching.with());
            taken.remove(column);
            lacking.add(column);
            OptionalLong without = bound(branching.without());
            lacking.remove(column);
            return with.isPresent() && without.isPresent()
                    ? OptionalLong.of(Math.min(with.getAsLong(), without.getAsLong()))
                    : OptionalLong.empty();
        }
        return bound((Weighing) proof);
    }

    private OptionalLong bound(Weighing weighing) {
        if (weighing.unit() < 1 || weighing.surcharge() < 0 || !secondary && weighing.surcharge() != 0) {
            return OptionalLong.empty();
        }
        long[] weights = new long[problem.rowCount()];
        long sum = secondary ? -Math.multiplyExact(allowed, weighing.surcharge()) : 0;
        for (WeighedRow weighed : weighing.rows()) {
            boolean exists = weighed.row() >= 0 && weighed.row() < weights.length;
            if (!exists || weighed.weight() < 0 || weights[weighed.row()] != 0) {
                return OptionalLong.empty();
            }
            weights[weighed.row()] = weighed.weight();
            sum = Math.addExact(sum, weighed.weight());
        }
        for (int column = 0; column < problem.columnCount(); column++) {
            long cost =
                    secondary ? problem.secondaryOf(column) * weighing.unit() + weighing.surcharge() : weighing.unit();
            long worth = 0;
            for (int row : problem.rowsOf(column)) {
                worth = Math.addExact(worth, weights[row]);
            }
            if (taken.contains(column)) {
                sum = Math.addExact(sum, cost);
            }
            if (worth > (taken.contains(column) ? 0 : cost) && !lacking.contains(column)) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(-Math.floorDiv(-sum, weighing.unit()));
    }
}
