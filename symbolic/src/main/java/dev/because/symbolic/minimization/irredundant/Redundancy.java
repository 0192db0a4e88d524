package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a prime, or any implicant, is not needed beside some terms: consensus steps (W. V. Quine, <em>A way to simplify truth
 * functions</em>, 1955) from these terms to a product that contains it. There is such a derivation exactly if the terms have
 * all its minterms.
 */
public final class Redundancy {
    private Redundancy() {}

    /**
     * Derives an implicant from terms. Of the derivations that branch like a tree, one with the fewest steps is found if the
     * implicant has at most {@value ConsensusTree#MOST_FREE} free inputs; then a search, within a fixed amount of work, looks
     * for shorter ones that use a result twice. Of equally short ones, that which resolves first inputs first is chosen. The
     * same question always has the same answer.
     *
     * @param implicant what to derive
     * @param terms from what; if the implicant is one of them, that one does not count
     * @return empty if the terms do not imply it
     */
    public static Optional<Derivation> derive(Cube implicant, List<Cube> terms) {
        List<Cube> near = nearest(implicant, terms);
        for (Cube term : near) {
            if (term.contains(implicant)) {
                return Optional.of(new Derivation(implicant, term, List.of(), true));
            }
        }
        ConsensusTree tree = new ConsensusTree(implicant, near);
        return tree.derive().map(steps -> new ShortestDerivation(implicant, near).orElse(steps, tree.isExhaustive()));
    }

    /** Derives a term of an output from the cover's others; where they fall short, from don't-cares as well. */
    public static Optional<Derivation> derive(Cube implicant, Cover cover, Specification functions, int output) {
        List<Cube> terms = cover.cubes(output);
        Optional<Derivation> strict = derive(implicant, terms);
        if (strict.isPresent() || functions.dontCare().cubes(output).isEmpty()) {
            return strict;
        }
        List<Cube> more = new ArrayList<>(terms);
        more.addAll(functions.dontCare().cubes(output));
        return derive(implicant, more);
    }

    /**
     * The terms that can help: those that meet the implicant, and of those that have the same part of it or less, the first
     * with most. A derivation from less is one from more.
     */
    private static List<Cube> nearest(Cube implicant, List<Cube> terms) {
        List<Cube> near = new ArrayList<>();
        List<Cube> parts = new ArrayList<>();
        for (Cube term : terms) {
            Optional<Cube> part = term.equals(implicant) ? Optional.empty() : term.intersection(implicant);
            if (part.isEmpty() || parts.stream().anyMatch(other -> other.contains(part.get()))) {
                continue;
            }
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (part.get().contains(parts.get(i))) {
                    parts.remove(i);
                    near.remove(i);
                }
            }
            parts.add(part.get());
            near.add(term);
        }
        return near;
    }
}
