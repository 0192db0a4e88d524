package dev.because.symbolic.rules.silent;

/** How facts are tried. */
public enum Joining {
    /** Each for each pattern: nothing can be overlooked. */
    PLAIN,
    /**
     * Where a pattern says that a value of its fact equals one that is known, only facts with that value; and of a rule that rests on no
     * absence only what involves a new fact. Quick with thousands of facts, and as good as what the compiler says of these values.
     */
    QUICK;

    /** More facts than so many are too many for plain loops where somebody waits. */
    private static final int PLAIN_FACTS = 500;

    /** What serves that many facts, given and concluded. */
    public static Joining of(int facts) {
        return facts > PLAIN_FACTS ? QUICK : PLAIN;
    }
}
