package dev.because.symbolic.rules.mutation;

/** What may be changed in a rule base to see who notices. */
public enum Change {
    DROP_CONDITION("a condition dropped"),
    NEGATE_CONDITION("a condition negated"),
    DROP_CONSTRAINT("a constraint dropped"),
    NEGATE_CONSTRAINT("a constraint negated"),
    SHIFT_BOUND("a bound shifted"),
    MOVE_EDGE("a bound within instead of without, or the other way round"),
    REPLACE_OPTION("an option replaced"),
    DROP_OPTION("an option dropped"),
    SWAP_ROWS("two rows swapped"),
    DROP_RULE("a rule dropped"),
    CHANGE_CONCLUSION("a conclusion changed");

    private final String title;

    Change(String title) {
        this.title = title;
    }

    /** In words. */
    public String title() {
        return title;
    }
}
