package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Optional;

/** One change of the facts that were given. */
public sealed interface Edit {
    /**
     * One field of one fact has another value.
     *
     * @param fact as it was given
     * @param field which
     * @param before its value; empty if it was not known
     * @param after its new value
     */
    record Changed(Fact fact, String field, Optional<Object> before, Object after) implements Edit {}

    /** One fact more. Of its fields only those are known that have to be. */
    record Added(Fact fact) implements Edit {}

    /** One fact less. */
    record Removed(Fact fact) implements Edit {}
}
