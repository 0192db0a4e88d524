package dev.because.symbolic.logic;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names of the inputs and outputs of a function.
 *
 * @param inputs in order
 * @param outputs in order
 */
public record Ports(List<String> inputs, List<String> outputs) {
    private static final int LETTERS = 26;

    /** @throws IllegalArgumentException if two have the same name */
    public Ports {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (new HashSet<>(inputs).size() != inputs.size() || new HashSet<>(outputs).size() != outputs.size()) {
            throw new IllegalArgumentException("two of a name: " + inputs + " " + outputs);
        }
    }

    /** Inputs A, B, … as far as there are letters, else x1, x2, …; one output F, or several F1, F2, … */
    public static Ports lettered(int inputs, int outputs) {
        Stream<String> names = inputs <= LETTERS
                ? IntStream.range(0, inputs).mapToObj(i -> String.valueOf((char) ('A' + i)))
                : numbered("x", inputs);
        return new Ports(
                names.toList(),
                outputs == 1
                        ? List.of(inputs > 'F' - 'A' && inputs <= LETTERS ? "f" : "F")
                        : numbered("F", outputs).toList());
    }

    private static Stream<String> numbered(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i);
    }
}
