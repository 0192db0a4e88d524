package dev.because.symbolic.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fruit()                                                            | 0
                    Fruit() not Fruit(weight > 9)                                      | 1
                    exists Fruit(weight > 1) not Fruit(weight > 9)                     | 2
                    forall(Fruit(weight > 0))                                          | 1
                    not (Fruit(weight > 1) and not Fruit(weight > 2))                  | 1
                    List() from collect (Fruit())                                      | 1
                    accumulate(Fruit($w : weight); $s : sum($w))                       | 1
                    Number() from accumulate(Fruit($w : weight) and not Integer(), count()) | 1
                    """)
    void eachConditionThatRestsOnAbsenceMustBeStated(String condition, int count) {
        String stated = count == 0 ? "" : "@absent(\"" + "a; ".repeat(count).strip() + "\")";
        assertEquals(
                List.of(), RuleLint.findings(Fruit.rules("rule r " + stated + " when " + condition + " then end")));
        assertEquals(
                List.of("rule \"r\" has " + count + " of not, exists, forall, collect and accumulate, and states "
                        + (count + 1) + " in @absent: "
                        + List.of("b; ".repeat(count + 1).strip().split("; ?"))),
                RuleLint.findings(Fruit.rules("rule r @absent(\""
                        + "b; ".repeat(count + 1).strip() + "\") when " + condition + " then end")));
    }

    @Test
    void aSilentAbsenceIsFound() {
        assertEquals(
                List.of("rule \"r\" has 1 of not, exists, forall, collect and accumulate, and states 0 in @absent: []"),
                RuleLint.findings(Fruit.rules("rule r when not Fruit() then end")));
    }

    @Test
    void aPlaceholderMustBeBound() {
        assertEquals(
                List.of("rule \"r\" speaks of {w} in @absent and binds no $w"),
                RuleLint.findings(Fruit.rules(
                        "rule r @absent(\"{n} {w}\") when Fruit($n : name) not Fruit($w : weight) then end")));
    }

    @Test
    void orAndGroupbyAreFound() {
        assertEquals(
                List.of(
                        "rule \"o\" has an or, and so fires once for each side that holds; write two rules",
                        "rule \"g\" has a groupby, whose groups cannot be traced to their facts; write an accumulate"),
                RuleLint.findings(
                        Fruit.rules(
                                """
                        rule o when (Fruit(weight == 1) or Fruit(weight == 2)) then end
                        rule g @absent("a") when groupby($f : Fruit(); $k : $f.weight(); $c : count()) then end
                        """)));
    }
}
