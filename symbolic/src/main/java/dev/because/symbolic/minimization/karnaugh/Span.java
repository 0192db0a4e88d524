package dev.because.symbolic.minimization.karnaugh;

/**
 * A run of positions along an axis.
 *
 * @param first the first position
 * @param last the last position, itself included
 * @param openBefore whether it goes on over the axis's beginning, at its end
 * @param openAfter whether it goes on over the axis's end, at its beginning
 */
public record Span(int first, int last, boolean openBefore, boolean openAfter) {
    public int length() {
        return last - first + 1;
    }

    public boolean contains(int position) {
        return first <= position && position <= last;
    }
}
