package dev.because.symbolic.causal;

import java.util.HashSet;
import java.util.List;

/**
 * A discrete variable of a causal model.
 *
 * @param name its name, as people say it: {@code flu}, {@code shortness of breath}
 * @param states at least one, all different, in the model's order; where the variable is the effect of a {@link NoisyMax},
 *     from absent to its highest degree
 */
public record Variable(String name, List<String> states) {
    public Variable {
        states = List.copyOf(states);
        if (states.isEmpty() || new HashSet<>(states).size() != states.size()) {
            throw new IllegalArgumentException("variable " + name + " with the states " + states);
        }
    }

    /** How many states it has. */
    public int size() {
        return states.size();
    }

    /** The index of the state of that name, or -1. */
    public int indexOf(String state) {
        return states.indexOf(state);
    }
}
