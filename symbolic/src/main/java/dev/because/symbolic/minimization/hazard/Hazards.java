package dev.because.symbolic.minimization.hazard;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The static hazards of a cover when one input changes. Between two adjacent rows that are both on there is none exactly if
 * one term has both. So what is in danger when an input changes is what a term with the input and one with its negation have
 * in common but for it, that is their consensus, less all terms that do not care for the input. That is complete for two
 * levels, and needs no rows, so that it works for any number of inputs.
 *
 * <p>Of a product of sums, given as the cover of the complement, they are the static hazards between rows that are off. No
 * other single step is a hazard of a two-level circuit, unless a term had an input and its negation, which a cube cannot.
 *
 * @param found by output, then by the input that changes; no two have a step in common
 * @param complete whether these are all; if not, the search stopped at the number asked for
 */
public record Hazards(List<Hazard> found, boolean complete) {
    public Hazards {
        found = List.copyOf(found);
    }

    /** At most so many hazards of a cover, between any rows where it is true. */
    public static Hazards of(Cover cover, int most) {
        Search search = new Search(most);
        for (int output = 0; output < cover.outputs(); output++) {
            search.add(cover.cubes(output), List.of(), output);
        }
        return search.result();
    }

    /**
     * At most so many hazards of a cover of functions, between rows where it must be true. A step from or to a don't-care is
     * none: such a row does not occur.
     */
    public static Hazards of(Specification functions, Cover cover, int most) {
        Search search = new Search(most);
        for (int output = 0; output < cover.outputs(); output++) {
            search.add(cover.cubes(output), functions.dontCare().cubes(output), output);
        }
        return search.result();
    }

    /**
     * The hazards that a term prevents: those within it that a cover has without it, between any rows. The term need not be
     * one of the cover's.
     */
    public static Hazards preventedBy(Cube term, Cover cover, int output, int most) {
        return preventedBy(term, cover.cubes(output), List.of(), output, most);
    }

    /** Of these, the hazards between rows where functions must be true. */
    public static Hazards preventedBy(Cube term, Cover cover, Specification functions, int output, int most) {
        return preventedBy(term, cover.cubes(output), functions.dontCare().cubes(output), output, most);
    }

    private static Hazards preventedBy(Cube term, List<Cube> cubes, List<Cube> dontCare, int output, int most) {
        List<Cube> others = new ArrayList<>();
        for (Cube other : cubes) {
            if (!other.equals(term)) {
                other.intersection(term).ifPresent(others::add);
            }
        }
        Search search = new Search(most);
        search.add(others, dontCare, output);
        return search.result();
    }

    /** The same, each step between two rows by itself; by output, then by row, then by input. There may be many. */
    public List<Hazard> rows() {
        List<Hazard> rows = new ArrayList<>();
        for (Hazard hazard : found) {
            addRows(hazard, rows);
        }
        rows.sort(Comparator.comparingInt(Hazard::output)
                .thenComparing(Hazard::from)
                .thenComparing(Hazard::input));
        return rows;
    }

    private static void addRows(Hazard hazard, List<Hazard> rows) {
        Bits free = Bits.below(hazard.from().inputs()).minus(hazard.from().cares());
        Optional<Integer> input = free.stream().boxed().findFirst();
        if (input.isEmpty()) {
            rows.add(hazard);
            return;
        }
        for (boolean value : new boolean[] {false, true}) {
            Cube part = hazard.remedy().with(input.get(), value);
            addRows(Hazard.within(part, hazard.input(), hazard.output()), rows);
        }
    }

    /** Whether a cover is free of them, wherever it is true. */
    public static boolean isFree(Cover cover) {
        return of(cover, 1).found().isEmpty();
    }

    /** Whether a term has both sides of a hazard. */
    public static boolean prevents(Term term, Hazard hazard) {
        return term.outputs().contains(hazard.output()) && term.cube().contains(hazard.remedy());
    }

    private static final class Search {
        private final int most;
        private final List<Hazard> found = new ArrayList<>();
        private boolean complete = true;

        Search(int most) {
            this.most = most;
        }

        Hazards result() {
            return new Hazards(found, complete);
        }

        void add(List<Cube> cubes, List<Cube> dontCare, int output) {
            int inputs = cubes.isEmpty() ? 0 : cubes.get(0).inputs();
            for (int input = 0; input < inputs && complete; input++) {
                add(cubes, dontCare, input, output);
            }
        }

        private void add(List<Cube> cubes, List<Cube> dontCare, int input, int output) {
            List<Cube> safe = new ArrayList<>();
            List<Cube> zero = new ArrayList<>();
            List<Cube> one = new ArrayList<>();
            for (Cube cube : cubes) {
                (!cube.cares().contains(input) ? safe : cube.values().contains(input) ? one : zero).add(cube);
            }
            dontCare.forEach(cube -> safe.add(cube.without(input)));
            SharpWalk walk = new SharpWalk(region -> {
                if (found.size() == most) {
                    complete = false;
                    return false;
                }
                found.add(Hazard.within(region, input, output));
                safe.add(region);
                return true;
            });
            for (Cube low : zero) {
                for (Cube high : one) {
                    Optional<Cube> consensus = low.consensus(high);
                    if (consensus.isPresent() && !walk.visit(consensus.get(), List.copyOf(safe))) {
                        return;
                    }
                }
            }
        }
    }
}
