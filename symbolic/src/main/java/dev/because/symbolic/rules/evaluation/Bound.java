package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.vocabulary.Fact;
import org.drools.model.Variable;

/** What a name stands for: a field of what a pattern matched. */
record Bound(Variable<Fact> fact, String field) {
    /** Unlike the field of any other pattern of a rule. */
    @Override
    public String toString() {
        return field + " of " + fact.getName();
    }
}
