package dev.because.neural.tensorflow.covered;

import dev.because.neural.tensorflow.covered.region.Slide;
import java.util.List;

/** How one operation carries a change from the places of its inputs to the places of its output. */
sealed interface Step {
    /**
     * A place of the output depends on the same place of the inputs alone.
     *
     * @param maps which inputs are maps; the others are constants that are the same at every place
     */
    record Pointwise(List<Integer> maps) implements Step {
        public Pointwise {
            maps = List.copyOf(maps);
        }
    }

    /**
     * A place of the output depends on a rectangle of places of the first input.
     *
     * @param rows how it slides down
     * @param columns how it slides along
     * @param border what it finds in the padding
     */
    record Sliding(Slide rows, Slide columns, Border border) implements Step {}

    /** Zeros are put around the first input, so many rows above and columns on the left; nothing is computed. */
    record Shifted(int above, int left) implements Step {}

    /** Anything else: it gets its inputs whole. */
    record Whole() implements Step {}

    /** The value of what lies outside a map. */
    enum Border {
        ZERO,
        /** Less than anything, so that a maximum passes over it. */
        LOWEST;

        float value() {
            return this == ZERO ? 0 : Float.NEGATIVE_INFINITY;
        }
    }
}
