package dev.because.symbolic.logic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * Names that come from outside.
     *
     * @throws BadInputException if two inputs or two outputs have the same, or one has none
     */
    public static Ports named(List<String> inputs, List<String> outputs) {
        refuseTwice("the inputs", inputs);
        refuseTwice("the outputs", outputs);
        return new Ports(inputs, outputs);
    }

    /** Names that come from outside, and one output, called F, or else Fout if an input is called so. */
    public static Ports named(List<String> inputs) {
        String output = "F";
        while (inputs.contains(output)) {
            output += output.equals("F") ? "out" : "_";
        }
        return named(inputs, List.of(output));
    }

    private static void refuseTwice(String where, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank() || !seen.add(names.get(i))) {
                throw new BadInputException(
                        where + ", number " + (i + 1),
                        names.get(i).isBlank() ? "no name" : names.get(i) + " again",
                        "different names");
            }
        }
    }

    private static Stream<String> numbered(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i);
    }
}
