package dev.because.symbolic.rules.authoring.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes grids so that they are read as they were; the same grids give the same bytes. */
public final class GridWriter {
    private static final Pattern QUOTED = Pattern.compile("[,;\t\"\r\n]");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,12})?");
    private static final Pattern FORMULA = Pattern.compile("^[=+@-].");
    private static final int WIDEST = 60;

    private GridWriter() {}

    /** Comma-separated values (RFC 4180) in UTF-8. */
    public static byte[] csv(Grid grid) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (GridRow row : grid.rows()) {
            for (; number < row.number(); number++) {
                text.append("\r\n");
            }
            text.append(row.texts().stream().map(GridWriter::field).collect(Collectors.joining(",")))
                    .append("\r\n");
            number++;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with a sheet for each grid. */
    public static byte[] xlsx(List<Grid> grids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Because", "1.0")) {
            for (Grid grid : grids) {
                sheet(workbook.newWorksheet(grid.name().isEmpty() ? "Rules" : grid.name()), grid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(bytes.toByteArray());
    }

    private static void sheet(Worksheet sheet, Grid grid) {
        int[] widths = new int[Spreadsheet.MOST_COLUMNS];
        for (GridRow row : grid.rows()) {
            for (int column : row.filled()) {
                String text = row.texts().get(column);
                if (NUMBER.matcher(text).matches()) {
                    sheet.value(row.number() - 1, column, Double.parseDouble(text));
                } else {
                    sheet.value(row.number() - 1, column, text);
                }
                widths[column] = Math.max(widths[column], Math.min(WIDEST, text.length()));
            }
        }
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > 0) {
                sheet.width(column, widths[column] + 2.0);
            }
        }
    }

    private static String field(String written) {
        // Spreadsheet programs would take it for a formula; readers take blanks away.
        String text =
                FORMULA.matcher(written).find() && !NUMBER.matcher(written).matches() ? " " + written : written;
        return QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Without the moment at which it was made, which the library writes down. */
    private static byte[] timeless(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(same);
                byte[] part = zip.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().startsWith("docProps/")
                                ? new String(part, StandardCharsets.UTF_8)
                                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "2000-01-01T00:00:00Z")
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
