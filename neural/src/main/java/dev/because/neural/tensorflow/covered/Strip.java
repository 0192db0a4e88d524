package dev.because.neural.tensorflow.covered;

/**
 * The part of a clean map that the views of one piece read: whole rows, since what lies in one run of memory need not be
 * copied.
 *
 * @param begin its first place
 * @param places how many places it has
 */
record Strip(int begin, int places) {
    /** Parts that begin at such places lie in memory where TensorFlow takes them without a copy. */
    private static final int ALIGNMENT = 16;

    /** The strip that holds rows {@code top} to before {@code bottom}, as far as the map has them. */
    static Strip ofRows(int top, int bottom, int rows, int columns) {
        int begin = Math.max(0, Math.min(top, rows)) * columns / ALIGNMENT * ALIGNMENT;
        return new Strip(begin, Math.max(0, Math.min(bottom, rows)) * columns - begin);
    }
}
