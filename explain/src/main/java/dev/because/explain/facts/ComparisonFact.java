package dev.because.explain.facts;

import java.util.List;

/** Whether two functions are the same, by the names or expressions that they were given by. */
public sealed interface ComparisonFact extends Fact {
    /**
     * They are, and what they leave open is the same too.
     *
     * @param inputs of both together
     * @param outputs of the first; those of the second are compared in their order
     */
    record SameFunctions(String first, String second, List<String> inputs, List<String> outputs)
            implements ComparisonFact {
        public SameFunctions {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * They are not.
     *
     * @param output an output of the first in which they differ
     * @param minterm a row in which they do
     * @param values that row as the values of the inputs
     * @param firstValue {@code 1}, {@code 0}, or {@code -} for either
     * @param secondValue the same of the second
     */
    record DifferentFunctions(
            String first,
            String second,
            String output,
            String minterm,
            String values,
            String firstValue,
            String secondValue)
            implements ComparisonFact {}
}
