package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads truth tables of comma-separated values: a line of names, and below it a line for each row, of {@code 0}, {@code 1} and
 * {@code -}. In an input, {@code -} means either; in an output, that the row says nothing of it. Rows may come in any order,
 * and again; those that are missing, and what no row says, are don't-care.
 */
public final class TruthTableReader {
    private final String name;
    private final List<String> header;
    private final List<Integer> inputs = new ArrayList<>();
    private final List<Integer> outputs = new ArrayList<>();

    private TruthTableReader(String name, CsvRows.Row header, List<String> outputNames) {
        this.name = name;
        this.header = header.fields();
        refuseUnfit(header);
        Set<String> wanted =
                new HashSet<>(outputNames.isEmpty() ? List.of(this.header.get(this.header.size() - 1)) : outputNames);
        for (String output : wanted) {
            if (!this.header.contains(output)) {
                throw new BadInputException(
                        name + ", line " + header.line(), "no column " + output, "a column for each output");
            }
        }
        for (int column = 0; column < this.header.size(); column++) {
            (wanted.contains(this.header.get(column)) ? outputs : inputs).add(column);
        }
        if (inputs.isEmpty()) {
            throw new BadInputException(name + ", line " + header.line(), "outputs only", "a column for each input");
        }
    }

    /**
     * Reads a table.
     *
     * @param name what to call it in messages
     * @param text all of it
     * @param outputs the names of the columns that are outputs; the last column if it is empty
     * @throws BadInputException with line and column, if it is no table of that form, or with both lines, if two rows
     *     contradict each other
     */
    public static Specification read(String name, String text, List<String> outputs) {
        List<CsvRows.Row> rows = CsvRows.of(name, text);
        if (rows.isEmpty()) {
            throw new BadInputException(name, "nothing", "a line of names, and rows of 0, 1 and -");
        }
        TruthTableReader reader = new TruthTableReader(name, rows.get(0), outputs);
        List<PlaLine> lines = rows.stream().skip(1).map(reader::line).toList();
        return new PlaSets(name, reader.ports(), PlaType.FR, lines).specification();
    }

    private void refuseUnfit(CsvRows.Row row) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < header.size(); column++) {
            String field = header.get(column);
            if (field.isBlank() || field.matches("[-01]") || !seen.add(field)) {
                throw wrong(row, column, field.isBlank() ? "nothing" : field, "a name that no other column has");
            }
        }
        if (header.size() < 2) {
            throw new BadInputException(
                    name + ", line " + row.line(), "one column", "inputs and an output, with commas between them");
        }
    }

    private Ports ports() {
        return new Ports(
                inputs.stream().map(header::get).toList(),
                outputs.stream().map(header::get).toList());
    }

    private PlaLine line(CsvRows.Row row) {
        if (row.fields().size() != header.size()) {
            throw new BadInputException(
                    name + ", line " + row.line(),
                    row.fields().size() + " fields",
                    header.size() + ", as in the first line");
        }
        for (int column = 0; column < header.size(); column++) {
            if (!row.fields().get(column).matches("[-01]")) {
                String field = row.fields().get(column);
                throw wrong(row, column, field.isEmpty() ? "nothing" : field, "0, 1 or -");
            }
        }
        return new PlaLine(row.line(), Cube.parse(joined(row, inputs)), joined(row, outputs));
    }

    private static String joined(CsvRows.Row row, List<Integer> columns) {
        StringBuilder joined = new StringBuilder();
        columns.forEach(column -> joined.append(row.fields().get(column)));
        return joined.toString();
    }

    private BadInputException wrong(CsvRows.Row row, int column, String found, String expected) {
        return new BadInputException(name + ", line " + row.line() + ", column " + (column + 1), found, expected);
    }
}
