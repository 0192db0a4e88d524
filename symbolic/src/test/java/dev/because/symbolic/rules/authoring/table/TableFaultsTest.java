package dev.because.symbolic.rules.authoring.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFaultsTest {
    private static final List<List<String>> TABLE = List.of(
            List.of("Table", "Triage"),
            List.of("Hit policy", "first"),
            List.of("For each", "h"),
            List.of(),
            List.of("Rule", "When", "", "When not", "Then", "", "Says", "Part", "From", "Until", "Overrides"),
            List.of("", "Belief.hypothesis", "Belief.after", "Contradiction", "conclusion", "urgency"),
            List.of(
                    "sure",
                    "$h",
                    ">= 0.8",
                    "yes",
                    "see-a-doctor",
                    "5",
                    "In {urgency} days.",
                    "for",
                    "2026-01-01",
                    "2026-12-31",
                    "no"),
            List.of("likely", "$h and not healthy", "0.5..0.8", "", "see-a-doctor", "10", "", "", "", "", ""));

    @Test
    void theTableItselfIsRight() {
        assertEquals(List.of(), read(TABLE).faults());
        assertEquals(2, read(TABLE).rules().size());
    }

    /** Row and column as a spreadsheet program names them, and how many rules are left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "1 | A | Tabel | 0 | found Tabel, expected Table",
                "1 | C | more | 0 | found more, expected one cell beside Table",
                "2 | B | frist | 0 | found frist, expected first",
                "2 | A | Table | 0 | found Table a second time, expected each setting once",
                "3 | B | h2 | 0 | A7: found a row without $h2, expected $h2, for which the table decides, in every row",
                "3 | B | the h | 0 | found the h, expected a name that its rows bind, such as h for $h",
                "5 | B | Wenn | 0 | found Wenn, expected When",
                "5 | H | Says | 0 | found Says a second time, expected one such column",
                "6 | B | Believe.hypothesis | 0 | found Believe, expected Belief",
                "6 | B | Belief.hypotesis | 0 | found hypotesis, expected hypothesis of Belief",
                "6 | B | | 0 | found nothing, expected a field such as Belief.after",
                "6 | C | | 0 | C7: found >= 0.8, expected nothing, for the column has no heading",
                "6 | E | | 0 | found nothing, expected conclusion, or the name of a value",
                "6 | C | Belief after | 0 | found Belief after, expected Belief.after",
                "6 | F | the days | 0 | F7: found the value name the days, expected a name of letters and digits",
                "6 | L | Belief.after | 0 | found Belief.after, expected When, When not or Then above it",
                "7 | A | likely | 1 | A8: found the rule \"likely\" a second time, expected another name, for the first is at t.xlsx, sheet Triage, row 7, column A",
                "7 | B | $h and fluu | 1 | found fluu, expected flu",
                "7 | B | | 1 | A7: found a row without $h",
                "7 | C | >= 80 | 1 | found 80, expected a number from 0 to 1",
                "7 | C | >= 0.8 kg | 1 | found the unit kg, expected probability or % for after",
                "7 | C | > $p | 1 | found $p, expected $h",
                "7 | D | maybe | 1 | found maybe, expected yes or no",
                "7 | D | no | 1 | found no, expected yes, for the column stands below When not",
                "7 | E | | 1 | found nothing, expected a conclusion in lower case with hyphens, such as see-a-doctor",
                "7 | E | Doctor | 1 | found Doctor, expected a conclusion in lower case",
                "7 | F | $g | 1 | found $g, expected $h",
                "7 | G | In {urgncy} days. | 1 | found {urgncy}, expected {urgency}",
                "7 | H | fro | 1 | found fro, expected one of answer, for, against, change, trust",
                "7 | H | aginst | 1 | found aginst, expected against",
                "7 | I | 1.1.2026 | 1 | found 1.1.2026, expected a day such as 2026-04-30",
                "7 | J | 2025-12-31 | 1 | found 2025-12-31, expected a day that is not before 2026-01-01",
                "7 | K | perhaps | 1 | found perhaps, expected yes or no",
                "7 | M | what is this | 1 | found what is this, expected nothing, for the column has no heading",
            })
    void everyFaultNamesItsCell(int row, String column, String text, int left, String message) {
        Reading reading = read(changed(row - 1, column.strip().charAt(0) - 'A', text == null ? "" : text.strip()));
        String place = message.matches("[A-Z]\\d:.*") ? message.substring(0, 2) : column.strip() + row;
        String found = message.replaceFirst("^[A-Z]\\d: ", "");
        String expected =
                "t.xlsx, sheet Triage, row " + place.substring(1) + ", column " + place.charAt(0) + ": " + found;
        List<String> faults = reading.faults().stream().map(Fault::toString).toList();
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(expected)), faults.toString());
        assertEquals(left, reading.rules().size(), "a rule with a fault is not among the rules");
    }

    @Test
    void aWrongHeadingIsOneFaultHoweverManyRowsItHas() {
        Reading reading = read(changed(5, 2, "Belief.aftre"));
        assertEquals(
                List.of("t.xlsx, sheet Triage, row 6, column C: found aftre, expected after of Belief"),
                reading.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void filesWithoutTablesAreNamed() {
        assertFault(List.of(List.of("Table", "Triage")), "row 1, column A: found a table without headings");
        assertFault(TABLE.subList(0, 5), "row 5, column A: found headings without a row below them");
        Reading empty = new TableFormat().read(new byte[0], "t.csv", TestWords.WORDS);
        assertEquals(
                "t.csv: found no table, expected a sheet with the headings When and Then",
                empty.faults().get(0).toString());
        Reading twice = new TableFormat()
                .read(
                        GridWriter.xlsx(List.of(Grid.of("One", TABLE), Grid.of("Two", TABLE))),
                        "t.xlsx",
                        TestWords.WORDS);
        assertEquals(
                "t.xlsx, sheet Two, row 1, column B: found the table Triage a second time, expected another name, for the first is at t.xlsx, sheet One, row 1, column B",
                twice.faults().get(0).toString());
    }

    private static void assertFault(List<List<String>> table, String message) {
        List<String> faults = read(table).faults().stream().map(Fault::toString).toList();
        assertTrue(faults.get(0).contains(message), faults.toString());
    }

    private static List<List<String>> changed(int row, int column, String text) {
        List<List<String>> table = new ArrayList<>(TABLE);
        List<String> cells = new ArrayList<>(table.get(row));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        table.set(row, cells);
        return table;
    }

    private static Reading read(List<List<String>> table) {
        return new TableFormat().read(GridWriter.xlsx(List.of(Grid.of("Triage", table))), "t.xlsx", TestWords.WORDS);
    }
}
