package dev.because.explain.check.function;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.DecisionDiagram;
import dev.because.symbolic.logic.diagram.DiagramTooLargeException;
import dev.because.symbolic.logic.diagram.InputOrder;
import java.util.ArrayList;
import java.util.List;

/** One output as decision diagrams: where a cover of a side must be, and where it may be. */
final class OutputDiagram {
    private static final int MOST_NODES = 1 << 22;

    private final int inputs;
    private final List<Cube> on;
    private final List<Cube> either;
    private final DecisionDiagram diagram;
    private final int must;
    private final int may;
    private final boolean value;

    private OutputDiagram(Specification functions, int output, boolean value, InputOrder order) {
        this.value = value;
        inputs = functions.inputs();
        on = functions.on().cubes(output);
        either = functions.dontCare().cubes(output);
        diagram = new DecisionDiagram(order, MOST_NODES);
        int isOn = diagram.sum(on);
        int isEither = diagram.sum(either);
        int mustBeOn = diagram.minus(isOn, isEither);
        int mayBeOn = diagram.or(isOn, isEither);
        must = value ? mustBeOn : diagram.not(mayBeOn);
        may = value ? mayBeOn : diagram.not(mustBeOn);
    }

    /** @throws IllegalArgumentException if no order of the inputs makes the diagrams small enough */
    static OutputDiagram of(Specification functions, int output, boolean value) {
        List<Cube> cubes = new ArrayList<>(functions.on().cubes(output));
        cubes.addAll(functions.dontCare().cubes(output));
        for (InputOrder order : InputOrder.candidates(functions.inputs(), cubes)) {
            try {
                return new OutputDiagram(functions, output, value, order);
            } catch (DiagramTooLargeException e) {
                // another order may do
            }
        }
        throw new IllegalArgumentException("the decision diagram of output " + output + " would be too large");
    }

    /** Whether a cover may have all of a cube. */
    boolean isImplicant(Cube cube) {
        return diagram.minus(diagram.cube(cube), may) == DecisionDiagram.FALSE;
    }

    /** Whether a cover must have all of a cube. */
    boolean isDemanded(Cube cube) {
        return diagram.minus(diagram.cube(cube), must) == DecisionDiagram.FALSE;
    }

    /** Whether some cubes have all that a cover must have. */
    boolean isCoveredBy(List<Cube> cubes) {
        return diagram.minus(must, diagram.sum(cubes)) == DecisionDiagram.FALSE;
    }

    /**
     * Whether, when one input changes between two rows that must both be had, one of the cubes has both: of those that do not
     * care for the input, some one has every such row.
     */
    boolean isSteadyIn(List<Cube> cubes) {
        for (int input = 0; input < inputs; input++) {
            int changing = input;
            int steady = diagram.sum(cubes.stream()
                    .filter(cube -> !cube.cares().contains(changing))
                    .toList());
            if (diagram.minus(diagram.and(half(input, false), half(input, true)), steady) != DecisionDiagram.FALSE) {
                return false;
            }
        }
        return true;
    }

    /** Where a cover must be when an input has that value, whatever its value is. */
    private int half(int input, boolean high) {
        int isOn = diagram.sum(halves(on, input, high));
        int isEither = diagram.sum(halves(either, input, high));
        return value ? diagram.minus(isOn, isEither) : diagram.not(diagram.or(isOn, isEither));
    }

    private static List<Cube> halves(List<Cube> cubes, int input, boolean high) {
        return cubes.stream()
                .filter(cube -> !cube.cares().contains(input) || cube.values().contains(input) == high)
                .map(cube -> cube.without(input))
                .toList();
    }
}
