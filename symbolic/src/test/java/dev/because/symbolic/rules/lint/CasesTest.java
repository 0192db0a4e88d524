package dev.because.symbolic.rules.lint;

import static dev.because.symbolic.rules.lint.Draft.rule;
import static dev.because.symbolic.rules.lint.Ward.lint;
import static dev.because.symbolic.rules.lint.Ward.only;
import static dev.because.symbolic.rules.lint.Ward.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.finding.Exclusions;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasesTest {
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

    @Test
    void rowsCanShadowARowTogether() {
        List<Finding> findings = lint(
                first(1, "after < 0.4").then("low"),
                first(2, "after > 0.3").then("high"),
                first(3, "after > 0.2", "after < 0.9").then("middle"));
        Finding finding = only(FindingKind.SHADOWED, findings);
        assertEquals(List.of("row 3", "row 1", "row 2"), finding.rules());
        assertEquals(1, findings.size());
        assertEquals(
                List.of(),
                lint(
                        first(1, "after < 0.4").then("low"),
                        first(2, "after > 0.4").then("high"),
                        first(3, "after > 0.2", "after < 0.9").then("middle")),
                "0.4 is left for the third");
    }

    @Test
    void aRowIsNotShadowedWhereItsSubjectIsAnotherOrAFieldUnknown() {
        assertEquals(
                List.of("gap row 1"),
                told(lint(
                        rule("row 1")
                                .when("Belief", "hypothesis ?h", "before > 0.5")
                                .row("t", 1, HitPolicy.FIRST, "h")
                                .then("a"),
                        rule("row 2")
                                .when("Belief", "hypothesis ?h", "after > 0.5")
                                .row("t", 2, HitPolicy.FIRST, "h")
                                .then("b"))));
    }

    @Test
    void duplicatesAreFoundWhateverTheirNamesAndOrder() {
        Rule one = rule("one")
                .when("Patient", "name ?n", "age > 5")
                .when("Belief", "after >= 0.5", "hypothesis ?h")
                .then("c", "who=?n", "what=?h");
        Rule other = rule("other")
                .when("Belief", "hypothesis ?x", "after >= 0.5", "after > 0.2")
                .when("Patient", "age >= 6", "name ?y")
                .then("c", "who=?y", "what=?x");
        Finding finding = only(FindingKind.DUPLICATE, lint(one, other));
        assertEquals(List.of("other", "one"), finding.rules());
        assertEquals(
                List.of(),
                lint(one, rule("other").when("Patient", "name ?n", "age > 6").then("c", "who=?n", "what=flu")));
    }

    @Test
    void aRuleThatAsksForMoreIsSubsumed() {
        assertEquals(
                List.of("subsumed more"),
                told(lint(
                        rule("less").when("Patient", "name ?n", "age > 5").then("c", "who=?n"),
                        rule("more")
                                .when("Patient", "name ?n", "age > 50", "smokes = true")
                                .then("c", "who=?n"))));
        assertEquals(
                List.of("subsumed more"),
                told(lint(
                        rule("less")
                                .when("Belief", "after ?x")
                                .when("Belief", "before <= ?x")
                                .then("c"),
                        rule("more")
                                .when("Belief", "before < 0.3", "after > 0.5")
                                .then("c"))),
                "two patterns may be fulfilled by one fact");
        assertEquals(
                List.of("subsumed more"),
                told(lint(
                        rule("less")
                                .when("Patient", "age < 90")
                                .no("Patient", "age > 70", "smokes = true")
                                .then("c"),
                        rule("more")
                                .when("Patient", "age < 40")
                                .no("Patient", "age > 60")
                                .then("c"))));
        assertEquals(
                List.of(),
                told(lint(
                        rule("a")
                                .when("Patient", "age < 90")
                                .no("Patient", "age > 60")
                                .then("c"),
                        rule("b")
                                .when("Patient", "age < 40")
                                .no("Patient", "age > 70")
                                .then("c"))));
        assertEquals(
                List.of(),
                told(lint(
                        rule("a").when("Patient", "name ?n", "age > 5").then("c", "who=?n"),
                        rule("b").when("Patient", "age > 50").then("c", "who=anybody"))));
        assertEquals(
                List.of("subsumed b"),
                told(lint(
                        rule("a").when("Patient", "ward ?w").then("c", "where=?w"),
                        rule("b").when("Patient", "ward = east").then("c", "where=east"))));
    }

    @Test
    void contradictionsAreShownByACase() {
        LintOptions options = LintOptions.plain().withExclusions(new Exclusions(List.of(Set.of("stay", "leave"))));
        Finding finding = only(
                FindingKind.CONTRADICTION,
                lint(
                        options,
                        rule("old").when("Patient", "name ?n", "age > 60").then("stay", "who=?n"),
                        rule("well")
                                .when("Patient", "name ?n", "smokes = false")
                                .then("leave", "who=?n")));
        assertEquals(
                List.of(Fact.of("Patient").with("name", "one").with("age", 100).with("smokes", false)),
                finding.example());
        assertEquals(
                List.of(),
                lint(
                        options,
                        rule("old").when("Patient", "name ?n", "age > 60").then("stay", "who=?n"),
                        rule("well").when("Patient", "name ?n", "age <= 60").then("leave", "who=?n")),
                "two patients are not one subject");
    }

    @Test
    void contradictionsAreFoundThroughOtherConclusions() {
        Finding finding = only(
                FindingKind.CONTRADICTION,
                lint(
                        rule("old").when("Patient", "name ?n", "age > 60").then("frail", "who=?n"),
                        rule("fever").when("Measured", "what ?n", "fever >= 39").then("ill", "who=?n"),
                        rule("keep")
                                .when("frail", "who ?n")
                                .when("ill", "who ?n")
                                .then("safe", "who=?n"),
                        rule("risk").when("ill", "who ?x").then("not-safe", "who=?x")));
        assertEquals(
                List.of("Measured", "Patient"),
                finding.example().stream().map(Fact::kind).sorted().toList());
    }

    @Test
    void anAbsenceKeepsConclusionsApart() {
        assertEquals(
                List.of(),
                lint(
                        rule("a").when("Patient", "name ?n", "smokes = true").then("risk", "who=?n"),
                        rule("b")
                                .when("Patient", "name ?n")
                                .no("risk", "who ?n")
                                .then("not-risk", "who=?n")));
    }

    @Test
    void rowsOfAUniqueTableMustNotOverlap() {
        Finding finding = only(
                FindingKind.OVERLAP,
                lint(
                        unique(1, "age < 18").then("child"),
                        unique(2, "age >= 18", "age <= 65").then("adult"),
                        unique(3, "age >= 65").then("old")));
        assertEquals(List.of("row 3", "row 2"), finding.rules());
        assertEquals(List.of(Fact.of("Patient").with("name", "one").with("age", 65)), finding.example());
        assertEquals(
                List.of(),
                lint(
                        unique(1, "age < 18").then("child"),
                        unique(2, "age >= 18", "age < 65").then("adult"),
                        unique(3, "age >= 65").then("old")));
    }

    @Test
    void aUniqueTableAndAnotherRuleMustNotDecideOtherwise() {
        Finding finding = only(
                FindingKind.CONTRADICTION,
                lint(
                        unique(1, "age < 18").then("dose", "who=?n", "mg=5"),
                        unique(2, "age >= 18").then("dose", "who=?n", "mg=10"),
                        rule("extra")
                                .when("Patient", "name ?p", "smokes = true")
                                .then("dose", "who=?p", "mg=10")));
        assertEquals(List.of("extra", "row 1"), finding.rules());
    }

    @Test
    void gapsOfATableAreShown() {
        Finding finding = only(
                FindingKind.GAP,
                lint(
                        unique(1, "age < 18").then("child"),
                        unique(2, "age >= 18", "smokes = true").then("smoker"),
                        unique(3, "age > 18", "smokes = false").then("other")));
        assertEquals(
                List.of(Fact.of("Patient").with("name", "one").with("age", 18).with("smokes", false)),
                finding.example());
        assertTrue(
                finding.sentence().contains("age from 18 to 18")
                        || finding.sentence().contains("age 18"),
                finding.sentence());
    }

    @Test
    void aTableWithAnEndingHasNoGap() {
        assertEquals(
                List.of(),
                lint(
                        first(1, "after < 0.3").then("low"),
                        first(2, "after >= 0.3", "before < 0.5").then("risen"),
                        first(3).then("other")));
    }

    @Test
    void absencesOfATableAreCasesToo() {
        Draft there = rule("there").when("Patient", "name ?n").when("Measured", "what ?n", "fever >= 38");
        Draft gone = rule("gone").when("Patient", "name ?n").no("Measured", "what ?n", "fever >= 38");
        assertEquals(
                List.of(),
                told(lint(
                        there.row("t", 1, HitPolicy.UNIQUE, "n").then("a"),
                        gone.row("t", 2, HitPolicy.UNIQUE, "n").then("b"))));
    }

    private static Draft first(int number, String... asked) {
        return rule("row " + number).when("Belief", asked).row("t", number, HitPolicy.FIRST, "");
    }

    private static Draft unique(int number, String... asked) {
        String[] all = new String[asked.length + 1];
        all[0] = "name ?n";
        System.arraycopy(asked, 0, all, 1, asked.length);
        return rule("row " + number).when("Patient", all).row("t", number, HitPolicy.UNIQUE, "n");
    }

    private static void assertNeverFires(String inside, Rule rule) {
        Finding finding = only(FindingKind.NEVER_FIRES, lint(rule));
        assertEquals("rule r" + inside, finding.place().inside(), finding.sentence());
    }
}
