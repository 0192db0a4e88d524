package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Collection;

/** Some facts, and what rules must make of them. It may be asked by several threads at once. */
public interface Case {
    /** What reports call it. */
    String name();

    /** The facts. */
    Collection<Fact> facts();

    /** Whether this is what the rules must make of them. */
    boolean holds(Trace trace);
}
