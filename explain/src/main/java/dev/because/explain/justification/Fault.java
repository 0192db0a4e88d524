package dev.because.explain.justification;

/**
 * One thing that keeps an explanation from hanging together.
 *
 * @param where the id of a claim, or the path of a field, such as {@code justifications[2].premises[0]}
 * @param what what is wrong there, in words
 */
public record Fault(String where, String what) {
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
