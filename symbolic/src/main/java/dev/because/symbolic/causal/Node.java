package dev.because.symbolic.causal;

import java.util.List;

/**
 * A variable with its parents and its mechanism.
 *
 * @param variable the variable
 * @param parents the names of its parents, in the order of the mechanism
 * @param mechanism how it comes about from them
 */
public record Node(Variable variable, List<String> parents, Mechanism mechanism) {
    public Node {
        parents = List.copyOf(parents);
        if (mechanism.states() != variable.size() || mechanism.parentStates().length != parents.size()) {
            throw new IllegalArgumentException("a mechanism of another shape for " + variable.name());
        }
    }
}
