package dev.because.symbolic.causal.format.causes;

import java.util.List;
import java.util.Set;

/** The words of the format that are no names. */
final class Words {
    static final String MODEL = "model";
    static final String ASSUMED = "assumed";
    static final String CAUSES = "causes";
    static final String EFFECTS = "effects";
    static final String STATES = "states";
    static final String PRIOR = "prior";
    static final String LEAK = "leak";
    static final String GIVEN = "given";
    static final String TABLE = "table";

    /** What a field of an effect may be called without being a cause. */
    static final Set<String> OF_EFFECTS = Set.of(STATES, PRIOR, LEAK, GIVEN, TABLE, CAUSES);

    static final List<String> NO_AND_YES = List.of("no", "yes");

    private Words() {}
}
