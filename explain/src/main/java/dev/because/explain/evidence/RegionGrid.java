package dev.because.explain.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The nine named regions into which a picture of any size is divided, three by three, row by row. */
public final class RegionGrid {
    private static final List<String> NAMES = List.of(
            "upper left",
            "top",
            "upper right",
            "left side",
            "centre",
            "right side",
            "lower left",
            "bottom",
            "lower right");
    private static final int SIDE = 3;

    private RegionGrid() {}

    /** The names in order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The regions of a picture of that many rows and columns; together they cover it, and no two overlap. */
    public static List<Region> of(int rows, int columns) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Region(
                        NAMES.get(i),
                        i / SIDE * rows / SIDE,
                        i % SIDE * columns / SIDE,
                        (i / SIDE + 1) * rows / SIDE,
                        (i % SIDE + 1) * columns / SIDE))
                .toList();
    }

    /** The regions of those names, in the order of the grid. */
    public static List<Region> named(List<String> names, int rows, int columns) {
        List<Region> found = new ArrayList<>(of(rows, columns));
        found.removeIf(region -> !names.contains(region.name()));
        return found;
    }
}
