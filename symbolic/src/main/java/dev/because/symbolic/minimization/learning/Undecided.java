package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.logic.Cube;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The minterms of neither of two sets, as few large cubes: halved by one input after the other, a part in which no minterm
 * lies is one cube (Shannon's expansion).
 */
final class Undecided {
    private final List<Cube> found = new ArrayList<>();

    private Undecided() {}

    static List<Cube> of(int inputs, List<Cube> on, List<Cube> off) {
        Undecided undecided = new Undecided();
        undecided.halve(
                Cube.universe(inputs),
                0,
                Stream.concat(on.stream(), off.stream()).toList());
        return List.copyOf(undecided.found);
    }

    private void halve(Cube part, int input, List<Cube> decided) {
        if (decided.isEmpty()) {
            found.add(part);
        } else if (input < part.inputs()) {
            for (boolean value : new boolean[] {false, true}) {
                Cube half = part.with(input, value);
                halve(half, input + 1, decided.stream().filter(half::contains).toList());
            }
        }
    }
}
