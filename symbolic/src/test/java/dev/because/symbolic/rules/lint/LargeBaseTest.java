package dev.because.symbolic.rules.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.finding.Exclusions;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LargeBaseTest {
    private static final LintOptions OPTIONS =
            LintOptions.plain().withExclusions(new Exclusions(List.of(Set.of("kind-0", "kind-1"))));

    /** A table of 120 rows that cover everything once, one of 120 of which the first counts, and 260 rules on top of them. */
    private static List<Rule> clean() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String ward = List.of("east", "west", "north").get(i % 3);
            String smokes = String.valueOf(i / 3 % 2 == 0);
            int least = i / 6 * 6;
            int most = i / 6 == 19 ? 120 : least + 5;
            rules.add(Draft.rule("unique " + i)
                    .when(
                            "Patient",
                            "name ?n",
                            "ward = " + ward,
                            "smokes = " + smokes,
                            "age >= " + least,
                            "age <= " + most)
                    .row("unique", i + 1, HitPolicy.UNIQUE, "n")
                    .then("group", "who=?n", "number=" + i));
            double after = (i + 1) / 120.0;
            rules.add(Draft.rule("first " + i)
                    .when("Belief", "hypothesis ?h", "after <= " + after)
                    .row("first", i + 1, HitPolicy.FIRST, "h")
                    .then("step", "of=?h", "number=" + i));
        }
        for (int i = 0; i < 130; i++) {
            rules.add(Draft.rule("many " + i)
                    .when("group", "who ?n", "number >= " + Math.max(0, 2 * i % 120 - 5), "number <= " + 2 * i % 120)
                    .when("step", "of ?n", "number = " + i % 120)
                    .then("kind-" + i % 13, "who=?n", "which=" + i));
            rules.add(Draft.rule("plain " + i)
                    .when("Measured", "what ?w", "fever > " + (30 + i / 10.0), "signs has sign" + i)
                    .no("Patient", "name ?w", "age = " + i % 100)
                    .then("mark-" + i % 7, "of=?w", "which=" + i));
        }
        return rules;
    }

    @Test
    void fiveHundredRulesAreLintedInSeconds() {
        List<Rule> rules = clean();
        assertEquals(500, rules.size());
        List<Finding> findings =
                Assertions.assertTimeout(Duration.ofSeconds(30), () -> Ward.lint(OPTIONS, rules.toArray(new Rule[0])));
        assertEquals(List.of(), findings);
    }

    @Test
    void oneFaultAmongFiveHundredRulesIsFound() {
        List<Rule> rules = clean();
        rules.removeIf(rule -> rule.name().equals("unique 60") || rule.name().equals("first 119"));
        rules.add(Draft.rule("twice")
                .when("Measured", "fever > 40.5", "signs has sign7")
                .when("Measured", "what ?w")
                .then("mark-0", "of=?w", "which=0"));
        List<Finding> findings = Ward.lint(OPTIONS, rules.toArray(new Rule[0]));
        assertEquals(
                List.of("gap first 0", "gap unique 0"),
                Ward.told(findings).stream()
                        .filter(told -> told.startsWith("gap"))
                        .toList());
        assertTrue(
                findings.stream().anyMatch(finding -> finding.sentence()
                        .contains("age from 60 to 65 and smokes true and ward east")),
                findings.toString());
    }
}
