package dev.because.symbolic.rules.authoring.grid;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.expert.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Turns a workbook that was looked through into grids. */
final class XlsxReader {
    /** What of a number's format is only shown. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final Pattern DAY = Pattern.compile(".*[dy].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String file;
    private final List<Fault> faults;

    XlsxReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @throws UnreadableException if it is broken or too large */
    List<Grid> read(byte[] workbook) {
        List<Grid> grids = new ArrayList<>();
        try (ReadableWorkbook open =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            for (Sheet sheet : open.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE && !Spreadsheet.isForPeople(sheet.getName())) {
                    grids.add(grid(sheet));
                }
            }
            return grids;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the library throws whatever its XML reader and its maps throw
            throw new UnreadableException(new Place(file, ""), "a broken workbook", "a workbook saved as xlsx");
        }
    }

    private Grid grid(Sheet sheet) throws IOException {
        List<GridRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> iterator = stream.iterator(); iterator.hasNext(); ) {
                Row row = iterator.next();
                int before = faults.size();
                List<String> texts = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    Place place = Place.cell(file, sheet.getName(), row.getRowNum(), column);
                    texts.add(row.getOptionalCell(column)
                            .map(cell -> text(cell, place))
                            .orElse(""));
                }
                GridRow read = new GridRow(file, sheet.getName(), row.getRowNum(), texts, faults.size() > before);
                if (read.isBroken() || !read.filled().isEmpty()) {
                    rows.add(read);
                }
                if (rows.size() > Spreadsheet.MOST_ROWS) {
                    throw new UnreadableException(
                            read.cell(0).place(), "one row more", "at most " + Spreadsheet.MOST_ROWS + " rows");
                }
            }
        }
        return new Grid(sheet.getName(), rows);
    }

    private String text(Cell cell, Place place) {
        if (cell.getType() == CellType.FORMULA) {
            faults.add(new Fault(place, "the formula =" + cell.getFormula(), "its value, for nothing is computed"));
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            faults.add(new Fault(
                    place,
                    "the error " + Optional.ofNullable(cell.getRawValue()).orElse(""),
                    "a value"));
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? day(cell.asDate()) : number(cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING -> cell.asString();
            default -> "";
        };
    }

    private static boolean isDay(Cell cell) {
        return Optional.ofNullable(cell.getDataFormatString())
                .map(format -> SHOWN.matcher(format).replaceAll(""))
                .filter(format -> DAY.matcher(format).matches())
                .isPresent();
    }

    private static String day(LocalDateTime day) {
        return day.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.toLocalDate().toString() : day.toString();
    }

    /** The fewest digits that mean the same number; programs write 0.3 as 0.29999999999999999. */
    private static String number(BigDecimal number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number.doubleValue()));
        return (shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros()).toPlainString();
    }
}
