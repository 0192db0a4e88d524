package dev.because.symbolic.causal.format.disease;

import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.format.CsvRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a table of three columns, from the first sheet of a workbook or from comma-separated values. */
final class TableRows {
    private static final String EXPECTED = "a table of diseases, counts and symptoms";
    private static final int COLUMNS = 3;
    private static final int MOST_UNPACKED = 1 << 26;
    private static final Pattern ODD_CELL = Pattern.compile("\\sr\\s*=\\s*[\"'](?![A-Z]{0,3}\\d{0,7}[\"'])");

    private TableRows() {}

    /** @throws BadInputException if it is neither */
    static List<TableRow> of(ModelSource source) {
        return source.isZip() ? workbook(source) : text(source);
    }

    private static List<TableRow> text(ModelSource source) {
        return CsvRows.of(source.name(), source.text(EXPECTED)).stream()
                .map(row -> {
                    Place place = new Place(source.name(), row.line());
                    if (row.fields().size() < COLUMNS) {
                        throw place.refusal(
                                row.fields().size() == 1
                                        ? "1 column"
                                        : row.fields().size() + " columns",
                                "three: disease, count, symptom");
                    }
                    return new TableRow(
                            place,
                            row.fields().get(0),
                            row.fields().get(1),
                            row.fields().get(2));
                })
                .toList();
    }

    private static List<TableRow> workbook(ModelSource source) {
        refuseBomb(source);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(source.bytes()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> new TableRow(
                            new Place(source.name(), row.getRowNum()), cell(row, 0), cell(row, 1), cell(row, 2)))
                    .toList();
        } catch (IOException | RuntimeException e) { // the library throws whatever its XML reader and its maps throw
            throw noWorkbook(source);
        }
    }

    /**
     * Unpacks every part once before the library keeps them, to count the bytes and to look at the cells' addresses: for a
     * cell in a column that no workbook has, the library would make room for all columns before it.
     */
    private static void refuseBomb(ModelSource source) {
        int left = MOST_UNPACKED;
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    throw new BadInputException(
                            source.name(),
                            "more than " + MOST_UNPACKED + " bytes once unpacked",
                            "a workbook of at most that size");
                }
                refuseOddCells(source, new String(part, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | IllegalArgumentException e) { // a name that is no UTF-8
            throw noWorkbook(source);
        }
        if (!workbook) {
            throw noWorkbook(source);
        }
    }

    private static void refuseOddCells(ModelSource source, String part) {
        boolean wide = part.startsWith("\u00ff\u00fe")
                || part.startsWith("\u00fe\u00ff")
                || part.startsWith("<\0")
                || part.startsWith("\0"); // UTF-16 or -32, in which nothing would be found
        if (wide || part.contains("sheetData") && ODD_CELL.matcher(part).find()) {
            throw new BadInputException(
                    source.name(), "a cell with an address that no workbook has", EXPECTED + " as xlsx");
        }
    }

    private static BadInputException noWorkbook(ModelSource source) {
        return new BadInputException(source.name(), "a zip file that is no workbook, or broken", EXPECTED + " as xlsx");
    }

    private static String cell(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("").strip();
    }
}
