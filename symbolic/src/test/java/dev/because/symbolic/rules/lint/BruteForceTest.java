package dev.because.symbolic.rules.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.finding.LintOptions;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of one pattern over a handful of values, against looking at all facts there are. */
class BruteForceTest {
    private static final Vocabulary WORDS = new Vocabulary(List.of(new Kind(
            "K",
            "k",
            List.of(
                    new Field("n", "n", FieldType.WHOLE, "", List.of(), 0, 3),
                    Field.option("o", "o", "x", "y", "z"),
                    Field.of("t", "t", FieldType.TRUTH, "")))));
    private static final Map<String, List<Object>> VALUES =
            Map.of("n", List.of(0.0, 1.0, 2.0, 3.0), "o", List.of("x", "y", "z"), "t", List.of(true, false));

    @Test
    void plainRulesAreJudgedAsLookingAtAllFactsJudgesThem() {
        int never = 0;
        int subsumed = 0;
        List<Fact> facts = facts(Set.of());
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            List<Rule> rules = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                rules.add(draft(random, "r" + i, random.nextBoolean()).then("c" + random.nextInt(2)));
            }
            List<Finding> findings = lint(rules);
            List<Set<Fact>> fired =
                    rules.stream().map(rule -> fired(rule, facts)).toList();
            Set<String> expectedNever = new TreeSet<>();
            Set<String> expectedSubsumed = new TreeSet<>();
            Set<String> expectedDuplicate = new TreeSet<>();
            for (int i = 0; i < rules.size(); i++) {
                if (fired.get(i).isEmpty()) {
                    expectedNever.add("r" + i);
                    continue;
                }
                for (int j = 0; j < rules.size(); j++) {
                    boolean same = fired.get(i).equals(fired.get(j));
                    if (i != j
                            && rules.get(i).then().equals(rules.get(j).then())
                            && fired.get(j).containsAll(fired.get(i))
                            && (!same || j < i)) {
                        (same ? expectedDuplicate : expectedSubsumed).add("r" + i);
                    }
                }
            }
            assertEquals(expectedNever, named(findings, FindingKind.NEVER_FIRES), rules.toString());
            Set<String> both = new TreeSet<>(expectedSubsumed);
            both.addAll(expectedDuplicate);
            Set<String> said = named(findings, FindingKind.SUBSUMED);
            Set<String> twice = named(findings, FindingKind.DUPLICATE);
            assertTrue(expectedSubsumed.containsAll(said), said + " of " + rules);
            assertTrue(expectedDuplicate.containsAll(twice), twice + " of " + rules);
            said.addAll(twice);
            assertEquals(both, said, rules.toString());
            never += expectedNever.size();
            subsumed += both.size();
        }
        assertTrue(never > 30 && subsumed > 60, never + " never fire, " + subsumed + " are subsumed");
    }

    @Test
    void tablesAreJudgedAsLookingAtAllCasesJudgesThem() {
        int[] counts = new int[3];
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(1000 + seed);
            HitPolicy policy = seed % 2 == 0 ? HitPolicy.UNIQUE : HitPolicy.FIRST;
            List<Rule> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                rows.add(
                        draft(random, "r" + i, true).row("t", i + 1, policy, "").then("c" + i));
            }
            List<Finding> findings = lint(rows);
            if (policy == HitPolicy.UNIQUE) {
                counts[0] += overlaps(rows, findings);
            } else {
                counts[1] += shadowed(rows, findings);
            }
            counts[2] += gaps(rows, findings);
        }
        assertTrue(
                counts[0] > 200 && counts[1] > 30 && counts[2] > 30,
                List.of(counts[0], counts[1], counts[2]).toString());
    }

    private static int overlaps(List<Rule> rows, List<Finding> findings) {
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<Fact> both = fired(rows.get(i), facts(Set.of()));
                both.retainAll(fired(rows.get(j), facts(Set.of())));
                if (!both.isEmpty()) {
                    expected.add("r" + i + " r" + j);
                }
            }
        }
        Set<String> found = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.kind() == FindingKind.OVERLAP) {
                found.add(String.join(" ", finding.rules()));
                finding.rules()
                        .forEach(name -> assertEquals(
                                1,
                                NaiveEvaluation.matches(named(rows, name), finding.example())
                                        .size()));
            }
        }
        assertEquals(expected, found, rows.toString());
        return expected.size();
    }

    private static int shadowed(List<Rule> rows, List<Finding> findings) {
        Set<String> expected = new TreeSet<>();
        Set<Fact> before = new HashSet<>();
        for (Rule row : rows) {
            Set<Fact> fired = fired(row, facts(Set.of()));
            if (!fired.isEmpty() && before.containsAll(fired)) {
                expected.add(row.name());
            }
            before.addAll(fired);
        }
        assertEquals(expected, named(findings, FindingKind.SHADOWED), rows.toString());
        return expected.size();
    }

    private static int gaps(List<Rule> rows, List<Finding> findings) {
        Set<String> used = new TreeSet<>();
        rows.forEach(
                row -> row.when().get(0).pattern().constraints().forEach(constraint -> used.add(constraint.field())));
        Set<Fact> missed = facts(used).stream()
                .filter(fact -> fact.values().keySet().equals(used))
                .filter(fact -> rows.stream().allMatch(row -> NaiveEvaluation.matches(row, List.of(fact))
                        .isEmpty()))
                .collect(Collectors.toSet());
        List<Finding> gaps = findings.stream()
                .filter(finding -> finding.kind() == FindingKind.GAP)
                .toList();
        assertEquals(missed.isEmpty(), gaps.isEmpty(), rows.toString());
        gaps.forEach(gap -> assertTrue(missed.containsAll(gap.example()), gap + " of " + rows));
        return missed.isEmpty() ? 1 : 0;
    }

    private static List<Finding> lint(List<Rule> rules) {
        return Lint.findings(new RuleSet("random", rules), WORDS, LintOptions.plain());
    }

    private static Set<String> named(List<Finding> findings, FindingKind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.rules().get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rule named(List<Rule> rules, String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Fact> fired(Rule rule, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !NaiveEvaluation.matches(rule, List.of(fact)).isEmpty())
                .collect(Collectors.toSet());
    }

    /** All facts in which some fields are known, and others known or not. */
    private static List<Fact> facts(Set<String> known) {
        List<Fact> facts = List.of(Fact.of("K"));
        for (String field : new TreeSet<>(VALUES.keySet())) {
            List<Fact> longer = known.contains(field) ? new ArrayList<>() : new ArrayList<>(facts);
            for (Fact fact : facts) {
                VALUES.get(field).forEach(value -> longer.add(fact.with(field, value)));
            }
            facts = longer;
        }
        return facts;
    }

    private static Draft draft(Random random, String name, boolean few) {
        List<String> asked = new ArrayList<>();
        for (int i = random.nextInt(few ? 3 : 5); i > 0; i--) {
            asked.add(
                    switch (random.nextInt(5)) {
                        case 0 -> "t " + (random.nextBoolean() ? "=" : "!=") + " " + random.nextBoolean();
                        case 1 ->
                            "o " + (random.nextBoolean() ? "in" : "out") + " " + option(random) + "|" + option(random);
                        case 2 -> "o " + (random.nextBoolean() ? "=" : "!=") + " " + option(random);
                        default ->
                            "n " + List.of("<", "<=", ">", ">=", "=", "!=").get(random.nextInt(6)) + " "
                                    + random.nextInt(4);
                    });
        }
        return Draft.rule(name).when("K", asked.toArray(new String[0]));
    }

    private static String option(Random random) {
        return List.of("x", "y", "z").get(random.nextInt(3));
    }
}
