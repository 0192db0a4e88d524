package dev.because.symbolic.rules.expert;

/**
 * Where something was written, for messages.
 *
 * @param file the file, as the user named it
 * @param inside the place in it: {@code line 3, column 14}, or {@code sheet Triage, row 7, column C}; empty for the whole file
 */
public record Place(String file, String inside) {
    /** A place in a text, counted from 1. */
    public static Place line(String file, int line, int column) {
        return new Place(file, "line " + line + ", column " + column);
    }

    /** A cell of a spreadsheet: rows are counted from 1, columns from 0 and named A, B, … */
    public static Place cell(String file, String sheet, int row, int column) {
        return new Place(
                file, (sheet.isEmpty() ? "" : "sheet " + sheet + ", ") + "row " + row + ", column " + column(column));
    }

    /** The name of a column counted from 0: A to Z, AA, AB, … */
    public static String column(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : column(number / 26 - 1) + last;
    }

    @Override
    public String toString() {
        return inside.isEmpty() ? file : file + ", " + inside;
    }
}
