package dev.because.neural.data.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDigitsTest {
    private final EmbeddedDigits digits = EmbeddedDigits.load();

    @Test
    void thereAreTwoHundredDigitsAndTheFirstIsAFive() {
        assertEquals(200, digits.count());
        assertEquals(5, digits.label(0));
        assertEquals(Shape.of(28, 28, 1), digits.picture(0).shape());
    }

    @Test
    void theyAreTheFirstTrainingDigitsOfMnist() {
        MnistFolder mnist = MnistFolder.read(SharedMnist.folder());
        assertEquals(60_000, mnist.training().count());
        assertEquals(10_000, mnist.test().count());
        for (int i = 0; i < 200; i++) {
            assertEquals(mnist.training().label(i), digits.label(i), "label of digit " + i);
            assertEquals(mnist.training().picture(i), digits.picture(i), "picture of digit " + i);
        }
    }

    @Test
    void aDigitThatIsNotThereIsRefusedInOneLine() {
        BadInputException refusal = assertThrows(BadInputException.class, () -> digits.picture(200));
        assertEquals("digits/200: found no such digit, expected one of 0 to 199", refusal.getMessage());
    }

    @Test
    void aTableThatIsNoneIsRefusedByItsLine(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.txt");
        String row = "3" + ",0".repeat(783) + ",255";
        Files.writeString(table, row + "\n" + row + "\n");
        assertEquals(255, DigitTable.read(table).grey(1, 27, 27));
        for (String bad :
                new String[] {row + ",0", "10" + row.substring(1), row.replace("255", "256"), "", "x" + row}) {
            Files.writeString(table, row + "\n" + bad + "\n");
            BadInputException refusal = assertThrows(BadInputException.class, () -> DigitTable.read(table));
            assertTrue(String.valueOf(refusal.getMessage()).contains("table.txt line 2"), refusal.getMessage());
        }
    }
}
