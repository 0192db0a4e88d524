package dev.because.neural.tensorflow.covered.region;

/** The crops of one map: rows and columns. */
public record Frame(Track rows, Track columns) {
    /** What an operation reads to fill these crops of its output. */
    public Frame through(Slide down, Slide along) {
        return new Frame(rows.through(down), columns.through(along));
    }

    /** The same crops in a map that has so many more rows above and columns on the left. */
    public Frame shifted(int above, int left) {
        return new Frame(rows.shifted(above), columns.shifted(left));
    }
}
