package dev.because.symbolic.rules.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.RandomRules;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhyTest {
    @Test
    void tellsEachConclusionOnceAndWhatWasAbsent() {
        assertEquals(
                """
                Treat flu=yes at once, by rule "treat at once", because:
                  flu=yes is the main suspect, by rule "main suspect", because:
                    the probability after the findings of flu=yes is 0.82, at least 0.5
                    flu=yes explains fever=yes, by rule "explains", because:
                      there is a given finding: fever=yes
                      the effect of flu=yes is fever=yes
                    there is no belief other than flu=yes whose probability after the findings is at least 0.2
                  flu=yes explains fever=yes, as told above
                  there is no contradiction
                """,
                text(Cases.triage(), Cases.flu(), Goal.of("treat")));
    }

    @Test
    void saysThatNoEarlierRowApplies() {
        assertEquals(
                """
                Nf3 is a tactical move, by rule "remarks row 3", because:
                  no earlier row of remarks applies to Nf3
                  the evaluation of Nf3 is 35 centipawns, at least 0
                  the motif Nf3 is fulfilled and its theme is fork, one of fork and pin
                """,
                text(
                        Cases.commentary(),
                        List.of(Cases.move(1, "Nf3", 35, "centre"), Cases.motif("Nf3", "fork", true)),
                        Goal.of("tactical")));
    }

    @Test
    void saysByWhichOtherRulesTheSameFollows() {
        Condition any = Cases.present("GivenFinding", Map.of("f", "finding"));
        Rule ill = Cases.rule("ill", "ill", "Somebody is ill.", Map.of(), any);
        Rule worse = Cases.rule("very ill", "ill", "Somebody is very ill.", Map.of(), any, any);
        assertEquals(
                """
                Somebody is ill, by rule "ill" (in 2 ways, also by rule "very ill"), because:
                  there is a given finding: fever=yes
                """,
                text(
                        new RuleSet("two", List.of(ill, worse)),
                        List.of(Cases.finding("fever=yes"), Cases.finding("cough=yes")),
                        Goal.of("ill")));
    }

    @Test
    void refusesWhatWasNotConcludedAndNamesWhatWas() {
        BadInputException refused = assertThrows(
                BadInputException.class,
                () -> text(Cases.triage(), Cases.flu(), Goal.of("treat").with("cause", "cold=yes")));
        assertEquals(
                "triage: found treat {cause=cold=yes}, which was not concluded, expected one of explains, main-suspect, treat",
                refused.getMessage());
    }

    @Test
    void isHalfAsLongAsAFullListing() {
        List<Fact> facts = new ArrayList<>(Cases.flu());
        for (String other : List.of("covid=yes", "measles=yes", "allergy=yes", "asthma=yes")) {
            facts.add(Cases.belief(other, 0.02, 0.01));
        }
        Trace trace = new ReteEvaluation(Cases.triage()).evaluate(facts, Evaluation.BUDGET);
        List<Derivation> trees = Why.of(Cases.triage(), trace, Goal.of("treat"));
        List<String> full = new FullListing(trees, all(trace)).lines();
        String said = text(Cases.triage(), facts, Goal.of("treat"));
        int lines = said.split("\n").length;
        int characters = String.join("\n", full).length() + 1;
        assertTrue(2 * lines <= full.size(), lines + " lines, " + full.size() + " in full");
        assertTrue(2 * said.length() <= characters, said.length() + " characters, " + characters + " in full");
    }

    /** Every step of a tree is a fact that is there, or an absence that plain loops find too. */
    @Test
    void restsOnFactsAloneForRandomRules() {
        int steps = 0;
        for (int seed = 0; seed < 60; seed++) {
            RandomRules random = new RandomRules(seed);
            RuleSet rules = random.rules(9);
            Trace trace = new NaiveEvaluation(rules).evaluate(random.facts(8), Evaluation.BUDGET);
            for (Fact fact : trace.concluded()) {
                Goal goal = new Goal(fact.kind(), fact.values());
                Set<Fact> told = new HashSet<>();
                for (Derivation tree : Why.of(rules, trace, goal)) {
                    steps += check(tree, trace, told);
                }
            }
        }
        assertTrue(steps > 400, steps + " steps");
    }

    private static int check(Derivation tree, Trace trace, Set<Fact> told) {
        assertTrue(told.add(tree.concluded()), () -> tree.concluded() + " is told once");
        List<Fact> used = new ArrayList<>();
        int steps = 0;
        for (Step step : tree.steps()) {
            steps++;
            if (step instanceof Step.Given given) {
                assertTrue(trace.given().contains(given.fact()));
                used.add(given.fact());
            } else if (step instanceof Step.Told again) {
                assertTrue(told.contains(again.fact()), () -> again.fact() + " was told");
                used.add(again.fact());
            } else if (step instanceof Step.Concluded concluded) {
                steps += check(concluded.derivation(), trace, told);
                used.add(concluded.derivation().concluded());
            } else if (step instanceof Step.Absent absent) {
                assertTrue(
                        all(trace).stream().noneMatch(fact -> NaiveEvaluation.extended(absent.asked(), fact, Map.of())
                                .isPresent()));
            }
        }
        assertTrue(trace.matches().stream()
                .filter(match -> match.rule().equals(tree.rule()))
                .filter(match -> match.concluded().equals(tree.concluded()))
                .map(Match::facts)
                .anyMatch(used::equals));
        return steps;
    }

    private static String text(RuleSet rules, List<Fact> facts, Goal goal) {
        Trace trace = new ReteEvaluation(rules).evaluate(facts, Evaluation.BUDGET);
        return new WhyText(new Lexicon(Cases.WORDS, all(trace))).of(Why.of(rules, trace, goal));
    }

    private static List<Fact> all(Trace trace) {
        List<Fact> all = new ArrayList<>(trace.given());
        all.addAll(trace.concluded());
        return all;
    }
}
