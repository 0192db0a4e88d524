package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.causal.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A variable that a file declares, with a quick way from a state's name to its index. */
public final class Declaration {
    private final Variable variable;
    private final Place place;
    private final int index;
    private final Map<String, Integer> states = new HashMap<>();

    private Declaration(Variable variable, Place place, int index) {
        this.variable = variable;
        this.place = place;
        this.index = index;
        for (int state = 0; state < variable.size(); state++) {
            states.put(variable.states().get(state), state);
        }
    }

    /** @throws dev.because.symbolic.logic.BadInputException if a name is blank, or a state there twice */
    static Declaration of(String name, List<String> states, Place place, int index) {
        if (name.isBlank()) {
            throw place.refusal("a variable without a name", "a name");
        }
        if (states.isEmpty()) {
            throw place.refusal("the variable " + Numbers.shortened(name) + " without states", "at least one state");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (String state : states) {
            if (state.isBlank()) {
                throw place.refusal("a state without a name", "a name for each state");
            }
            if (seen.put(state, 0) != null) {
                throw place.refusal(
                        "the state " + Numbers.shortened(state) + " of " + Numbers.shortened(name) + " twice",
                        "each state once");
            }
        }
        return new Declaration(new Variable(name, states), place, index);
    }

    public Variable variable() {
        return variable;
    }

    /** Its place in the order of the model. */
    public int index() {
        return index;
    }

    public String name() {
        return variable.name();
    }

    public int size() {
        return variable.size();
    }

    /** Where it is declared. */
    public Place place() {
        return place;
    }

    public boolean hasState(String state) {
        return states.containsKey(state);
    }

    /** The index of a state. @throws dev.because.symbolic.logic.BadInputException if it has none of that name */
    public int state(String state, Place where) {
        Integer found = states.get(state);
        if (found == null) {
            throw where.refusal(
                    "the state " + Numbers.shortened(state) + " of " + Numbers.shortened(name()),
                    "one of its states: " + Numbers.shortened(String.join(", ", first(10))));
        }
        return found;
    }

    private List<String> first(int most) {
        return variable.states().subList(0, Math.min(most, variable.size()));
    }
}
