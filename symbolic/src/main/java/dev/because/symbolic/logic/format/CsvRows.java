package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a table of comma-separated values into fields: with commas, semicolons or tabs, whichever the first line has; fields in
 * double quotes may hold them. Blank lines are passed over.
 */
public final class CsvRows {
    /** A row, and the line of the file, from 1, that it is. */
    public record Row(int line, List<String> fields) {}

    private CsvRows() {}

    /**
     * The rows of a text.
     *
     * @param name what messages call it
     * @throws BadInputException with the line, if a quote is not closed
     */
    public static List<Row> of(String name, String text) {
        List<Row> rows = new ArrayList<>();
        Optional<Character> separator = Optional.empty();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            String clean = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!clean.isBlank()) {
                separator = separator.or(() -> separator(clean));
                rows.add(new Row(number, fields(name, number, clean, separator.orElse(','))));
            }
        }
        return rows;
    }

    /** What a line separates its fields with, if it has more than one. */
    static Optional<Character> separator(String line) {
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (line.indexOf(candidate) >= 0) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static List<String> fields(String name, int number, String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            boolean doubled = quoted && next == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append(next);
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (next == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(next);
            }
        }
        if (quoted) {
            throw new BadInputException(
                    name + ", line " + number + ", column " + (line.length() + 1),
                    "the end of the line",
                    "a closing quote");
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
