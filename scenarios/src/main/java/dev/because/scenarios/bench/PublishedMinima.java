package dev.because.scenarios.bench;

import dev.because.scenarios.bench.MinimizationRow.Known;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been published of functions: a table whose columns are separated by tabs, with the columns {@code file},
 * {@code espresso_terms} and {@code proved_minimum_terms}, beside the files that it speaks of.
 */
public final class PublishedMinima {
    /** The table's name. */
    public static final String FILE = "minima.tsv";

    private final Map<String, Known> byFile = new HashMap<>();

    /**
     * Reads the table of a folder; without one, nothing is known.
     *
     * @throws BadInputException if there is one that cannot be read
     */
    public static PublishedMinima in(Path folder) {
        Path table = folder.resolve(FILE);
        if (!Files.isRegularFile(table)) {
            return new PublishedMinima();
        }
        try {
            return of(table, Files.readAllLines(table));
        } catch (IOException e) {
            throw new BadInputException(table.toString(), "what cannot be read", "a table");
        }
    }

    private static PublishedMinima of(Path table, List<String> lines) {
        PublishedMinima minima = new PublishedMinima();
        List<String> header =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t"));
        int file = header.indexOf("file");
        int espresso = header.indexOf("espresso_terms");
        int minimum = header.indexOf("proved_minimum_terms");
        if (file < 0 || espresso < 0 || minimum < 0) {
            throw new BadInputException(
                    table + " line 1", header.toString(), "the columns file, espresso_terms and proved_minimum_terms");
        }
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split("\t", -1);
            String where = table + " line " + (line + 1);
            minima.byFile.put(cells[file], new Known(number(where, cells, espresso), number(where, cells, minimum)));
        }
        return minima;
    }

    /** What is known of a file of that name. */
    public Known of(String file) {
        return byFile.getOrDefault(file, Known.NOTHING);
    }

    private static Optional<Integer> number(String where, String[] cells, int column) {
        if (column >= cells.length || cells[column].isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(cells[column].strip()));
        } catch (NumberFormatException e) {
            throw new BadInputException(where, cells[column], "a whole number");
        }
    }
}
