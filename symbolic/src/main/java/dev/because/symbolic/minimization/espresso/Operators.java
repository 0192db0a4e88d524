package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.cube.CubeSpace;
import java.util.List;

/** The three operators that a cover is improved with, and what is improved: fewer terms, then fewer literals. */
record Operators(CubeSpace space, Expansion expansion, Irredundancy irredundancy, Reduction reduction) {
    static Operators of(CubeSpace space, List<long[]> off) {
        return new Operators(space, new Expansion(space, off), new Irredundancy(space), new Reduction(space));
    }

    long cost(List<long[]> cover) {
        return ((long) cover.size() << 32)
                + cover.stream().mapToLong(space::literals).sum();
    }
}
