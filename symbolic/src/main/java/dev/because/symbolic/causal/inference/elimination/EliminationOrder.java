package dev.because.symbolic.causal.inference.elimination;

import java.util.List;
import java.util.stream.IntStream;

/** Which variable is summed out next; the result does not depend on it, the size of the tables does. */
public sealed interface EliminationOrder {
    /** Whichever is cheapest in the graph that is left (Kjærulff 1990); of equals, the first. */
    enum Greedy implements EliminationOrder {
        /** The one whose table, over itself and its neighbours, has the fewest entries. */
        MIN_WEIGHT,
        /** The one whose neighbours have to be joined by the fewest new edges; of equals, the smaller table. */
        MIN_FILL
    }

    /**
     * In that order, as far as they are needed. Variables that a decomposition of a noisy-MAX brings along come between
     * them, as soon as they are cheaper than the next.
     *
     * @param variables the indices of all variables of the network
     */
    record Given(List<Integer> variables) implements EliminationOrder {
        public Given {
            variables = List.copyOf(variables);
            if (!variables.stream().sorted().toList().equals(ascending(variables.size()))) {
                throw new IllegalArgumentException("an order must name each variable once: " + variables);
            }
        }

        private static List<Integer> ascending(int count) {
            return IntStream.range(0, count).boxed().toList();
        }
    }
}
