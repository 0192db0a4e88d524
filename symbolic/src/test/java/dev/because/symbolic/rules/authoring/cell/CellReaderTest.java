package dev.because.symbolic.rules.authoring.cell;

import static dev.because.symbolic.rules.authoring.TestWords.AFTER;
import static dev.because.symbolic.rules.authoring.TestWords.APPEALS;
import static dev.because.symbolic.rules.authoring.TestWords.HELD;
import static dev.because.symbolic.rules.authoring.TestWords.HYPOTHESIS;
import static dev.because.symbolic.rules.authoring.TestWords.NOTE;
import static dev.because.symbolic.rules.authoring.TestWords.RANK;
import static dev.because.symbolic.rules.authoring.TestWords.SCORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
    private static final Place PLACE = Place.cell("t.xlsx", "S", 3, 2);
    private static final Map<String, Field> NAMES = Map.of("p", AFTER, "h", HYPOTHESIS, "n", NOTE, "l", APPEALS);
    private static final Map<String, Object> BOUND = Map.of("p", 0.5, "h", "cold", "n", "fork", "l", List.of("pin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // cell | values that pass | values that do not
                ">= 0.5 | 0.5 1 | 0.49 0",
                "≥ 50 % | 0.5 1 | 0.49 0",
                "at least 50 probability | |",
                "> 0.5 | 0.51 | 0.5",
                "less than .5 | 0.49 | 0.5",
                "<= 5e-1 | 0.5 | 0.51",
                "0.5 | 0.5 | 0.4",
                "= 0.5 | 0.5 | 0.4",
                "<> 0.5 | 0.4 | 0.5",
                "0.2..0.5 | 0.2 0.5 | 0.19 0.51",
                "[0.2..0.5) | 0.2 0.49 | 0.5 0.19",
                "(0.2 .. 0.5] | 0.21 0.5 | 0.2",
                "]0.2..0.5[ | 0.21 0.49 | 0.2 0.5",
                "20..50 % | 0.2 0.5 | 0.19 0.51",
                "20 % to 50 % | 0.2 0.5 | 0.19 0.51",
                "0.2 … 0.5 | 0.2 0.5 | 0.19 0.51",
                "0.1, 0.2 | 0.1 0.2 | 0.3",
                "0.1 or 0.2 | 0.1 0.2 | 0.3",
                "not 0.1 | 0.2 | 0.1",
                "not (0.1, 0.2) | 0.3 | 0.1 0.2",
                "not >= 0.5 | 0.49 | 0.5",
                "> 0.1 and < 0.3 | 0.2 | 0.1 0.3",
                "> $p | 0.51 | 0.5",
                "not $p | 0.51 | 0.5",
                "- | 0 1 |",
            })
    void aProbabilityIsAskedForAsItIsWritten(String cell, String passing, String failing) {
        if (cell.contains("50 probability")) {
            assertThrows(UnreadableException.class, () -> read(cell, AFTER), "50 is no probability");
            return;
        }
        for (String value : words(passing)) {
            assertTrue(holds(cell, AFTER, Double.valueOf(value)), cell + " holds for " + value);
        }
        for (String value : words(failing)) {
            assertTrue(!holds(cell, AFTER, Double.valueOf(value)), cell + " does not hold for " + value);
        }
    }

    @Test
    void textsAreAskedForAsTheyAreWritten() {
        assertTrue(holds("flu, cold", HYPOTHESIS, "cold") && !holds("flu, cold", HYPOTHESIS, "healthy"));
        assertTrue(holds("flu or cold", HYPOTHESIS, "cold") && !holds("flu or cold", HYPOTHESIS, "healthy"));
        assertTrue(holds("not (flu, cold)", HYPOTHESIS, "healthy") && !holds("not (flu, cold)", HYPOTHESIS, "flu"));
        assertTrue(holds("not flu", HYPOTHESIS, "cold") && !holds("not flu", HYPOTHESIS, "flu"));
        assertTrue(holds("Hay Fever", HYPOTHESIS, "hay fever"), "capitals do not matter");
        assertTrue(holds("≠ $h", HYPOTHESIS, "flu") && !holds("≠ $h", HYPOTHESIS, "cold"));
        assertTrue(holds("\"hard, but fair\"", NOTE, "hard, but fair"));
        assertTrue(holds("“not bad”", NOTE, "not bad") && holds("\"say \"\"no\"\"\"", NOTE, "say \"no\""));
        assertTrue(holds("bread and butter", NOTE, "bread and butter"));
        assertTrue(holds("\"do or die\", \"> 5\"", NOTE, "> 5") && holds("\"do or die\", x", NOTE, "do or die"));
        assertTrue(holds("flu=yes", NOTE, "flu=yes"));
        assertTrue(holds("yes", HELD, true) && holds("FALSE", HELD, false) && !holds("not true", HELD, true));
        assertTrue(holds("has fork and has not pin", APPEALS, List.of("fork"))
                && !holds("has fork and has not pin", APPEALS, List.of("fork", "pin")));
        assertTrue(holds("has $n", APPEALS, List.of("fork")) && !holds("not has $n", APPEALS, List.of("fork")));
        assertTrue(holds("≥ -30 centipawns", SCORE, -30.0) && holds("−30", SCORE, -30.0));
        assertTrue(holds("1, 2", RANK, 2.0) && holds("1..3", RANK, 3.0));
    }

    @Test
    void aNameIsBoundBesideTests() {
        Cell cell = read("$h and not flu", HYPOTHESIS);
        assertEquals(List.of("h"), cell.names());
        assertEquals(1, cell.constraints().size());
        assertEquals(List.of("p"), CellReader.names("$p and >= 0.5", AFTER));
        assertTrue(read(" – ", AFTER).isEmpty() && read("", AFTER).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "hypothesis | flue | found flue, expected flu",
                "hypothesis | flu, clod | found clod, expected cold",
                "hypothesis | not flu, cold | found not flu, cold, expected not (flu, cold)",
                "hypothesis | > flu | found > flu, expected = or ≠, for hypothesis is text",
                "hypothesis | $q | found $q, expected $",
                "hypothesis | not $p | found $p, which is a number, expected text to be the same as hypothesis",
                "after | 50 | found 50, expected a number from 0 to 1",
                "after | >= 1.5 | found 1.5, expected a number from 0 to 1",
                "after | high | found high, expected a number from 0 to 1",
                "after | 0.5 kg | found the unit kg, expected probability or % for after",
                "after | 0,5 | found 0,5, expected a decimal point",
                "after | > 0,5 | found 0,5, expected a decimal point",
                "after | 0.5..0.2 | found 0.5..0.2, expected a range from a smaller number to a larger one",
                "after | < 0.2 or > 0.8 | expected",
                "after | not 0.2..0.5 | found not 0.2..0.5, expected two rules, one for below and one for above",
                "after | 0.1..0.2, 0.5 | found 0.1..0.2, 0.5, expected a rule of its own for 0.1..0.2",
                "after | > $h | found $h, which is text, expected a number to compare with after",
                "after | > | found nothing, expected a number from 0 to 1",
                "rank | 2.5 | found 2.5, expected a whole number from 1 to 9",
                "rank | 3 % | found the unit %, expected a number without a unit for rank",
                "score | 3 pawns | found the unit pawns, expected centipawns for score",
                "held | maybe | found maybe, expected true or false",
                "appeals | fork | found fork, expected \"has …\" or \"has not …\", for appeals is a list",
                "appeals | has fork, pin | found fork, pin, expected \"has … and has …\" for all of them",
                "appeals | has | found nothing after \"has\", expected a member of appeals",
                "appeals | has $p | found $p, which is a number, expected text",
                "note | do or die | found do or die, expected a comma for \"or\", or quotation marks",
                "note | \"open | found \"open, expected a closing quotation mark",
            })
    void whatCannotBeReadIsNamed(String field, String cell, String message) {
        Field asked = List.of(HYPOTHESIS, AFTER, RANK, SCORE, HELD, APPEALS, NOTE).stream()
                .filter(one -> one.name().equals(field.strip()))
                .findFirst()
                .orElseThrow();
        UnreadableException fault = assertThrows(UnreadableException.class, () -> read(cell, asked), cell);
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
        assertTrue(fault.getMessage().startsWith("t.xlsx, sheet S, row 3, column C: "), fault.getMessage());
    }

    private static String[] words(String list) {
        return list == null || list.isBlank() ? new String[0] : list.strip().split(" ");
    }

    private static Cell read(String cell, Field field) {
        return CellReader.read(cell, field, NAMES, PLACE);
    }

    private static boolean holds(String cell, Field field, Object value) {
        for (Constraint constraint : read(cell, field).constraints()) {
            assertEquals(field.name(), constraint.field());
            if (!NaiveEvaluation.holds(constraint, value, BOUND)) {
                return false;
            }
        }
        return true;
    }
}
