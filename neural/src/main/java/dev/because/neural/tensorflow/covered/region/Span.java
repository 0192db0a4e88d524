package dev.because.neural.tensorflow.covered.region;

/**
 * The places from {@code from} to before {@code to} along one axis of a map; at least one.
 *
 * @param from the first place
 * @param to the place after the last
 */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("the places from " + from + " to before " + to);
        }
    }

    public int extent() {
        return to - from;
    }

    /** The shortest span that holds both. */
    public Span hull(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** The same places where the axis begins {@code by} places earlier. */
    public Span shifted(int by) {
        return new Span(from + by, to + by);
    }
}
