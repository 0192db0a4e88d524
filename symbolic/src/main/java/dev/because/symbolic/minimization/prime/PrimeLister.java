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
    /** So many words of 27 cubes are gone through in a second or two. */
    private static final long QUICKLY = 80_000_000;

    private final int most;
    private final int tabledInputs;
    private final Budget budget;
    private boolean stopped;

    private PrimeLister(int most, int tabledInputs, Budget budget) {
        this.most = most;
        this.tabledInputs = tabledInputs;
        this.budget = budget;
    }

    /** Whether functions of so many inputs and outputs are small enough to be listed in a second or two. */
    public static boolean isQuick(int inputs, int outputs) {
        return inputs <= Rows.MOST_INPUTS && TernaryTable.words(inputs) * outputs <= QUICKLY;
    }

    /**
     * All primes of the functions with these truth tables; nothing if there are more than {@code most}, or the budget runs
     * out.
     */
    public static Optional<TablePrimes> list(Rows rows, int most, Budget budget) {
        return list(rows, most, Rows.MOST_INPUTS, budget);
    }

    /** The same, with tables of all cubes of at most so many inputs, at least seven. */
    static Optional<TablePrimes> list(Rows rows, int most, int tabledInputs, Budget budget) {
        PrimeLister lister = new PrimeLister(most, tabledInputs, budget);
        TablePrimes primes = lister.primes(rows);
        return lister.stopped || primes.size() > most ? Optional.empty() : Optional.of(primes);
    }

    private TablePrimes primes(Rows rows) {
        stopped |= budget.isOver();
        if (stopped || rows.isEmpty()) {
            return TablePrimes.none(rows.inputs());
        }
        if (rows.inputs() <= tabledInputs && TernaryTable.fits(rows.inputs(), rows.outputs())) {
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
