package dev.because.symbolic.rules.authoring.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    @Test
    void randomGridsComeBackFromBothFormats() {
        Random random = new Random(5);
        List<String> texts = List.of(
                "",
                "a",
                "x, y",
                "say \"no\"",
                "two\nlines",
                "0.5",
                "-3",
                ">= 0.5",
                "-",
                "a;b",
                "=1+1",
                "tab\there",
                "é ≥ 😀");
        for (int round = 0; round < 100; round++) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                List<String> row = new ArrayList<>(List.of("first"));
                for (int j = 0; j < 4; j++) {
                    row.add(texts.get(random.nextInt(texts.size())));
                }
                row.add("last");
                cells.add(random.nextInt(6) == 0 ? List.of() : row);
            }
            Grid grid = Grid.of("Sheet", cells);
            List<List<String>> expected =
                    cells.stream().filter(row -> !row.isEmpty()).toList();
            Grid csv = Spreadsheet.read(GridWriter.csv(grid), "g.csv").grids().get(0);
            assertEquals(expected, csv.rows().stream().map(GridRow::texts).toList());
            Grid xlsx = Spreadsheet.read(GridWriter.xlsx(List.of(grid)), "g.xlsx")
                    .grids()
                    .get(0);
            assertEquals(expected, xlsx.rows().stream().map(GridRow::texts).toList());
            assertEquals(
                    csv.rows().stream().map(GridRow::number).toList(),
                    xlsx.rows().stream().map(GridRow::number).toList());
        }
    }

    @Test
    void anySeparatorAndAnyLineEndWillDo() {
        List<List<String>> expected = List.of(List.of("a", "flu, cold"), List.of("b", "c; \"d\""), List.of("", "e"));
        for (String text : List.of(
                "\ufeffa;flu, cold\r\nb;\"c; \"\"d\"\"\"\r\n;e",
                "a,\"flu, cold\"\rb,\"c; \"\"d\"\"\"\r,e\r",
                "a\tflu, cold\nb\t\"c; \"\"d\"\"\"\n\n\te")) {
            Grid grid = Spreadsheet.read(text.getBytes(StandardCharsets.UTF_8), "g.csv")
                    .grids()
                    .get(0);
            assertEquals(expected, grid.rows().stream().map(GridRow::texts).toList());
        }
    }

    @Test
    void daysNumbersAndTruthsAreWrittenAsCellsSayThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "t", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("S");
            sheet.value(2, 1, LocalDate.of(2026, 4, 30));
            sheet.style(2, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 2, 0.1 + 0.2);
            sheet.value(2, 3, true);
            sheet.value(2, 4, 0.5);
            sheet.style(2, 4).format("0 %").set();
            sheet.value(2, 5, 1e21);
            sheet.value(2, 6, 3);
            sheet.style(2, 6).format("0 \\d\\a\\y\\s").set();
            Worksheet hidden = workbook.newWorksheet("Hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "not seen");
        }
        Spreadsheet sheets = Spreadsheet.read(bytes.toByteArray(), "t.xlsx");
        assertEquals(1, sheets.grids().size());
        assertEquals(
                List.of("", "2026-04-30", "0.30000000000000004", "true", "0.5", "1000000000000000000000", "3"),
                sheets.grids().get(0).rows().get(0).texts());
        assertEquals(
                "t.xlsx, sheet S, row 3, column B",
                sheets.grids().get(0).rows().get(0).cell(1).place().toString());
    }
}
