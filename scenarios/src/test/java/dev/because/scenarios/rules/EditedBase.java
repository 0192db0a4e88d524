package dev.because.scenarios.rules;

import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import dev.because.symbolic.rules.authoring.grid.Spreadsheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A copy of the triage base that an author has changed, cell by cell. */
final class EditedBase {
    static final Path FOLDER = Path.of(System.getProperty("because.home", "..")).resolve("scenarios/rules/triage");
    static final Path FILE = FOLDER.resolve("triage.xlsx");

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)(\\d+)");

    private record Address(int row, int column) {
        static Address of(String name) {
            Matcher matcher = ADDRESS.matcher(name);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(name);
            }
            int column = matcher.group(1).chars().reduce(0, (number, letter) -> 26 * number + letter - 'A' + 1);
            return new Address(Integer.parseInt(matcher.group(2)), column - 1);
        }
    }

    private final Map<String, Map<Integer, Map<Integer, String>>> sheets = new LinkedHashMap<>();

    private EditedBase() {}

    /** The base as it is. */
    static EditedBase clean() throws IOException {
        EditedBase base = new EditedBase();
        for (Grid grid :
                Spreadsheet.read(Files.readAllBytes(FILE), "triage.xlsx").grids()) {
            Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
            for (GridRow row : grid.rows()) {
                Map<Integer, String> cells = new TreeMap<>();
                row.filled().forEach(column -> cells.put(column, row.texts().get(column)));
                rows.put(row.number(), cells);
            }
            base.sheets.put(grid.name(), rows);
        }
        return base;
    }

    /** Writes into a cell, such as {@code C8}; what begins with = becomes a formula. */
    EditedBase write(String sheet, String cell, String text) {
        Address address = Address.of(cell);
        sheets.get(sheet).computeIfAbsent(address.row, row -> new TreeMap<>()).put(address.column, text);
        return this;
    }

    /** The text of a cell with another in the place of a part of it. */
    EditedBase replace(String sheet, String cell, String part, String other) {
        Address address = Address.of(cell);
        String text = sheets.get(sheet).get(address.row).get(address.column);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(cell + " of " + sheet + " is " + text);
        }
        return write(sheet, cell, text.replace(part, other));
    }

    /** Copies a row behind the last one, under another name. */
    EditedBase copyRow(String sheet, int from, int to, String name) {
        Map<Integer, String> cells = new TreeMap<>(sheets.get(sheet).get(from));
        cells.put(0, name);
        sheets.get(sheet).put(to, cells);
        return this;
    }

    /** Saves it in a folder. */
    Path save(Path folder) throws IOException {
        Path file = folder.resolve("triage.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Because", "1.0")) {
            sheets.forEach((name, rows) -> sheet(workbook.newWorksheet(name), rows));
        }
        return file;
    }

    private static void sheet(Worksheet sheet, Map<Integer, Map<Integer, String>> rows) {
        rows.forEach((row, cells) -> cells.forEach((column, text) -> {
            if (text.startsWith("=")) {
                sheet.formula(row - 1, column, text.substring(1));
            } else {
                sheet.value(row - 1, column, text);
            }
        }));
    }
}
