package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.logic.diagram.DiagramTooLargeException;
import dev.because.symbolic.logic.diagram.SetFamilies;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.prime.TernaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The irredundant covers of one output.
 *
 * @param primes the primes, those of the fewest literals first, then as they are written
 * @param components the independent parts of the covering problem
 * @param diagrams a diagram for each component; empty if they were too large
 */
record OutputCovers(List<Cube> primes, List<CoverComponent> components, Optional<List<CoverDiagram>> diagrams) {
    private static final int MOST_NODES = 3_000_000;
    /** More than all literals that a cover with a diagram has. */
    private static final int TERM_COST = 1 << 20;

    OutputCovers {
        primes = List.copyOf(primes);
        components = List.copyOf(components);
        diagrams = diagrams.map(List::copyOf);
    }

    /** Empty if the budget ran out before the covering problem was there. */
    static Optional<OutputCovers> of(Specification functions, int output, Budget budget) {
        Specification function = single(functions, output);
        if (!TernaryTable.fits(function.inputs(), 1)) {
            return Optional.empty();
        }
        List<Cube> primes = TernaryTable.of(function).primes().terms().stream()
                .map(Term::cube)
                .sorted(Comparator.comparingInt(Cube::literalCount).thenComparing(Comparator.naturalOrder()))
                .toList();
        Signatures signatures = new Signatures(primes, budget);
        signatures.add(
                new Signatures.Region(
                        List.of(function.on().cubes(0)), function.dontCare().cubes(0)),
                Bits.below(primes.size()));
        return signatures.minimal().map(rows -> {
            List<CoverComponent> components = CoverComponent.of(rows);
            return new OutputCovers(primes, components, diagrams(components, budget));
        });
    }

    private static Optional<List<CoverDiagram>> diagrams(List<CoverComponent> components, Budget budget) {
        SetFamilies families = new SetFamilies(MOST_NODES, budget::isOver);
        List<CoverDiagram> diagrams = new ArrayList<>();
        try {
            for (CoverComponent component : components) {
                diagrams.add(new CoverDiagram(component, families));
            }
            return Optional.of(diagrams);
        } catch (DiagramTooLargeException tooLarge) {
            return Optional.empty();
        }
    }

    private static Specification single(Specification functions, int output) {
        return new Specification(
                new Ports(
                        functions.ports().inputs(),
                        List.of(functions.ports().outputs().get(output))),
                Cover.of(functions.inputs(), functions.on().cubes(output)),
                Cover.of(functions.inputs(), functions.dontCare().cubes(output)));
    }

    /** What a prime costs where the fewest terms come first, then the fewest literals. */
    int cost(int prime) {
        return TERM_COST + primes.get(prime).literalCount();
    }
}
