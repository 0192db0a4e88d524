package dev.because.neural.data.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.data.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelLinesTest {
    @Test
    void numbersBeforeTheNamesAreDroppedWhereAllLinesHaveTheirOwn() {
        assertEquals(List.of("a", "b, c", "d:e"), names("0:a\n1: b, c\r\n2:d:e\n\n"));
        assertEquals(List.of("0:a", "2:b"), names("0:a\n2:b"));
        assertEquals(List.of("3: three"), names("\uFEFF3: three"));
    }

    @Test
    void whatHoldsNoNamesIsRefused() {
        Refusal.says(() -> names(""), "labels.txt: found no names");
        Refusal.says(() -> names(" \n \n"), "no names");
        Refusal.says(() -> names("a\n\nb"), "labels.txt line 2: found an empty line", "the name of class 1");
        Refusal.says(() -> LabelLines.parse("labels.txt", new byte[] {(byte) 0xC0}), "not UTF-8");
    }

    private static List<String> names(String text) {
        return LabelLines.parse("labels.txt", text.getBytes(StandardCharsets.UTF_8))
                .names();
    }
}
