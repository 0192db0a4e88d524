package dev.because.explain.source;

import dev.because.neural.data.Digest;
import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Spelling;
import dev.because.symbolic.minimization.learning.table.BinaryCsv;
import dev.because.symbolic.minimization.learning.table.Column;
import dev.because.symbolic.minimization.learning.table.Measurements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of 0 and 1 that a question about a circuit names.
 *
 * @param numbers the column that is asked about, and those that it may be explained by
 * @param sha256 the hash of the file
 */
public record CircuitTable(Measurements numbers, String sha256) {
    private static final int MOST_BYTES = 1 << 28;

    /**
     * Opens a table.
     *
     * @throws BadInputException if it is none, has not such columns, has too few rows, or the column that is asked about is
     *     constant
     */
    public static CircuitTable open(CircuitSubject.OfTable subject, Path relativeTo) {
        Path file = FileName.resolve(relativeTo, subject.table(), "a table of 0 and 1");
        byte[] bytes = InputFile.bytes(file, MOST_BYTES, "a table of 0 and 1");
        List<Column> columns = BinaryCsv.read(subject.table(), InputFile.text(subject.table(), bytes));
        Column target = find(subject, columns, subject.column(), "option --output");
        List<Column> inputs = new ArrayList<>();
        subject.inputs()
                .map(text -> List.of(text.split(",", -1)))
                .ifPresentOrElse(
                        names -> names.forEach(
                                name -> inputs.add(find(subject, columns, name.strip(), "option --inputs"))),
                        () -> inputs.addAll(columns));
        inputs.remove(target);
        if (inputs.isEmpty()) {
            throw new BadInputException(subject.table(), "no other column", "a column that it may be explained by");
        }
        if (target.rows() < CircuitOptions.FEWEST_ROWS) {
            throw new BadInputException(
                    subject.table(),
                    target.rows() + " rows",
                    CircuitOptions.FEWEST_ROWS + " or more, half of them to learn from and half to judge by");
        }
        if (target.isConstant()) {
            throw new BadInputException(
                    subject.table() + ", column " + target.name(),
                    (target.at(0) == 0 ? "0" : "1") + " in every row",
                    "rows that differ in what is to be explained");
        }
        return new CircuitTable(new Measurements(target, inputs), Digest.ofBytes(bytes));
    }

    private static Column find(CircuitSubject.OfTable subject, List<Column> columns, String name, String option) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        option,
                        "\"" + name + "\", which no column of " + subject.table() + " is called",
                        "one of its columns"
                                + Spelling.nearest(
                                                name,
                                                columns.stream()
                                                        .map(Column::name)
                                                        .toList())
                                        .map(near -> " (nearest: " + near + ")")
                                        .orElse("")));
    }
}
