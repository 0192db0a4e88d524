package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.logic.BadInputException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** How the effect of an action can be computed from what can be observed, although variables are hidden. */
public sealed interface Identification {
    /**
     * By adjusting for variables: what is seen within each combination of their states, weighed with how probable the
     * combination is. There is no smaller set of that kind.
     *
     * @param variables their indices, ascending
     */
    record BackDoorAdjustment(List<Integer> variables) implements Identification {
        public BackDoorAdjustment {
            variables = List.copyOf(variables);
        }
    }

    /**
     * Through variables that all of the effect goes through. There are none if the action has no effect at all.
     *
     * @param variables their indices, ascending
     * @param smallest whether it is sure that no fewer would do
     */
    record FrontDoorAdjustment(List<Integer> variables, boolean smallest) implements Identification {
        public FrontDoorAdjustment {
            variables = List.copyOf(variables);
        }
    }

    /** Neither criterion can be fulfilled; other ways may still exist. */
    record NotIdentifiedByThese() implements Identification {}

    /**
     * Looks for a back-door set first, and for a front-door set if there is none.
     *
     * @param cause the variable that is acted upon
     * @param effect the variable whose distribution under the action is wanted
     * @param hidden the variables that cannot be observed
     * @throws BadInputException if the cause or the effect is hidden, or both are the same
     */
    static Identification of(BayesianNetwork network, int cause, int effect, BitSet hidden) {
        for (int variable : new int[] {cause, effect}) {
            if (hidden.get(variable)) {
                String name = network.variable(variable).name();
                throw new BadInputException(
                        network.name(), name + " hidden", "an action and an effect that are observed");
            }
        }
        if (cause == effect) {
            String name = network.variable(cause).name();
            throw new BadInputException(network.name(), "the effect of " + name + " on itself", "another variable");
        }
        CausalGraph graph = CausalGraph.of(network);
        Optional<Identification> adjustment = new BackDoor(graph, cause, effect, hidden)
                .smallest()
                .map(variables -> new BackDoorAdjustment(list(variables)));
        return adjustment
                .or(() -> new FrontDoor(graph, cause, effect, hidden)
                        .smallest()
                        .map(through -> new FrontDoorAdjustment(list(through.variables()), through.smallest())))
                .orElseGet(NotIdentifiedByThese::new);
    }

    private static List<Integer> list(BitSet variables) {
        return variables.stream().boxed().toList();
    }
}
