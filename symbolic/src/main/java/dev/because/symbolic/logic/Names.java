package dev.because.symbolic.logic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of inputs and outputs that come from outside. */
final class Names {
    private Names() {}

    /** @throws BadInputException if two are the same, or one is blank */
    static Ports ports(List<String> inputs, List<String> outputs) {
        refuseTwice("the inputs", inputs);
        refuseTwice("the outputs", outputs);
        return new Ports(inputs, outputs);
    }

    /** A name for one output that no input has: F, or else F with as many more letters as it takes. */
    static String output(List<String> inputs) {
        String name = "F";
        while (inputs.contains(name)) {
            name += name.equals("F") ? "out" : "_";
        }
        return name;
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
}
