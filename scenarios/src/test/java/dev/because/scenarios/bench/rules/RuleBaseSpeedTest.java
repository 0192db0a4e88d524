package dev.because.scenarios.bench.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBaseSpeedTest {
    @Test
    void expertsRulesAreBuiltAskedBuiltAgainAndHeldAgainstPlainLoops() {
        List<String> lines = new RuleBaseSpeed(30, 80, 60).experts();
        assertTrue(lines.get(0).startsWith("30 rules of experts built: "), lines.toString());
        assertTrue(lines.get(1).matches("80 facts to fixpoint, first: .* s, .* MB; \\d+ matches, \\d+ conclusions"));
        assertTrue(lines.get(3).startsWith("after an edit of one rule: rebuilt in "), lines.toString());
        assertTrue(lines.get(4).startsWith("40 facts, the same matches both ways: "), lines.toString());
        assertTrue(lines.get(5).startsWith("80 facts, the same matches both ways: "), lines.toString());
        assertEquals(6, lines.size());
    }

    @Test
    void theRandomRulesRestOnEachOtherAndMostOfThemHold() {
        ExpertRules random = new ExpertRules(1);
        RuleSet rules = random.rules(100);
        Trace trace = new ReteEvaluation(rules).evaluate(random.facts(600), Evaluation.BUDGET);
        long holding = trace.matches().stream()
                .map(match -> match.rule().name())
                .distinct()
                .count();
        assertTrue(holding > 50, holding + " rules of 100 hold");
        assertTrue(
                trace.matches().stream().anyMatch(match -> match.facts().stream()
                        .anyMatch(fact -> fact.kind().startsWith("conclusion-"))),
                "some rest on conclusions");
    }

    @Test
    void theShippedBasesAreLoadedAndWhereThereIsACompilerCompiled() {
        List<String> lines = new RuleBaseSpeed(1, 1, 1).startUp();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).matches("6 shipped bases, \\d{3} rules, prebuilt: .* s"), lines.toString());
        assertTrue(
                lines.get(1).startsWith("the same compiled from source: ")
                        || lines.get(1).startsWith("compiled from source: not measured, "),
                lines.toString());
        assertTrue(ShippedRules.source("moves").startsWith("package dev.because.explain.facts.moves;\nimport "));
    }
}
