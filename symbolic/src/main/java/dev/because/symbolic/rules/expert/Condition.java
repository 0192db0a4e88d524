package dev.because.symbolic.rules.expert;

/**
 * One condition of a rule.
 *
 * @param present whether there must be a fact of that pattern; otherwise there must be none. What a pattern binds that must be absent, it
 *     binds for itself alone
 * @param pattern the pattern
 * @param place where it was written
 */
public record Condition(boolean present, FactPattern pattern, Place place) {
    /** There is a fact of that pattern. */
    public static Condition present(FactPattern pattern, Place place) {
        return new Condition(true, pattern, place);
    }

    /** There is none. */
    public static Condition absent(FactPattern pattern, Place place) {
        return new Condition(false, pattern, place);
    }
}
