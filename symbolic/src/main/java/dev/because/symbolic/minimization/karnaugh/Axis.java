package dev.because.symbolic.minimization.karnaugh;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * One direction of a map: up to two variables whose values run along it in Gray order (00, 01, 11, 10), so that neighbours,
 * and the two ends, differ in one variable only.
 *
 * @param variables the inputs, the most significant first; none for an axis of a single position
 */
public record Axis(List<Integer> variables) {
    private static final int MOST = 2;

    /** @throws IllegalArgumentException if there are more than two variables, or the same twice */
    public Axis {
        variables = List.copyOf(variables);
        if (variables.size() > MOST || new HashSet<>(variables).size() < variables.size()) {
            throw new IllegalArgumentException("an axis of variables " + variables);
        }
    }

    /** The axis of the variables from one to before another. */
    static Axis range(int from, int to) {
        List<Integer> variables = new ArrayList<>();
        for (int input = from; input < to; input++) {
            variables.add(input);
        }
        return new Axis(variables);
    }

    /** How many positions it has: 1, 2 or 4. */
    public int length() {
        return 1 << variables.size();
    }

    /** The literals that hold at a position, in the order of the variables. */
    public List<Literal> literals(int position) {
        if (position < 0 || position >= length()) {
            throw new IllegalArgumentException("position " + position + " of " + length());
        }
        int code = position ^ position >> 1;
        List<Literal> literals = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            literals.add(new Literal(variables.get(i), (code >> variables.size() - 1 - i & 1) != 0));
        }
        return literals;
    }

    /** What is written beside a position: a digit for each variable, as {@code 10}. */
    public String label(int position) {
        StringBuilder label = new StringBuilder();
        literals(position).forEach(literal -> label.append(literal.positive() ? '1' : '0'));
        return label.toString();
    }

    /** The position at which a minterm lies. */
    public int position(Cube minterm) {
        for (int position = 0; position < length(); position++) {
            if (literals(position).stream().allMatch(minterm::has)) {
                return position;
            }
        }
        throw new IllegalArgumentException(minterm + " has no value of one of the inputs " + variables);
    }

    /**
     * The runs of positions that a cube reaches, from the first position on. There are two if the cube goes over the axis's
     * end, each open there; one that takes up the whole axis is closed on both sides.
     */
    public List<Span> spans(Cube cube) {
        List<Integer> reached = new ArrayList<>();
        for (int position = 0; position < length(); position++) {
            if (literals(position).stream().noneMatch(literal -> cube.has(literal.negated()))) {
                reached.add(position);
            }
        }
        int first = reached.get(0);
        int last = reached.get(reached.size() - 1);
        if (last - first == reached.size() - 1) {
            return List.of(new Span(first, last, false, false));
        }
        // In Gray order the only half that is not in one run is that of the two ends.
        return List.of(new Span(first, first, true, false), new Span(last, last, false, true));
    }
}
