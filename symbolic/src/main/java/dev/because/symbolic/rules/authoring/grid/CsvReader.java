package dev.because.symbolic.rules.authoring.grid;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.expert.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Separated values as of RFC 4180, where fields in quotation marks may hold line ends. Besides commas, semicolons and tabs may separate:
 * whichever of them most lines have.
 */
final class CsvReader {
    private final String file;
    private final String text;
    private final char separator;
    private int next;

    private CsvReader(String file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
    }

    /** @throws UnreadableException if it is not UTF-8, a quotation mark is not closed, or it is too long */
    static Grid read(byte[] content, String file) {
        String text = text(content, file);
        char separator = separator(text);
        CsvReader reader = new CsvReader(file, text, separator);
        List<GridRow> rows = new ArrayList<>();
        for (int number = 1; reader.next < text.length(); number++) {
            GridRow row = new GridRow(file, "", number, reader.row(number), false);
            if (!row.filled().isEmpty()) {
                rows.add(row);
            }
            if (rows.size() > Spreadsheet.MOST_ROWS) {
                throw new UnreadableException(
                        new Place(file, "row " + number), "one row more", "at most " + Spreadsheet.MOST_ROWS + " rows");
            }
        }
        return new Grid("", rows);
    }

    private List<String> row(int number) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        while (next < text.length()) {
            char letter = text.charAt(next++);
            if (letter == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted(field, Place.cell(file, "", number, fields.size()));
            } else if (letter == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (letter == '\n' || letter == '\r') {
                next += letter == '\r' && next < text.length() && text.charAt(next) == '\n' ? 1 : 0;
                break;
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        if (fields.size() > Spreadsheet.MOST_COLUMNS) {
            throw new UnreadableException(
                    new Place(file, "row " + number),
                    fields.size() + " columns",
                    "at most " + Spreadsheet.MOST_COLUMNS);
        }
        return fields;
    }

    /** Reads up to the closing quotation mark. */
    private void quoted(StringBuilder field, Place place) {
        while (next < text.length()) {
            char letter = text.charAt(next++);
            if (letter != '"') {
                field.append(letter);
            } else if (next < text.length() && text.charAt(next) == '"') {
                field.append(letter);
                next++;
            } else {
                return;
            }
        }
        throw new UnreadableException(place, "the end of the file", "a closing quotation mark");
    }

    private static String text(byte[] content, String file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableException(
                        new Place(file, ""), "bytes that are no text", "a spreadsheet as xlsx or csv");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(new Place(file, ""), "bytes that are no UTF-8", "csv saved as UTF-8");
        }
    }

    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            // Lines outweigh places: a cell may list texts with commas, but not every line has such a cell.
            long lines = 0;
            long places = 0;
            boolean quoted = false;
            boolean here = false;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                quoted ^= letter == '"';
                if (!quoted && letter == candidate) {
                    places++;
                    lines += here ? 0 : 1;
                    here = true;
                }
                here &= quoted || letter != '\n' && letter != '\r';
            }
            long weight = (lines << 32) + places;
            if (weight > most) {
                best = candidate;
                most = weight;
            }
        }
        return best;
    }
}
