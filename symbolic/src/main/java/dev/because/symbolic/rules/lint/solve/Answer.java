package dev.because.symbolic.rules.lint.solve;

import java.util.List;
import java.util.Optional;

/**
 * Whether there are values for all unknowns.
 *
 * @param values one for each unknown; empty if none were found
 * @param complete whether nothing was left untried, so that there are none where none were found
 */
public record Answer(Optional<List<Object>> values, boolean complete) {
    static final Answer NONE = new Answer(Optional.empty(), true);

    /** Whether it is certain that there are none. */
    public boolean isImpossible() {
        return values.isEmpty() && complete;
    }
}
