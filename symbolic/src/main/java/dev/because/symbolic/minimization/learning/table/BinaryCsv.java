package dev.because.symbolic.minimization.learning.table;

import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a table of 0 and 1 with commas between and the columns' names in its first line, perhaps in double quotes. */
public final class BinaryCsv {
    private static final String EXPECTED = "0 or 1";

    private BinaryCsv() {}

    /**
     * The columns of a table.
     *
     * @param name the file, for messages
     * @param text what it holds
     * @throws BadInputException naming line and column, if a cell is neither 0 nor 1, or a line has other columns than the
     *     first
     */
    public static List<Column> read(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || lines.get(0).isBlank()) {
            throw new BadInputException(name + ", line 1", "nothing in it", "the names of the columns");
        }
        List<String> header = cells(name + ", line 1", lines.get(0).replace("\uFEFF", ""));
        requireNames(name, header);
        List<double[]> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(name + ", line " + (i + 1), cells(name + ", line " + (i + 1), lines.get(i)), header));
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int place = column;
            columns.add(new Column(
                    header.get(column),
                    rows.stream().mapToDouble(row -> row[place]).toArray()));
        }
        return List.copyOf(columns);
    }

    private static void requireNames(String name, List<String> header) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String where = name + ", line 1, column " + (i + 1);
            if (header.get(i).isEmpty()) {
                throw new BadInputException(where, "no name", "a name for each column");
            }
            if (!seen.add(header.get(i))) {
                throw new BadInputException(where, "\"" + header.get(i) + "\" again", "another name for each column");
            }
        }
    }

    private static double[] row(String where, List<String> cells, List<String> header) {
        if (cells.size() != header.size()) {
            throw new BadInputException(where, cells.size() + " columns", header.size() + ", as in line 1");
        }
        double[] row = new double[cells.size()];
        for (int i = 0; i < row.length; i++) {
            switch (cells.get(i)) {
                case "0" -> row[i] = 0;
                case "1" -> row[i] = 1;
                default ->
                    throw new BadInputException(
                            where + ", column " + (i + 1) + " (" + header.get(i) + ")",
                            "\"" + cells.get(i) + "\"",
                            EXPECTED);
            }
        }
        return row;
    }

    private static List<String> cells(String where, String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new BadInputException(where, "a double quote that is not closed", "one at the end of the name");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
