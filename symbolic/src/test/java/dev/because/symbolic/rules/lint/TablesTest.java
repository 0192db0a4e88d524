package dev.because.symbolic.rules.lint;

import static dev.because.symbolic.rules.lint.Draft.rule;
import static dev.because.symbolic.rules.lint.Ward.lint;
import static dev.because.symbolic.rules.lint.Ward.only;
import static dev.because.symbolic.rules.lint.Ward.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
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

    @Test
    void gapsAndOverlapsAreLookedForOnTheDaysOnWhichRowsAreInForce() {
        Rule child = unique(1, "age < 18").then("child");
        Rule old = unique(2, "age >= 18").inForce("", "2026-01-31").then("old way");
        Finding gap = only(FindingKind.GAP, lint(child, old));
        assertTrue(gap.sentence().contains("on 2026-02-01"), gap.sentence());
        Rule next = unique(3, "age >= 18").inForce("2026-02-01", "").then("new way");
        assertEquals(List.of(), lint(child, old, next));
        Rule early = unique(3, "age >= 18").inForce("2026-01-31", "").then("new way");
        assertEquals(List.of("overlap row 3"), told(lint(child, old, early)));
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
}
