package dev.because.explain.answer.function;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import java.util.List;
import java.util.Optional;

/** Looks for a minterm of a cube that none of some other cubes has, by cutting the cube in two until one of them has it all. */
final class Uncovered {
    private Uncovered() {}

    /** A minterm of the cube that no other has; none if they have all. */
    static Optional<Cube> minterm(Cube cube, List<Cube> others) {
        List<Cube> meeting = others.stream().filter(cube::intersects).toList();
        if (meeting.isEmpty()) {
            return Optional.of(lowest(cube));
        }
        if (meeting.stream().anyMatch(other -> other.contains(cube))) {
            return Optional.empty();
        }
        int input = mostCaredFor(cube, meeting);
        Optional<Cube> low = minterm(cube.with(input, false), meeting);
        return low.isPresent() ? low : minterm(cube.with(input, true), meeting);
    }

    private static Cube lowest(Cube cube) {
        return Cube.of(cube.inputs(), Bits.below(cube.inputs()), cube.values());
    }

    /** The input that the most others have a literal of, and the cube has not. */
    private static int mostCaredFor(Cube cube, List<Cube> others) {
        int[] cares = new int[cube.inputs()];
        for (Cube other : others) {
            other.cares().minus(cube.cares()).stream().forEach(input -> cares[input]++);
        }
        int most = 0;
        for (int input = 1; input < cares.length; input++) {
            most = cares[input] > cares[most] ? input : most;
        }
        return most;
    }
}
