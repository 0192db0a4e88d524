package dev.because.symbolic.rules.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapsTest {
    private final RuleSet rules = Triage.rules();

    @Test
    void a_row_that_always_gives_way_never_fires_and_what_has_one_outcome_is_located() {
        Coverage coverage = coverage(Triage.patient("Ann", "strong", 40), Triage.patient("Bo", "strong", 36.5));
        assertEquals(
                List.of(
                        "triage.csv, row 2, column B: \"pain = strong\" of rule \"row 1\" was never false",
                        "triage.csv, row 3, column A: rule \"row 2\" never fired: it held once, but other rows came"
                                + " first",
                        "triage.csv, row 3, column B: \"some Patient with pain is some or strong, fever ≥ 39\" of rule"
                                + " \"row 2\" was never false",
                        "triage.csv, row 3, column B: \"pain is some or strong\" of rule \"row 2\" was never false",
                        "triage.csv, row 4, column A: rule \"row 3\" never fired: it held 2 times, but other rows came"
                                + " first",
                        "triage.csv, row 4, column B: \"some Patient\" of rule \"row 3\" was never false",
                        "rest.yaml, line 1, column 1: rule \"rest\" never fired: its condition 2 was never true",
                        "triage.csv, row 3, column B: \"some Patient\" of rule \"rest\" was never false",
                        "rest.yaml, line 3, column 1: \"no ward\" of rule \"rest\" was never true"),
                coverage.gaps().stream().map(Gap::toString).toList());
        assertEquals(Set.of("rest", "row 2", "row 3"), coverage.silent());
        assertEquals(1, coverage.fired());
    }

    @Test
    void nothing_is_reached_behind_a_condition_that_no_case_meets() {
        Coverage coverage = coverage(new Fact[0]);
        assertEquals(
                List.of(
                        "rule \"row 1\" never fired: its condition 1 was never true",
                        "\"some Patient with pain = strong\" of rule \"row 1\" was never true"),
                coverage.gaps().stream().map(Gap::what).limit(2).toList());
        assertEquals(0, coverage.bothWays());
        assertEquals(8, coverage.conditions());
    }

    @Test
    void a_field_that_is_not_known_makes_its_constraint_false() {
        Coverage coverage = coverage(Fact.of("Patient").with("name", "Cy"));
        Tally tally = coverage.ofRules()
                .get(0)
                .conditions()
                .get(0)
                .constraints()
                .get(0)
                .tally();
        assertEquals(new Tally(0, 1), tally);
    }

    @Test
    void with_cases_of_every_kind_only_the_condition_that_cannot_fail_is_left() {
        Fact stranger = Fact.of("Visitor").with("name", "Di");
        Coverage coverage = Coverage.of(
                rules,
                List.of(
                        trace(Triage.patient("Ann", "strong", 40), Triage.patient("Bo", "some", 40)),
                        trace(Triage.patient("Cy", "some", 36), Triage.patient("Di", "none", 36)),
                        trace(stranger)));
        assertEquals(3, coverage.fired());
        assertEquals(
                List.of("rest.yaml, line 1, column 1", "rest.yaml, line 3, column 1"),
                coverage.gaps().stream().map(gap -> gap.place().toString()).toList());
        assertEquals(7, coverage.bothWays());
        RuleCoverage home = coverage.ofRules().get(2);
        assertEquals(List.of(2, 1, 2), List.of(home.fired(), home.cases(), home.gaveWay()));
    }

    private Coverage coverage(Fact... facts) {
        return Coverage.of(rules, List.of(trace(facts)));
    }

    private Trace trace(Fact... facts) {
        return new NaiveEvaluation(rules).evaluate(Stream.of(facts).toList(), Evaluation.BUDGET);
    }
}
