package dev.because.symbolic.rules.expert;

import java.util.List;

/** What is asked of one field of a fact. A field that is not known passes no test, not even a negative one. */
public sealed interface Constraint {
    /** The field. */
    String field();

    /** Where it was written. */
    Place place();

    /** A comparison. */
    record Compare(String field, Comparison comparison, Operand right, Place place) implements Constraint {}

    /**
     * Whether the value is one of some values.
     *
     * @param among false: none of them
     */
    record OneOf(String field, boolean among, List<Object> options, Place place) implements Constraint {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /**
     * Whether a list has a member.
     *
     * @param has false: does not have it
     */
    record Contains(String field, boolean has, Operand member, Place place) implements Constraint {}
}
