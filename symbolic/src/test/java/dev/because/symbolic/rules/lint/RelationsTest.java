package dev.because.symbolic.rules.lint;

import static dev.because.symbolic.rules.lint.Draft.rule;
import static dev.because.symbolic.rules.lint.Ward.lint;
import static dev.because.symbolic.rules.lint.Ward.only;
import static dev.because.symbolic.rules.lint.Ward.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.finding.Exclusions;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationsTest {
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
}
