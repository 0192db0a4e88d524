package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.minimization.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a covering problem without a truth table. A minterm's signature is the set of the cubes that have it; a
 * selection of cubes covers a region if it meets the signature of every minterm in it, and the signatures that contain no
 * other are enough. They are found by halving the space until all cubes that are met contain what is left; a part whose every
 * signature contains a known one is left out (after P. C. McGeer, J. V. Sanghavi, R. K. Brayton, A. L.
 * Sangiovanni-Vincentelli, <em>ESPRESSO-SIGNATURE: a new exact minimizer for logic functions</em>, 1993).
 */
public final class Signatures {
    private static final Comparator<Bits> ORDER =
            Comparator.comparingInt(Bits::size).thenComparing(CoverWalk.ORDER);

    private final List<Cube> cubes;
    private final Budget budget;
    private final List<Bits> minimal = new ArrayList<>();
    private boolean complete = true;

    /**
     * Where: in all of some unions of cubes, and outside of others.
     *
     * @param inEach unions of cubes, of which the region has what all have
     * @param outside cubes that the region has nothing of
     */
    public record Region(List<List<Cube>> inEach, List<Cube> outside) {
        public Region {
            inEach = inEach.stream().map(List::copyOf).toList();
            outside = List.copyOf(outside);
        }
    }

    /** @param cubes whose places in this list are the members of signatures */
    public Signatures(List<Cube> cubes, Budget budget) {
        this.cubes = List.copyOf(cubes);
        this.budget = budget;
    }

    /** Adds the signatures of a region's minterms, of some of the cubes only. */
    public void add(Region region, Bits among) {
        List<Integer> open = among.stream().boxed().toList();
        if (!cubes.isEmpty()) {
            visit(Cube.universe(cubes.get(0).inputs()), region.inEach(), region.outside(), open, Bits.none());
        }
    }

    /**
     * The minimal ones of all signatures that were added, the smallest first, then by their members. An empty one says that
     * no cube has some minterm. Empty if the budget ran out.
     */
    public Optional<List<Bits>> minimal() {
        return complete ? Optional.of(minimal.stream().sorted(ORDER).toList()) : Optional.empty();
    }

    private void visit(Cube part, List<List<Cube>> inEach, List<Cube> outside, List<Integer> open, Bits containing) {
        complete = complete && !budget.isOver();
        if (!complete) {
            return;
        }
        List<Cube> near = new ArrayList<>();
        for (Cube cube : outside) {
            if (cube.contains(part)) {
                return;
            }
            if (cube.intersects(part)) {
                near.add(cube);
            }
        }
        List<List<Cube>> needed = new ArrayList<>();
        for (List<Cube> union : inEach) {
            List<Cube> met = union.stream().filter(part::intersects).toList();
            if (met.isEmpty()) {
                return;
            }
            if (met.stream().noneMatch(cube -> cube.contains(part))) {
                needed.add(met);
            }
        }
        Bits signature = containing;
        List<Integer> stillOpen = new ArrayList<>();
        for (int index : open) {
            Cube cube = cubes.get(index);
            if (cube.contains(part)) {
                signature = signature.with(index);
            } else if (cube.intersects(part)) {
                stillOpen.add(index);
            }
        }
        for (Bits known : minimal) {
            if (signature.containsAll(known)) {
                return;
            }
        }
        int input = mostFrequent(part, near, needed, stillOpen);
        if (input < 0) {
            Bits found = signature;
            minimal.removeIf(known -> known.containsAll(found));
            minimal.add(found);
            return;
        }
        visit(part.with(input, false), needed, near, stillOpen, signature);
        visit(part.with(input, true), needed, near, stillOpen, signature);
    }

    /** The free input that most cubes which are still undecided care for, -1 if there is none. */
    private int mostFrequent(Cube part, List<Cube> near, List<List<Cube>> needed, List<Integer> open) {
        int[] counts = new int[part.inputs()];
        near.forEach(cube -> count(cube, part, counts));
        needed.forEach(union -> union.forEach(cube -> count(cube, part, counts)));
        open.forEach(index -> count(cubes.get(index), part, counts));
        int best = -1;
        for (int input = 0; input < counts.length; input++) {
            if (counts[input] > (best < 0 ? 0 : counts[best])) {
                best = input;
            }
        }
        return best;
    }

    private static void count(Cube cube, Cube part, int[] counts) {
        cube.cares().minus(part.cares()).stream().forEach(input -> counts[input]++);
    }
}
