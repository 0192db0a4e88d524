package dev.because.symbolic.rules.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.RandomRules;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void which_conditions_were_seen_true_and_false_agrees_with_the_matches_of_the_rule_cut_off_after_them() {
        int compared = 0;
        int never = 0;
        for (int seed = 0; seed < 40; seed++) {
            RandomRules random = new RandomRules(seed);
            RuleSet rules = random.rules(9);
            List<Trace> traces = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                traces.add(new NaiveEvaluation(rules).evaluate(random.facts(6), Evaluation.BUDGET));
            }
            Coverage coverage = Coverage.of(rules, traces);
            for (RuleCoverage rule : coverage.ofRules()) {
                for (int i = 0; i < rule.conditions().size(); i++) {
                    Tally tally = rule.conditions().get(i).tally();
                    assertEquals(cutOff(rule.rule(), i, traces), tally, "seed " + seed + ", " + rule.rule());
                    compared++;
                    never += tally.bothWays() ? 0 : 1;
                }
            }
        }
        assertTrue(compared > 600 && never > 100, compared + " conditions, of which " + never + " had gaps");
    }

    /** How often a condition was reached: the matches of the conditions before it; and was true: those of them that some match of one condition more begins with. */
    private static Tally cutOff(Rule rule, int condition, List<Trace> traces) {
        long reached = 0;
        long yes = 0;
        for (Trace trace : traces) {
            Set<Fact> facts = new LinkedHashSet<>(trace.given());
            facts.addAll(trace.concluded());
            List<List<Fact>> before = matches(rule, condition, facts);
            Set<List<Fact>> after = new LinkedHashSet<>(matches(rule, condition + 1, facts).stream()
                    .map(matched -> matched.subList(
                            0, before.isEmpty() ? 0 : before.get(0).size()))
                    .toList());
            reached += before.size();
            yes += after.size();
        }
        return new Tally(yes, reached - yes);
    }

    private static List<List<Fact>> matches(Rule rule, int conditions, Set<Fact> facts) {
        List<Condition> first = rule.when().subList(0, conditions);
        Rule cut = new Rule(
                rule.name(), first, new Consequence("c", Map.of()), rule.remarks(), rule.row(), false, rule.place());
        return NaiveEvaluation.matches(cut, facts).stream().map(Match::facts).toList();
    }

    @Test
    void how_often_rules_fired_does_not_depend_on_the_evaluation_that_ran() {
        RandomRules random = new RandomRules(7);
        RuleSet rules = random.rules(9);
        List<Trace> fast = new ArrayList<>();
        List<Trace> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<Fact> facts = random.facts(6);
            fast.add(new ReteEvaluation(rules).evaluate(facts, Evaluation.BUDGET));
            slow.add(new NaiveEvaluation(rules).evaluate(facts, Evaluation.BUDGET));
        }
        assertEquals(Coverage.of(rules, slow), Coverage.of(rules, fast));
        int fired = Coverage.of(rules, fast).ofRules().stream()
                .mapToInt(RuleCoverage::fired)
                .sum();
        assertEquals(fast.stream().mapToInt(trace -> trace.matches().size()).sum(), fired);
    }
}
