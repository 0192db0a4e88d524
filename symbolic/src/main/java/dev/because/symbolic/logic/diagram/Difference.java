package dev.because.symbolic.logic.diagram;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;

/**
 * Where two functions differ.
 *
 * @param minterm a minterm
 * @param output the output that differs there
 * @param first what the first is there
 * @param second what the second is there
 */
public record Difference(Cube minterm, int output, Value first, Value second) {
    /** What a function that may leave something open is at a minterm. */
    public enum Value {
        TRUE("true"),
        FALSE("false"),
        EITHER("don't-care");

        private final String words;

        Value(String words) {
            this.words = words;
        }

        /** As it is said in a sentence. */
        public String words() {
            return words;
        }
    }

    /** Such as "F at A=1, B=0: true and false". */
    public String description(Ports ports) {
        StringBuilder text = new StringBuilder(ports.outputs().get(output)).append(" at ");
        for (int input = 0; input < minterm.inputs(); input++) {
            text.append(input == 0 ? "" : ", ")
                    .append(ports.inputs().get(input))
                    .append(minterm.values().contains(input) ? "=1" : "=0");
        }
        return text.append(": ")
                .append(first.words())
                .append(" and ")
                .append(second.words())
                .toString();
    }
}
