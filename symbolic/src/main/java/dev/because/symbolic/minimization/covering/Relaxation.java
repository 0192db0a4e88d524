package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.Budget;
import java.util.Optional;

/**
 * What a relaxation of a matrix says: the linear program, or Lagrange's relaxation where that would be too large.
 *
 * @param proposal what it says
 * @param program the program, so that branches can go on from it
 */
record Relaxation(Proposal proposal, Optional<LinearProgram> program) {
    /** The largest matrix for a linear program, in rows times columns. */
    private static final long MOST_NUMBERS = 3_000_000;

    private static final int STEPS = 64;
    /** How far above a whole number a bound in floating point has to be for the exact one to be above it, too. */
    private static final double MARGIN = 1e-2;

    /**
     * @param parent the program of a matrix from which this one was made
     * @param enough a cost; bounds above it need not be sharp
     */
    static Relaxation of(
            Matrix matrix, Objective objective, Optional<LinearProgram> parent, long enough, Budget budget) {
        if (parent.isEmpty() && LinearProgram.sizeOf(matrix) > MOST_NUMBERS) {
            return quick(matrix, objective, enough, budget);
        }
        LinearProgram program =
                parent.map(other -> other.in(matrix)).orElseGet(() -> LinearProgram.of(matrix, objective));
        boolean done = false;
        while (!done) {
            done = program.solve(enough + MARGIN, STEPS) || budget.isOver();
        }
        return new Relaxation(program.proposal(matrix), Optional.of(program));
    }

    /** By Lagrange's relaxation: nearly as good, in far less time. */
    static Relaxation quick(Matrix matrix, Objective objective, long enough, Budget budget) {
        double target = enough + 1.0 - objective.costOf(matrix.taken());
        Proposal start = Ascent.of(matrix, objective);
        return new Relaxation(Lagrangian.of(matrix, objective, start, target, budget), Optional.empty());
    }

    /** How many numbers its program holds. */
    long size() {
        return program.map(LinearProgram::size).orElse(0L);
    }

    /** The column of the matrix, which may have shrunk since, to branch on. */
    int branchingColumn(Matrix matrix, long enough) {
        return program.map(linear -> linear.branchingColumn(matrix, enough + MARGIN))
                .orElseGet(() -> mostTaken(matrix));
    }

    private int mostTaken(Matrix matrix) {
        int best = -1;
        double most = -1;
        for (int column : matrix.liveColumns()) {
            double score = proposal.values()[column] + 1e-6 * matrix.rowsOf().size(column);
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }
}
