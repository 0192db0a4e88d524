package dev.because.explain.check;

/**
 * One thing in an explanation that does not hold.
 *
 * @param where the id of a claim or source, or the path of a field
 * @param why what was claimed there and what was found instead
 */
public record Refusal(String where, String why) {
    @Override
    public String toString() {
        return where + ": " + why;
    }
}
