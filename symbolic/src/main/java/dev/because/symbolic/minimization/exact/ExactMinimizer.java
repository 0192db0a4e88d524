package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.covering.CoveringProblem;
import dev.because.symbolic.minimization.covering.CoveringSolution;
import dev.because.symbolic.minimization.covering.CoveringSolver;
import dev.because.symbolic.minimization.espresso.EspressoMinimizer;
import dev.because.symbolic.minimization.prime.PrimeLister;
import dev.because.symbolic.minimization.prime.Rows;
import java.time.Duration;
import java.util.Optional;

/** The minimum. */
public final class ExactMinimizer implements Minimizer {
    private static final int MOST_PRIMES = 200_000;

    @Override
    public Minimization minimize(Specification functions, Budget budget) {
        Cover start = new EspressoMinimizer()
                .minimize(functions, budget.atMost(Duration.ofSeconds(5)))
                .cover();
        if (start.terms().isEmpty()) {
            return new Minimization(start, 0, 0, Optional.empty(), Optional.empty());
        }
        if (!TableRows.fits(functions.inputs(), functions.outputs())) {
            return LargeSearch.minimize(functions, start, budget);
        }
        return PrimeLister.list(Rows.of(functions.on(), functions.dontCare()), MOST_PRIMES, budget)
                .map(primes -> solve(functions, start, TableRows.of(functions, primes), budget))
                .orElseGet(() -> Minimization.unproved(start));
    }

    private static Minimization solve(Specification functions, Cover start, PrimeTable table, Budget budget) {
        CoveringProblem problem = table.problem();
        CoveringSolution solution = new CoveringSolver().solve(problem, budget);
        Cover found = new Trimming(functions)
                .trimmed(new Cover(functions.inputs(), functions.outputs(), table.chosen(solution.columns())));
        Proofs proofs = new Proofs(table);
        return new Minimization(
                Costs.isLess(start, found) ? start : found,
                solution.columnsAtLeast(),
                (int) solution.secondaryAtLeast(),
                proofs.of(solution.columnProof()),
                proofs.of(solution.secondaryProof()));
    }
}
