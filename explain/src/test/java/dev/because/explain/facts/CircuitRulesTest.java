package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.explain.facts.CircuitFact.CircuitDifference;
import dev.because.explain.facts.CircuitFact.CircuitFidelity;
import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.explain.facts.CircuitFact.FoundCircuit;
import dev.because.explain.facts.CircuitFact.InputCut;
import dev.because.explain.facts.CircuitFact.ShortestCircuit;
import dev.because.explain.facts.CircuitFact.TargetCut;
import dev.because.explain.facts.CircuitFact.TreeFidelity;
import dev.because.explain.render.english.Phrasebook;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.RuleLint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules about circuits fire as often as a second writing of them says, and each can be said. */
class CircuitRulesTest {
    private static final RuleBase RULES = RuleBase.prebuilt("dev.because.explain.facts.circuits");
    private static final int TRIALS = 300;

    @Test
    void everyAbsenceIsStated() {
        assertEquals(List.of(), RuleLint.findings(RULES));
    }

    @Test
    void everyRuleFiresWhereItShouldAndCanBeSaid() {
        Phrasebook phrasebook = Phrasebook.of(
                RULES.rules().stream().collect(Collectors.toMap(RuleDescription::name, RuleDescription::metadata)));
        Set<String> fired = new TreeSet<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            Facts facts = new Facts(new Random(seed * 0x9E3779B97F4A7C15L));
            Map<String, Integer> found = new TreeMap<>();
            for (Firing firing : RULES.infer(facts.all()).firings()) {
                found.merge(firing.rule(), 1, Integer::sum);
                Conclusion conclusion = (Conclusion) firing.concluded().get(0);
                phrasebook.phrase(firing.rule()).ifPresent(phrase -> phrase.template()
                        .fill(conclusion.values()));
            }
            assertEquals(facts.expected(), found, "seed " + seed);
            fired.addAll(found.keySet());
        }
        assertEquals(
                new TreeSet<>(RULES.rules().stream().map(RuleDescription::name).toList()),
                fired,
                "rules that no trial made fire");
    }

    /** Facts drawn at random, and how often each rule should fire on them. */
    private static final class Facts {
        private final Random random;
        private final List<Fact> all = new ArrayList<>();
        private final Map<String, Integer> expected = new TreeMap<>();

        Facts(Random random) {
            this.random = random;
            boolean isColumn = random.nextBoolean();
            int testYes = 10 + random.nextInt(80);
            int skipped = random.nextInt(3) == 0 ? 2 : 0;
            all.add(new CircuitSurvey(
                    "t",
                    "t",
                    "t-like",
                    isColumn ? "column" : "channel",
                    "picture",
                    "l",
                    "value",
                    9,
                    12,
                    200,
                    100,
                    100,
                    2 * testYes,
                    testYes,
                    skipped));
            fires("files were skipped", skipped > 0);
            fires("the account of a circuit", true);
            if (!isColumn) {
                all.add(new TargetCut("t", 1.5, 0.9));
            }
            fires("the target is cut", !isColumn);
            int circuits = random.nextInt(6);
            fires("no circuit is worth its length", circuits == 0);
            fires("few rows judge a circuit", circuits > 0 && testYes < 30);
            fires("few other rows judge a circuit", circuits > 0 && testYes > 70);
            fires("the inputs are cut", circuits > 0 && !isColumn);
            if (circuits > 0) {
                best(isColumn);
            }
            for (int circuit = 2; circuit <= circuits; circuit++) {
                further(circuit);
            }
            fires("a circuit is the only one", circuits == 1);
            fires("a circuit is one of many", circuits >= 2 && circuits <= 4);
            fires("a circuit is one of very many", circuits > 4);
            all.add(new Complete("FoundCircuit", circuits));
            all.add(new Complete("CircuitDifference", Math.max(0, circuits - 1)));
        }

        private void best(boolean isColumn) {
            int combinations = random.nextBoolean() ? 4 : 3;
            int conflicts = random.nextInt(2);
            boolean isShortest = random.nextBoolean();
            int said = random.nextInt(3) == 0 ? 0 : 12;
            double balanced = 0.5 + random.nextInt(5) / 10.0;
            double least = balanced - 0.15;
            double tree = 0.5 + random.nextInt(5) / 10.0;
            found(1, combinations, conflicts);
            all.add(new InputCut(0, "l[0]", "a", 1, 0.5));
            all.add(new InputCut(1, "l[1]", "b", 2, 0.25));
            all.add(new InputCut(2, "l[2]", "c", 3, 0.125));
            if (isShortest) {
                all.add(new ShortestCircuit(1, "sum of products", 1, 2));
            }
            all.add(new CircuitFidelity(
                    1, said, said == 0 ? 0 : 1, 3, 80, balanced, least, 1, 0.9, 0.8, 1, 0.7, 0.6, 0.8));
            all.add(new TreeFidelity(2, 10, 1, 3, 80, tree, 0.5, 1, 0.9, 0.8));
            fires("a circuit is found", least > 0.5 && balanced >= tree);
            fires("no circuit is above a tree", least > 0.5 && balanced < tree);
            fires("no circuit is above the majority", least <= 0.5);
            fires("a circuit is as good as the tree", least > 0.5 && balanced == tree);
            fires("a circuit is right so often", said > 0);
            fires("a circuit is the shortest of its form", isShortest);
            fires("combinations never occurred", combinations == 3);
            fires("combinations have both answers", conflicts > 0);
            if (!isColumn) {
                expected.put("an input is cut", 2);
            }
        }

        private void further(int circuit) {
            int differing = random.nextInt(3);
            found(circuit, 4, 1);
            all.add(new CircuitFidelity(circuit, 9, 1, 3, 80, 0.8, 0.6, 1, 0.9, 0.8, 1, 0.7, 0.6, 0.8));
            all.add(new CircuitDifference(circuit, "c" + circuit, differing, 1, 200));
            fires(differing == 0 ? "another circuit is the same in every row" : "another circuit differs", true);
        }

        private void found(int circuit, int combinations, int conflicts) {
            all.add(new FoundCircuit(
                    circuit,
                    "a and b",
                    "sum of products",
                    List.of("l[0]", "l[1]"),
                    List.of("11"),
                    1,
                    2,
                    combinations,
                    conflicts,
                    combinations,
                    combinations,
                    1,
                    12));
        }

        private void fires(String rule, boolean isSo) {
            if (isSo) {
                expected.merge(rule, 1, Integer::sum);
            }
        }

        List<Fact> all() {
            return List.copyOf(all);
        }

        Map<String, Integer> expected() {
            return expected;
        }
    }
}
