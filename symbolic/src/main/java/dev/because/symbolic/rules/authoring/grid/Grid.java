package dev.because.symbolic.rules.authoring.grid;

import java.util.List;

/**
 * One sheet.
 *
 * @param name of the sheet; empty for csv
 * @param rows those that are not empty
 */
public record Grid(String name, List<GridRow> rows) {
    public Grid {
        rows = List.copyOf(rows);
    }

    /** Texts, row by row, as a sheet that was never in a file. */
    public static Grid of(String name, List<List<String>> texts) {
        return new Grid(
                name,
                java.util.stream.IntStream.range(0, texts.size())
                        .mapToObj(i -> new GridRow("", name, i + 1, texts.get(i), false))
                        .toList());
    }
}
