package dev.because.symbolic.rules.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationsTest {
    @Test
    void bothFindTheSameMatchesOfRandomRules() {
        int matches = 0;
        int conclusions = 0;
        for (int seed = 0; seed < 150; seed++) {
            RandomRules random = new RandomRules(seed);
            RuleSet rules = random.rules(9);
            Evaluation fast = new ReteEvaluation(rules);
            Evaluation slow = new NaiveEvaluation(rules);
            for (int round = 0; round < 4; round++) {
                List<Fact> facts = random.facts(8);
                Trace trace = fast.evaluate(facts, Evaluation.BUDGET);
                assertEquals(slow.evaluate(facts, Evaluation.BUDGET), trace, "seed " + seed + ", round " + round);
                matches += trace.matches().size();
                conclusions += trace.concluded().size();
            }
        }
        assertTrue(matches > 2000, matches + " matches are enough to tell");
        assertTrue(conclusions > 1000, conclusions + " conclusions");
    }
}
