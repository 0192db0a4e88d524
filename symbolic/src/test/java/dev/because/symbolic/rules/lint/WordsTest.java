package dev.because.symbolic.rules.lint;

import static dev.because.symbolic.rules.lint.Draft.rule;
import static dev.because.symbolic.rules.lint.Ward.lint;
import static dev.because.symbolic.rules.lint.Ward.only;
import static dev.because.symbolic.rules.lint.Ward.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.lint.finding.Exclusions;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.lint.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void unknownWordsAreToldWithTheNearestKnown() {
        assertFound(
                FindingKind.UNKNOWN_WORD,
                "Belief",
                ", condition 1",
                rule("r").when("Beleif").then("c"));
        assertFound(
                FindingKind.UNKNOWN_WORD,
                "expected after",
                ", condition 1, aftr",
                rule("r").when("Belief", "aftr > 0.5").then("c"));
        assertFound(
                FindingKind.UNKNOWN_WORD,
                "expected hypothesis",
                ", condition 1",
                rule("r").when("Belief", "hypotesis ?h").then("c", "h=?h"));
        assertFound(
                FindingKind.UNKNOWN_WORD,
                "expected east",
                ", condition 1, ward",
                rule("r").when("Patient", "ward in eats|west").then("c"));
        assertFound(
                FindingKind.UNKNOWN_WORD,
                "expected east",
                ", condition 1, ward",
                rule("r").when("Patient", "ward != est").then("c"));
        assertFound(
                FindingKind.NOT_DRAWN,
                "expected likely",
                ", condition 1",
                rule("r").when("likly").then("c"),
                rule("s").when("Patient").then("likely"));
        assertFound(
                FindingKind.NOT_DRAWN,
                "no rule concludes",
                ", condition 2",
                rule("r").when("Patient").no("gone").then("c"));
    }

    @Test
    void whatIsDrawnElsewhereIsKnown() {
        Rule rule = rule("r").when("gone").then("c");
        assertEquals(List.of(), lint(LintOptions.plain().withElsewhere(Set.of("gone"), Set.of()), rule));
    }

    @Test
    void anExclusionOfWhatIsNotDrawnIsTold() {
        LintOptions options = LintOptions.plain().withExclusions(new Exclusions(List.of(Set.of("calm", "alrm"))));
        List<Finding> findings = lint(
                options,
                rule("a").when("Patient", "age > 5").then("calm"),
                rule("b").when("Patient", "age < 5").then("alarm"));
        assertTrue(only(FindingKind.NOT_DRAWN, findings).sentence().contains("expected alarm"));
    }

    @Test
    void valuesMustBeOfTheFieldsType() {
        String[][] wrong = {
            {"Belief", "hypothesis > flu", ", condition 1, hypothesis"},
            {"Belief", "after = flu", ", condition 1, after"},
            {"Belief", "hypothesis = 3", ", condition 1, hypothesis"},
            {"Patient", "smokes = yes", ", condition 1, smokes"},
            {"Patient", "age = 2.5", ", condition 1, age"},
            {"Patient", "ward has east", ", condition 1, ward"},
            {"Measured", "signs has 3", ", condition 1, signs"},
            {"Patient", "age in young|3", ", condition 1, age"}
        };
        for (String[] one : wrong) {
            assertFound(
                    FindingKind.WRONG_TYPE,
                    one[0].isEmpty() ? "" : "compares|asks",
                    one[2],
                    rule("r").when(one[0], one[1]).then("c"));
        }
        assertFound(
                FindingKind.WRONG_TYPE,
                "a number",
                ", condition 2",
                rule("r")
                        .when("Belief", "hypothesis ?x")
                        .when("Belief", "after ?x")
                        .then("c"));
        assertFound(
                FindingKind.WRONG_TYPE,
                "true or false",
                ", condition 2, smokes",
                rule("r")
                        .when("Belief", "hypothesis ?x")
                        .when("Patient", "smokes = ?x")
                        .then("c"));
        assertFound(
                FindingKind.WRONG_TYPE,
                "another type of x",
                "",
                rule("s").when("Patient", "ward ?x").then("c", "x=?x"),
                rule("r").when("Patient", "smokes = true").then("c", "x=3"));
    }

    @Test
    void unitsMustAgree() {
        assertFound(
                FindingKind.WRONG_UNIT,
                "degrees",
                ", condition 2, fever",
                rule("r")
                        .when("Patient", "age ?a")
                        .when("Measured", "fever > ?a")
                        .then("c"));
        assertFound(
                FindingKind.WRONG_UNIT,
                "years",
                "",
                rule("s").when("Patient", "age ?a").then("amount", "of=?a"),
                rule("r").when("Measured", "fever ?f").then("amount", "of=?f"));
        assertEquals(
                List.of(),
                lint(rule("r").when("Belief", "after ?a", "before < ?a").then("c")));
    }

    @Test
    void boundsOutOfReachAreTold() {
        Finding finding = only(
                FindingKind.OUT_OF_BOUNDS,
                lint(rule("r").when("Belief", "after >= 50").then("c")));
        assertTrue(finding.sentence().endsWith("but it is always from 0 to 1."), finding.sentence());
        assertEquals(
                List.of(),
                lint(rule("r").when("Belief", "after >= 0", "after <= 1").then("c")));
    }

    @Test
    void namesMustBeBoundBeforeTheyAreUsedAndUsedOnceTheyAreBound() {
        assertFound(
                FindingKind.UNBOUND_NAME,
                "name y",
                ", condition 1, after",
                rule("r")
                        .when("Belief", "after > ?y")
                        .when("Belief", "after ?y")
                        .then("c"));
        assertFound(
                FindingKind.UNBOUND_NAME,
                "name n",
                "",
                rule("r").when("Patient").then("c", "x=?n"));
        assertFound(
                FindingKind.UNBOUND_NAME,
                "name n",
                "",
                rule("r").when("Patient").no("Patient", "name ?n", "ward = ?n").then("c", "x=?n"));
        assertFound(
                FindingKind.UNUSED_NAME,
                "name n",
                ", condition 1",
                rule("r").when("Patient", "name ?n").then("c"));
        assertEquals(
                List.of(),
                lint(
                        rule("r")
                                .when("Patient", "name ?n")
                                .when("Measured", "what ?n")
                                .then("c"),
                        rule("t")
                                .when("Patient", "name ?n")
                                .row("t", 1, HitPolicy.UNIQUE, "n")
                                .then("d")));
    }

    @Test
    void rulesHaveNamesOfTheirOwnAndTablesOnePolicy() {
        assertEquals(
                List.of("same-name r"),
                told(lint(
                        rule("r").when("Patient", "age > 5").then("c"),
                        rule("r").when("Patient", "age < 5").then("d"))));
        assertEquals(
                List.of("same-name s"),
                told(lint(
                        rule("r")
                                .when("Patient", "age > 5")
                                .row("t", 1, HitPolicy.COLLECT, "")
                                .then("c"),
                        rule("s")
                                .when("Patient", "age < 5")
                                .row("t", 2, HitPolicy.FIRST, "")
                                .then("d"))));
    }

    @Test
    void conclusionsAreTold() {
        Rule silent = rule("r").when("Patient", "age > 5").silently().then("c");
        assertEquals(List.of("unheard r"), told(lint(silent)));
        assertEquals(
                List.of("no-sentence r"),
                told(lint(silent, rule("s").when("Patient", "age < 5").then("c"))));
        List<Finding> asked = lint(silent, rule("s").when("c").then("d"));
        assertEquals(Severity.NOTE, only(FindingKind.NO_SENTENCE, asked).severity());
    }

    @Test
    void whatMakesWordsOfAValueIsNotItsName() {
        assertEquals(
                List.of(),
                told(lint(rule("r")
                        .when("Patient", "name ?n")
                        .says("There is {name|a}.")
                        .then("c", "name=?n"))));
    }

    @Test
    void sentencesSpeakOfWhatWasConcluded() {
        assertFound(
                FindingKind.UNKNOWN_PLACEHOLDER,
                "expected name",
                "",
                rule("r").when("Patient", "name ?n").says("{nmae} is ill.").then("c", "name=?n"));
        assertEquals(
                List.of("unspoken-value r"),
                told(lint(rule("r")
                        .when("Patient", "name ?n")
                        .says("Somebody is ill.")
                        .then("c", "name=?n"))));
        assertEquals(
                List.of(),
                lint(
                        rule("r")
                                .when("Patient", "name ?n")
                                .says("Somebody is ill.")
                                .then("c", "name=?n"),
                        rule("s").when("c", "name ?n").then("d", "name=?n")));
    }

    @Test
    void howAValueIsPutIntoWordsIsNoPartOfItsName() {
        assertEquals(
                List.of(),
                lint(rule("r")
                        .when("Patient", "name ?n")
                        .says("{name|the|and} is ill.")
                        .then("c", "name=?n")));
        assertFound(
                FindingKind.UNKNOWN_PLACEHOLDER,
                "{nmae}",
                "",
                rule("r")
                        .when("Patient", "name ?n")
                        .says("{nmae | percent} is {name}.")
                        .then("c", "name=?n"));
    }

    @Test
    void rulesHaveASourceAndAScenario() {
        assertEquals(
                List.of("no-source r"),
                told(lint(rule("r").when("Patient").unsourced().then("c"))));
        LintOptions options = LintOptions.plain().withCovered(Set.of("s"));
        assertEquals(
                List.of("no-scenario r"),
                told(lint(
                        options,
                        rule("r").when("Patient", "age > 3").then("c"),
                        rule("s").when("Patient", "age < 3").then("d"))));
    }

    @Test
    void relevantFactsAreUsed() {
        LintOptions options = LintOptions.plain().withRelevant(Set.of("Patient", "Belief", "Measurd"));
        List<Finding> findings = lint(
                options,
                rule("r").when("Patient", "name ?n", "age > 3", "ward = east").then("c", "n=?n"));
        assertEquals(Set.of("unknown-word ", "unused-kind ", "unused-field "), Set.copyOf(told(findings)));
        assertTrue(only(FindingKind.UNUSED_FIELD, findings).sentence().contains("smokes of Patient"));
    }

    @Test
    void aRuleMustNotUndoWhatItRestsOn() {
        List<Finding> findings = lint(
                rule("a").when("Patient", "name ?n").no("b", "n ?n").then("a", "n=?n"),
                rule("b").when("a", "n ?n").then("b", "n=?n"),
                rule("c").when("Patient", "name ?n").no("a", "n ?n").then("c", "n=?n"));
        Finding finding = only(FindingKind.NEGATIVE_CYCLE, findings);
        assertEquals(List.of("a"), finding.rules());
        assertTrue(finding.sentence().endsWith("leads to: a, then b."), finding.sentence());
    }

    @Test
    void aFaultIsToldOnce() {
        assertEquals(
                List.of("unknown-word r"),
                told(lint(
                        rule("r").when("Beleif", "after ?a").then("likely", "after=?a"),
                        rule("s").when("likely", "after > 0.5").then("d"))));
    }

    @Test
    void findingsAreSortedByPlaceWithNumbersBySize() {
        List<String> places = List.of(
                "row 2, column B",
                "row 10, column B",
                "row 10, column AA",
                "sheet A, row 1, column A",
                "sheet B, row 1, column A");
        List<Finding> findings = new ArrayList<>();
        places.forEach(place -> findings.add(0, Finding.of(FindingKind.GAP, new Place("f", place), "")));
        findings.sort(Finding.ORDER);
        assertEquals(
                places,
                findings.stream().map(finding -> finding.place().inside()).toList());
    }

    @Test
    void anEmptyBaseHasNothingWrong() {
        assertEquals(List.of(), Lint.findings(new RuleSet("empty", List.of()), Ward.WORDS, LintOptions.plain()));
    }

    private static void assertFound(FindingKind kind, String said, String inside, Rule... rules) {
        Finding finding = only(kind, lint(rules));
        assertEquals("rule r" + inside, finding.place().inside(), finding.sentence());
        assertTrue(List.of(said.split("\\|")).stream().anyMatch(finding.sentence()::contains), finding.sentence());
    }
}
