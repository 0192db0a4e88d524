package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All primes of a sum of products by iterated consensus (W. V. Quine, <em>A way to simplify truth functions</em>, 1955): as
 * long as two cubes have a consensus that none contains, it is added, and what it contains is dropped. For functions of too
 * many inputs for a table; slow where there are many primes.
 */
final class ConsensusPrimes {
    private ConsensusPrimes() {}

    /** Nothing if there are more than so many cubes at some time, or the budget runs out. */
    static Optional<List<Cube>> of(List<Cube> cubes, int most, Budget budget) {
        List<Cube> known = new ArrayList<>();
        List<Cube> waiting = new ArrayList<>(cubes);
        while (!waiting.isEmpty()) {
            if (known.size() > most || budget.isOver()) {
                return Optional.empty();
            }
            Cube next = waiting.remove(waiting.size() - 1);
            if (known.stream().anyMatch(cube -> cube.contains(next))) {
                continue;
            }
            known.removeIf(next::contains);
            for (Cube cube : known) {
                cube.consensus(next).ifPresent(waiting::add);
            }
            known.add(next);
        }
        return Optional.of(known);
    }
}
