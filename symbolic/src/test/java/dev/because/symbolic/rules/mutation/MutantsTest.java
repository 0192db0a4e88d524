package dev.because.symbolic.rules.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.coverage.Triage;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.RandomRules;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private static final Vocabulary NO_WORDS = new Vocabulary(List.of());

    @Test
    void each_says_what_was_changed_and_where() {
        List<String> mutants = Mutants.all(Triage.rules(), Triage.WORDS).stream()
                .map(Mutant::toString)
                .toList();
        assertEquals(
                List.of(
                        "triage.csv, row 2, column A: rule \"row 1\" is dropped",
                        "triage.csv, row 2, column B: rule \"row 1\" no longer asks for pain = strong",
                        "triage.csv, row 2, column B: rule \"row 1\" asks for pain ≠ strong instead of pain = strong",
                        "triage.csv, row 2, column B: rule \"row 1\" asks for pain = none instead of pain = strong",
                        "triage.csv, row 2, column A: rule \"row 1\" concludes ward with to medicine instead of surgery",
                        "triage.csv, row 3, column A: rule \"row 2\" is dropped",
                        "triage.csv, row 3, column B: rule \"row 2\" no longer asks for pain is some or strong",
                        "triage.csv, row 3, column B: rule \"row 2\" asks for pain is not some or strong instead of pain"
                                + " is some or strong",
                        "triage.csv, row 3, column B: rule \"row 2\" asks for pain is strong instead of pain is some or"
                                + " strong",
                        "triage.csv, row 3, column B: rule \"row 2\" asks for pain is none or strong instead of pain is"
                                + " some or strong",
                        "triage.csv, row 3, column B: rule \"row 2\" asks for pain is some instead of pain is some or"
                                + " strong",
                        "triage.csv, row 3, column B: rule \"row 2\" asks for pain is some or none instead of pain is"
                                + " some or strong",
                        "triage.csv, row 3, column C: rule \"row 2\" no longer asks for fever ≥ 39",
                        "triage.csv, row 3, column C: rule \"row 2\" asks for fever < 39 instead of fever ≥ 39",
                        "triage.csv, row 3, column C: rule \"row 2\" asks for fever > 39 instead of fever ≥ 39",
                        "triage.csv, row 3, column C: rule \"row 2\" asks for fever ≥ 38.25 instead of fever ≥ 39",
                        "triage.csv, row 3, column C: rule \"row 2\" asks for fever ≥ 39.75 instead of fever ≥ 39",
                        "triage.csv, row 3, column A: rule \"row 2\" concludes ward with to home instead of medicine",
                        "triage.csv, row 4, column A: rule \"row 3\" is dropped",
                        "triage.csv, row 4, column A: rule \"row 3\" concludes ward with to surgery instead of home",
                        "rest.yaml, line 1, column 1: rule \"rest\" is dropped",
                        "rest.yaml, line 3, column 1: rule \"rest\" no longer asks for no ward",
                        "rest.yaml, line 3, column 1: rule \"rest\" asks for some ward instead of no ward",
                        "triage.csv, row 3, column A: rule \"row 2\" comes before rule \"row 1\"",
                        "triage.csv, row 4, column A: rule \"row 3\" comes before rule \"row 2\""),
                mutants);
    }

    @Test
    void no_two_are_the_same_and_each_differs_in_one_rule_or_two_swapped_ones() {
        Set<Change> seen = EnumSet.noneOf(Change.class);
        int count = 0;
        for (int seed = 0; seed < 30; seed++) {
            RuleSet rules = new RandomRules(seed).rules(9);
            List<Mutant> mutants = Mutants.all(rules, NO_WORDS);
            assertEquals(
                    mutants.size(),
                    mutants.stream()
                            .map(Mutant::rules)
                            .collect(Collectors.toSet())
                            .size());
            for (Mutant mutant : mutants) {
                List<Rule> others = mutant.rules().rules().stream()
                        .filter(rule -> !rules.rules().contains(rule))
                        .toList();
                int expected =
                        switch (mutant.change()) {
                            case DROP_RULE -> 0;
                            case SWAP_ROWS -> 2;
                            default -> 1;
                        };
                assertEquals(expected, others.size(), mutant.what());
                seen.add(mutant.change());
                count++;
            }
        }
        assertTrue(count > 1500, count + " mutants");
        assertEquals(EnumSet.allOf(Change.class), seen);
    }

    @Test
    void every_mutant_can_be_asked_and_both_evaluations_agree_about_it() {
        for (int seed = 0; seed < 12; seed++) {
            RandomRules random = new RandomRules(seed);
            RuleSet rules = random.rules(9);
            for (Mutant mutant : Mutants.sample(rules, NO_WORDS, 10, seed)) {
                List<Fact> facts = random.facts(6);
                assertEquals(
                        new NaiveEvaluation(mutant.rules()).evaluate(facts, Evaluation.BUDGET),
                        new ReteEvaluation(mutant.rules()).evaluate(facts, Evaluation.BUDGET),
                        mutant.toString());
            }
        }
    }

    @Test
    void a_sample_depends_on_its_seed_alone_and_keeps_the_order() {
        RuleSet rules = Triage.rules();
        List<Mutant> all = Mutants.all(rules, Triage.WORDS);
        List<Mutant> sample = Mutants.sample(rules, Triage.WORDS, 9, 1);
        assertEquals(9, sample.size());
        assertEquals(sample, all.stream().filter(sample::contains).toList());
        assertEquals(sample, Mutants.sample(rules, Triage.WORDS, 9, 1));
        assertNotEquals(sample, Mutants.sample(rules, Triage.WORDS, 9, 2));
        assertEquals(all, Mutants.sample(rules, Triage.WORDS, 1000, 3));
    }
}
