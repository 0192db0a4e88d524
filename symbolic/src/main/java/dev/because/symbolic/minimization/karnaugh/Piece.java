package dev.because.symbolic.minimization.karnaugh;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A rectangle of cells on one sheet.
 *
 * @param sheet which sheet
 * @param down the rows that it takes up; open where the sheet's upper or lower edge cuts the loop
 * @param across the columns that it takes up; open where the left or right edge cuts the loop
 */
public record Piece(int sheet, Span down, Span across) {
    /** Its cells, row by row. */
    public List<Cell> cells() {
        return IntStream.rangeClosed(down.first(), down.last())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(across.first(), across.last())
                        .mapToObj(column -> new Cell(sheet, row, column)))
                .toList();
    }
}
