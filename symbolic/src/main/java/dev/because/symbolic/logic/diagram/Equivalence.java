package dev.because.symbolic.logic.diagram;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.Difference.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/**
 * Whether a cover does what it must, or two functions are the same, by decision diagrams: one output after the other, each in
 * an order of inputs of its own, and in others where that takes too many nodes. It knows nothing of how a cover was made.
 */
public final class Equivalence {
    private static final int[] NODE_LIMITS = {1 << 16, 1 << 19, 1 << 22};

    private final BooleanSupplier over;

    /** Comparisons that take as long as they take. */
    public Equivalence() {
        this(() -> false);
    }

    /** Comparisons that give up, with a {@link DiagramTooLargeException}, when {@code over} says so. */
    public Equivalence(BooleanSupplier over) {
        this.over = over;
    }

    /**
     * Whether a cover is true wherever the functions must be, and false wherever they must be: nothing if so, else a point
     * where it is not.
     *
     * @throws IllegalArgumentException if the numbers of inputs or outputs differ
     * @throws DiagramTooLargeException if no order of inputs is good enough
     */
    public Optional<Difference> compare(Specification functions, Cover cover) {
        return compare(functions, cover, Cover.empty(cover.inputs(), cover.outputs()), false);
    }

    /**
     * Whether two specifications say the same, what they leave open included: nothing if so, else a point where they do not.
     *
     * @throws IllegalArgumentException if the numbers of inputs or outputs differ
     * @throws DiagramTooLargeException if no order of inputs is good enough
     */
    public Optional<Difference> compare(Specification first, Specification second) {
        return compare(first, second.on(), second.dontCare(), true);
    }

    private Optional<Difference> compare(Specification first, Cover on, Cover dontCare, boolean openToo) {
        if (first.inputs() != on.inputs() || first.outputs() != on.outputs()) {
            throw new IllegalArgumentException(first.inputs() + " inputs and " + first.outputs() + " outputs beside "
                    + on.inputs() + " and " + on.outputs());
        }
        for (int output = 0; output < first.outputs(); output++) {
            Sets sets = new Sets(
                    first.on().cubes(output), first.dontCare().cubes(output), on.cubes(output), dontCare.cubes(output));
            Optional<Cube> point = point(first.inputs(), sets, openToo);
            if (point.isPresent()) {
                Cube minterm = point.get();
                return Optional.of(new Difference(
                        minterm,
                        output,
                        value(first.on(), first.dontCare(), minterm, output),
                        value(on, dontCare, minterm, output)));
            }
        }
        return Optional.empty();
    }

    /** The cubes of one output. */
    private record Sets(List<Cube> on, List<Cube> free, List<Cube> otherOn, List<Cube> otherFree) {
        List<Cube> all() {
            List<Cube> all = new ArrayList<>(on);
            all.addAll(free);
            all.addAll(otherOn);
            all.addAll(otherFree);
            return all;
        }

        /** Where they differ. */
        int difference(DecisionDiagram diagram, boolean openToo) {
            int open = diagram.sum(free);
            int otherOpen = diagram.sum(otherFree);
            int different = diagram.xor(diagram.sum(on), diagram.sum(otherOn));
            // Where both are open, or the first alone if what is open does not count, they may differ as they like.
            return openToo
                    ? diagram.or(diagram.xor(open, otherOpen), diagram.minus(different, open))
                    : diagram.minus(different, open);
        }
    }

    private Optional<Cube> point(int inputs, Sets sets, boolean openToo) {
        if (sets.on().equals(sets.otherOn()) && sets.free().equals(sets.otherFree())) {
            return Optional.empty();
        }
        return smallEnough(inputs, sets.all(), diagram -> sets.difference(diagram, openToo));
    }

    /** Tries orders of inputs within a limit of nodes, then with a greater limit. */
    private Optional<Cube> smallEnough(int inputs, List<Cube> cubes, ToIntFunction<DecisionDiagram> function) {
        List<InputOrder> orders = InputOrder.candidates(inputs, cubes);
        for (int i = 0; ; i++) {
            int limit = NODE_LIMITS[i / orders.size()];
            DecisionDiagram diagram = new DecisionDiagram(orders.get(i % orders.size()), limit, over);
            try {
                return diagram.point(function.applyAsInt(diagram));
            } catch (DiagramTooLargeException tooLarge) {
                if (i == NODE_LIMITS.length * orders.size() - 1 || over.getAsBoolean()) {
                    throw tooLarge;
                }
            }
        }
    }

    private static Value value(Cover on, Cover dontCare, Cube minterm, int output) {
        Bits free = dontCare.at(minterm);
        return free.contains(output) ? Value.EITHER : on.at(minterm).contains(output) ? Value.TRUE : Value.FALSE;
    }
}
