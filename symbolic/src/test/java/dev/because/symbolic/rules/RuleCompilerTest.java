package dev.because.symbolic.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCompilerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rule r when Froot() then end             | fruit.drl: found Unable to find class: Froot
                    rule r when Fruit( then end              | fruit.drl, line 4: found [ERR
                    rule r when Fruit() then insret(1); end  | fruit.drl: found The method insret
                    rule r @says(a = 1, b = 2) when then end | fruit.drl: found cannot define
                    """)
    void whatDoesNotCompileIsToldInOneLine(String drl, String beginning) {
        String message =
                assertThrows(BadInputException.class, () -> Fruit.rules(drl)).getMessage();
        assertTrue(message.startsWith(beginning), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void rulesWithoutAPackageCompile() {
        assertEquals(
                1,
                RuleBase.compile("rule r when String() then end", "r.drl")
                        .rules()
                        .size());
    }
}
