package dev.because.symbolic.rules.lint;

import static dev.because.symbolic.rules.lint.Draft.rule;
import static dev.because.symbolic.rules.lint.Ward.lint;
import static dev.because.symbolic.rules.lint.Ward.only;
import static dev.because.symbolic.rules.lint.Ward.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeverFiresTest {
    @Test
    void whatCanFireIsNotSaidToNeverFire() {
        assertEquals(
                List.of(),
                lint(
                        rule("a")
                                .when("Belief", "after >= 0.5", "after < 0.7", "after != 0.6")
                                .then("likely"),
                        rule("b").when("Patient", "age > 2", "age < 4").then("child"),
                        rule("c")
                                .when("Belief", "after ?x", "before < ?x")
                                .when("Belief", "before > ?x")
                                .then("swapped"),
                        rule("d")
                                .when("Patient", "ward != east", "ward out north")
                                .then("western"),
                        rule("e").when("likely").when("child").no("swapped").then("both"),
                        rule("f")
                                .when("Patient", "name ?n", "age > 60")
                                .no("Patient", "name ?n", "smokes = true")
                                .then("calm", "who=?n")));
    }

    @Test
    void oneFieldCannotBeTwoThings() {
        for (String[] asked : new String[][] {
            {"after > 0.5", "after < 0.3"},
            {"after in 0.1|0.2", "after >= 0.3"},
            {"after = 0.5", "after != 0.5"}
        }) {
            assertNeverFires(
                    ", condition 1, after", rule("r").when("Belief", asked).then("c"));
        }
        assertNeverFires(
                ", condition 1, age",
                rule("r").when("Patient", "age > 2", "age < 3").then("c"));
        assertNeverFires(
                ", condition 1, age", rule("r").when("Patient", "age < 0").then("c"));
        assertNeverFires(
                ", condition 1, ward",
                rule("r").when("Patient", "ward out east|west", "ward != north").then("c"));
        assertNeverFires(
                ", condition 1, smokes",
                rule("r").when("Patient", "smokes != true", "smokes != false").then("c"));
        assertNeverFires(
                ", condition 1, signs",
                rule("r").when("Measured", "signs has rash", "signs lacks rash").then("c"));
    }

    @Test
    void severalFieldsCanExcludeEachOther() {
        assertNeverFires(
                ", condition 2",
                rule("r")
                        .when("Belief", "after ?x", "after <= 0.2")
                        .when("Belief", "before < ?x", "before > 0.2")
                        .then("c"));
        assertNeverFires(
                ", condition 1",
                rule("r")
                        .when("Belief", "after ?x", "before ?y", "before > ?x", "after > ?y")
                        .then("c"));
        assertNeverFires(
                ", condition 2",
                rule("r")
                        .when("Patient", "ward ?w", "ward in east|west")
                        .when("Patient", "ward ?w", "ward = north")
                        .then("c"));
        assertNeverFires(
                ", condition 2",
                rule("r")
                        .when("Patient", "name ?n", "age > 5")
                        .no("Patient", "name ?n")
                        .then("c"));
        assertNeverFires(
                ", condition 3",
                rule("r")
                        .when("Patient", "age > 5")
                        .no("Patient", "age < 60")
                        .no("Patient", "age > 40")
                        .then("c"));
        assertEquals(
                List.of(),
                lint(rule("r")
                        .when("Patient", "age > 5")
                        .no("Patient", "age < 60")
                        .no("Patient", "age > 80")
                        .then("c")));
    }

    @Test
    void conclusionsThatAreNeverSoDrawnLetNothingFire() {
        Rule low = rule("low").when("Patient", "age < 9").then("level", "height=low", "side=left");
        Rule high = rule("high").when("Patient", "age > 9").then("level", "height=high", "side=right");
        assertEquals(
                List.of("never-fires r"),
                told(lint(low, high, rule("r").when("level", "height = medium").then("c"))));
        assertEquals(
                List.of("never-fires r"),
                told(lint(
                        low,
                        high,
                        rule("r").when("level", "height = low", "side = right").then("c"))));
        assertEquals(
                List.of(),
                told(lint(
                        low,
                        high,
                        rule("r").when("level", "height = low", "side = left").then("c"))));
        assertEquals(
                List.of("never-fires dead", "never-fires later"),
                told(lint(
                        rule("dead").when("Patient", "age > 2", "age < 3").then("d"),
                        rule("later").when("d").then("e"),
                        rule("still").when("Patient", "age > 2").no("d").then("f"))));
        assertEquals(
                List.of("never-fires circle"),
                told(lint(rule("circle")
                        .when("c", "x ?x")
                        .when("Patient", "name ?x")
                        .then("c", "x=?x"))));
        assertEquals(
                List.of("never-fires narrow"),
                told(lint(
                        rule("passed").when("Belief", "after ?p", "after > 0.8").then("sure", "p=?p"),
                        rule("narrow").when("sure", "p < 0.8").then("unsure"))));
    }

    @Test
    void aRuleThatEndsBeforeItBeginsNeverFires() {
        Rule rule =
                rule("r").when("Patient").inForce("2026-03-01", "2026-02-01").then("c");
        assertEquals(List.of("never-fires r"), told(lint(rule)));
        assertEquals(
                List.of(),
                lint(rule("r")
                        .when("Patient")
                        .inForce("2026-02-01", "2026-02-01")
                        .then("c")));
    }

    private static void assertNeverFires(String inside, Rule rule) {
        Finding finding = only(FindingKind.NEVER_FIRES, lint(rule));
        assertEquals("rule r" + inside, finding.place().inside(), finding.sentence());
    }
}
