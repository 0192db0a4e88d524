package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.minimization.Budget;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lists all primes of functions that have a truth table, even where the table of all cubes would be too large: Shannon's
 * expansion until it is not. Of f = x'g + xh the primes without x are those of gh; the primes with x' are those of g that are
 * no primes of gh, and likewise with x those of h (O. Coudert, J. Madre, <em>Implicit and incremental computation of primes and
 * essential primes of Boolean functions</em>, 1992).
 */
public final class PrimeLister {
    private final int most;
    private final Budget budget;
    private boolean stopped;

    private PrimeLister(int most, Budget budget) {
        this.most = most;
        this.budget = budget;
    }

    /**
     * All primes of the functions with these truth tables; nothing if there are more than {@code most}, or the budget runs
     * out.
     */
    public static Optional<TablePrimes> list(Rows rows, int most, Budget budget) {
        PrimeLister lister = new PrimeLister(most, budget);
        TablePrimes primes = lister.primes(rows);
        return lister.stopped || primes.size() > most ? Optional.empty() : Optional.of(primes);
    }

    private TablePrimes primes(Rows rows) {
        stopped |= budget.isOver();
        if (stopped || rows.isEmpty()) {
            return TablePrimes.none(rows.inputs());
        }
        if (TernaryTable.fits(rows.inputs(), rows.outputs())) {
            return checked(TernaryTable.of(rows).primes());
        }
        Rows low = rows.cofactor(false);
        Rows high = rows.cofactor(true);
        if (low.equals(high)) {
            return primes(low).withInput();
        }
        TablePrimes both = primes(low.and(high));
        Set<TablePrimes.Entry> known = new HashSet<>(both.entries());
        TablePrimes negated = primes(low).except(known);
        TablePrimes plain = primes(high).except(known);
        return checked(TablePrimes.joined(both, negated, plain));
    }

    private TablePrimes checked(TablePrimes primes) {
        stopped |= primes.size() > most;
        return primes;
    }
}
