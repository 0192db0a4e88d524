package dev.because.symbolic.rules.authoring.grid;

import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Place;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row.
 *
 * @param file that it is from
 * @param sheet the sheet's name; empty for csv
 * @param number from 1, as spreadsheet programs count
 * @param texts of its cells
 * @param isBroken whether something stands in it that was refused, and is missing here
 */
public record GridRow(String file, String sheet, int number, List<String> texts, boolean isBroken) {
    public GridRow {
        texts = texts.stream().map(String::strip).toList();
    }

    /** The cell in a column, from 0; an empty one where the row has ended. */
    public Written cell(int column) {
        return new Written(column < texts.size() ? texts.get(column) : "", Place.cell(file, sheet, number, column));
    }

    /** The columns in which something stands. */
    public List<Integer> filled() {
        return IntStream.range(0, texts.size())
                .filter(column -> !texts.get(column).isEmpty())
                .boxed()
                .toList();
    }
}
