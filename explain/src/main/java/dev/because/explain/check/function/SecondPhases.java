package dev.because.explain.check.function;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.List;

/** Functions some of whose outputs are negated, and then are called so: {@code F'}. */
public final class SecondPhases {
    private SecondPhases() {}

    /** @throws IllegalArgumentException if one of them is no output, or is named twice */
    public static Specification negated(Specification functions, List<String> names) {
        List<String> outputs = new ArrayList<>(functions.ports().outputs());
        List<Term> on = new ArrayList<>();
        for (String name : names) {
            if (!outputs.contains(name) || !functions.ports().outputs().contains(name)) {
                throw new IllegalArgumentException("there is no output " + name + " to negate");
            }
            outputs.set(outputs.indexOf(name), name + "'");
        }
        for (int output = 0; output < functions.outputs(); output++) {
            Bits only = Bits.of(output);
            boolean negated =
                    !outputs.get(output).equals(functions.ports().outputs().get(output));
            List<Cube> cubes = new ArrayList<>(functions.on().cubes(output));
            if (negated) {
                cubes.addAll(functions.dontCare().cubes(output));
                cubes = Complement.of(functions.inputs(), cubes);
            }
            cubes.forEach(cube -> on.add(new Term(cube, only)));
        }
        return new Specification(
                new Ports(functions.ports().inputs(), outputs),
                new Cover(functions.inputs(), functions.outputs(), on),
                functions.dontCare());
    }
}
