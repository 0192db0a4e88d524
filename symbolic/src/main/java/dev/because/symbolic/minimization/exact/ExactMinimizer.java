package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import dev.because.symbolic.minimization.covering.CoveringSolver;
import dev.because.symbolic.minimization.espresso.EspressoMinimizer;
import dev.because.symbolic.minimization.prime.PrimeLister;
import dev.because.symbolic.minimization.prime.Rows;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * The minimum: the fewest terms, and of such covers the fewest input literals, a term of several outputs counted once. Some
 * minimum consists of primes (Quine 1952), so that it is a least set of primes that covers all points.
 *
 * <p>Functions that are small enough to list all points and primes are covered at once; of the others the table of primes and
 * points is made row by row, as far as it is needed, with all primes through each point, beginning with a cover of
 * {@link EspressoMinimizer}. Both tables have a row only for points whose primes are the fewest (see {@link TableRows} and
 * {@link Points}).
 *
 * <p>When the budget runs out, the result is the best cover so far, with the best bounds so far; a few seconds more may go by
 * until it is irredundant. As long as it does not run out, the same functions give the same result.
 */
public final class ExactMinimizer implements Minimizer {
    static final Comparator<Cover> COST =
            Comparator.comparingInt(Cover::termCount).thenComparingInt(Cover::literalCount);

    private static final int MOST_PRIMES = 400_000;
    /** The most points that all primes may cover together, each counted as often as it is covered. */
    private static final long MOST_COVERED = 1L << 30;

    private static final Duration GRACE = Duration.ofSeconds(5);
    /** The part of the time that finding a cover to start with may take. */
    private static final double START = 0.3;

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        return table(functions, budget)
                .map(table -> covered(functions, table, budget))
                .orElseGet(() -> grown(functions, budget));
    }

    /** The table of all primes, if it is not too large. */
    private static Optional<PrimeTable> table(Specification functions, Budget budget) {
        if (!TableRows.fits(functions.inputs(), functions.outputs())
                || !PrimeLister.isQuick(functions.inputs(), functions.outputs())) {
            return Optional.empty();
        }
        return PrimeLister.list(Rows.of(functions.on(), functions.dontCare()), MOST_PRIMES, budget)
                .filter(primes -> primes.pointCount() <= MOST_COVERED)
                .map(primes -> TableRows.of(functions, primes));
    }

    private static Minimization covered(Specification functions, PrimeTable table, Budget budget) {
        if (table.points().isEmpty()) {
            return nothing(functions);
        }
        CoveringSolution solution = new CoveringSolver().solve(table.problem(), budget);
        Cover found = new Cover(functions.inputs(), functions.outputs(), table.chosen(solution.columns()));
        Proved proved = new Proved(Minimization.unproved(found));
        proved.add(table, solution);
        // The primes are irredundant; with several outputs, perhaps not each in all of its outputs.
        return proved.about(
                functions.outputs() == 1
                        ? Trimming.sorted(found)
                        : new Trimming(functions).trimmed(found, grace(budget)));
    }

    private static Minimization grown(Specification functions, Budget budget) {
        long left = Math.max(0, budget.deadline() - System.nanoTime());
        Budget first = budget.atMost(Duration.ofNanos((long) (START * left)));
        Minimization start = new EspressoMinimizer().minimize(functions, first);
        return start.cover().terms().isEmpty() ? nothing(functions) : GrowingSearch.minimize(functions, start, budget);
    }

    private static Minimization nothing(Specification functions) {
        Cover none = Cover.empty(functions.inputs(), functions.outputs());
        return new Minimization(none, 0, 0, Optional.empty(), Optional.empty());
    }

    /** What may still be done when the budget is over, so that the result is irredundant. */
    static Budget grace(Budget budget) {
        return new Budget(budget.deadline() + GRACE.toNanos());
    }
}
