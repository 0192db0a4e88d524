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
import dev.because.symbolic.minimization.prime.TablePrimes;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * The minimum: the fewest terms, and of such covers the fewest input literals, a term of several outputs counted once. Some
 * minimum consists of primes (Quine 1952), so that it is a least set of primes that covers all points.
 *
 * <p>Functions that are small enough to list all points and primes are covered at once; of the others the table of primes and
 * points is made row by row, as far as it is needed, with all primes through each point. Both tables have a row only for
 * points whose primes are the fewest (see {@link TableRows} and {@link Points}).
 *
 * <p>When the budget runs out, the result is the best cover so far, at worst that of {@link EspressoMinimizer}, with the best
 * bounds so far.
 */
public final class ExactMinimizer implements Minimizer {
    static final Comparator<Cover> COST =
            Comparator.comparingInt(Cover::termCount).thenComparingInt(Cover::literalCount);

    private static final int MOST_PRIMES = 200_000;
    /** The part of the time that finding a cover to start with may take. */
    private static final double START = 0.3;

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        long left = Math.max(0, budget.deadline() - System.nanoTime());
        Budget first = budget.atMost(Duration.ofNanos((long) (START * left)));
        Minimization start = new EspressoMinimizer().minimize(functions, first);
        if (start.cover().terms().isEmpty()) {
            return new Minimization(start.cover(), 0, 0, Optional.empty(), Optional.empty());
        }
        Optional<TablePrimes> primes = TableRows.fits(functions.inputs(), functions.outputs())
                ? PrimeLister.list(Rows.of(functions.on(), functions.dontCare()), MOST_PRIMES, budget)
                : Optional.empty();
        return primes.map(all -> covered(functions, start, TableRows.of(functions, all), budget))
                .orElseGet(() -> GrowingSearch.minimize(functions, start, budget));
    }

    private static Minimization covered(Specification functions, Minimization start, PrimeTable table, Budget budget) {
        CoveringSolution solution = new CoveringSolver().solve(table.problem(), budget);
        Cover chosen = new Cover(functions.inputs(), functions.outputs(), table.chosen(solution.columns()));
        Trimming trimming = new Trimming(functions);
        Cover found = trimming.trimmed(chosen);
        Proved proved = new Proved(start);
        proved.add(table, solution);
        return proved.about(COST.compare(start.cover(), found) < 0 ? trimming.trimmed(start.cover()) : found);
    }
}
