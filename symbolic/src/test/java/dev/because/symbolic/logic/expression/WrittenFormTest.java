package dev.because.symbolic.logic.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.logic.Cube;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenFormTest {
    @ParameterizedTest
    @CsvSource({
        "AB' + C,    10- --1, none",
        "AB + A + A, 11- 1-- 1--, none",
        "AB',        10-, 0-- -1-",
        "A,          1--, 0--",
        "A + B',     1-- -0-, 01-",
        "(A+B')(C),  none, 01- --0",
        "(A+B)C',    none, 00- --1",
        "AA',        none, 0-- 1--",
        "A + A',     1-- 0--, none",
        "AAB + C,    none, none",
        "(A+B)C + A, none, none",
        "A^B,        none, none",
        "A + 1,      none, none",
        "(AB)',      none, none"
    })
    void terms_are_as_they_are_written(String text, String products, String negatedSums) {
        Expression expression = ExpressionReader.read(text);
        List<String> inputs = List.of("A", "B", "C");
        assertEquals(products, words(WrittenForm.products(expression, inputs).orElse(List.of())));
        assertEquals(
                negatedSums, words(WrittenForm.negatedSums(expression, inputs).orElse(List.of())));
    }

    private static String words(List<Cube> cubes) {
        return cubes.isEmpty() ? "none" : cubes.stream().map(Cube::toString).collect(Collectors.joining(" "));
    }
}
