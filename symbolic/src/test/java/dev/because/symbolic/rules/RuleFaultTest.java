package dev.because.symbolic.rules;

import static dev.because.symbolic.rules.Fruit.APPLE;
import static dev.because.symbolic.rules.Fruit.PEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFaultTest {
    private static final String NAMER =
            "rule namer when Fruit(name == \"pear\", $n : name) then insert($n + \"!\"); end\n";

    @Test
    void aLoopIsStoppedAndNamed() {
        assertFault(
                "rule \"grow\" loops: more than 10000 firings",
                "rule grow when Fruit($w : weight) then insert(new Fruit(\"x\", $w + 1)); end");
    }

    @Test
    void theLimitOfFiringsIsTheCallersToSet() {
        RuleBase rules = Fruit.rules("rule each when Fruit() then end");
        assertEquals(2, rules.infer(List.of(APPLE, PEAR), 2).firings().size());
        assertThrows(RuleFaultException.class, () -> rules.infer(List.of(APPLE, PEAR), 1));
    }

    @Test
    void aRuleMayNotChangeAFact() {
        assertFault(
                "rule \"change\" changes Fruit[name=apple, weight=1]; rules only conclude",
                "rule change when $f : Fruit(weight == 1) then update($f); end");
    }

    @Test
    void aRuleMayNotDeleteAFact() {
        assertFault(
                "rule \"drop\" deletes Fruit[name=apple, weight=1]; rules only conclude",
                "rule drop when $f : Fruit(weight == 1) then delete($f); end");
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        assertFault(
                "rule \"fail\" fails: java.lang.ArithmeticException: / by zero",
                "rule fail when Fruit($w : weight) then insert(1 / ($w - $w)); end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not String()",
                "Fruit(weight == 1) not String()",
                "Fruit(weight == 1) List() from collect (String())",
                "accumulate(String(); $n : count())",
                "accumulate(String(); $n : count()) Fruit(weight == 1)",
                "forall($f : Fruit() Fruit(this == $f, weight == 1)) not (Fruit(weight == 1) and String())"
            })
    void aConclusionMayNotRestOnAnAbsenceThatIsFilledLater(String condition) {
        boolean all = condition.startsWith("forall");
        assertFault(
                "rule \"early\" rests on an absence or a collection that a later firing changed; give it a lower salience",
                "rule early when " + condition + " then insert(1); end\n"
                        + (all ? "rule namer when Fruit() then insert(\"!\"); end" : NAMER),
                all ? List.of(APPLE) : List.of(APPLE, PEAR));
    }

    @Test
    void atALowerSalienceTheAbsenceIsJudgedLast() {
        String late = "rule late salience -1 when not String() then insert(1); end\n";
        assertEquals(1, Fruit.firings(late + NAMER, APPLE, PEAR).size());
        assertEquals("late", Fruit.firings(late + NAMER, APPLE).get(0).rule());
    }

    private static void assertFault(String message, String drl) {
        assertFault(message, drl, List.of(APPLE, PEAR));
    }

    private static void assertFault(String message, String drl, List<?> facts) {
        RuleBase rules = Fruit.rules(drl);
        assertEquals(
                message,
                assertThrows(RuleFaultException.class, () -> rules.infer(facts)).getMessage());
    }
}
