package dev.because.symbolic.minimization.learning.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryCsvTest {
    @Test
    void readsNamesInQuotesAndSkipsEmptyLines() {
        List<Column> columns = BinaryCsv.read("t.csv", "a,\"b, or \"\"c\"\"\"\n0, 1\n\n1,1\n");

        assertEquals("b, or \"c\"", columns.get(1).name());
        assertArrayEquals(new double[] {0, 1}, columns.get(0).values());
        assertArrayEquals(new double[] {1, 1}, columns.get(1).values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b/0,2#t.csv, line 2, column 2 (b): found \"2\", expected 0 or 1",
                "a,b/0,1/1#t.csv, line 3: found 1 columns, expected 2, as in line 1",
                "a,b/1,#t.csv, line 2, column 2 (b): found \"\", expected 0 or 1",
                "a,a/0,1#t.csv, line 1, column 2: found \"a\" again, expected another name for each column",
                "a,/0,1#t.csv, line 1, column 2: found no name, expected a name for each column",
                "a,\"b/0,1#t.csv, line 1: found a double quote that is not closed, expected one at the end of the name"
            })
    void refusesWhatIsNoTableOfZeroAndOne(String text, String message) {
        BadInputException refused =
                assertThrows(BadInputException.class, () -> BinaryCsv.read("t.csv", text.replace('/', '\n')));

        assertEquals(message, refused.getMessage());
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals(
                "t.csv, line 1: found nothing in it, expected the names of the columns",
                assertThrows(BadInputException.class, () -> BinaryCsv.read("t.csv", ""))
                        .getMessage());
    }
}
