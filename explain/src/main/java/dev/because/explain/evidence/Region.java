package dev.because.explain.evidence;

/**
 * A named rectangle of a network's input, in pixels of that input.
 *
 * @param name what a person calls it: "upper left", "centre"
 * @param top its first row
 * @param left its first column
 * @param bottom the row behind its last
 * @param right the column behind its last
 */
public record Region(String name, int top, int left, int bottom, int right) {
    public boolean contains(int row, int column) {
        return row >= top && row < bottom && column >= left && column < right;
    }
}
