package dev.because.symbolic.rules.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random rules with joins, absences and conclusions on each other: nothing that is said of them is ever seen to be false. */
class SoundnessTest {
    private static final List<String> KINDS = List.of("K", "L");
    private static final List<String> SIGNS = List.of("<", "<=", ">", ">=", "=", "!=");
    private static final Vocabulary WORDS =
            new Vocabulary(KINDS.stream().map(SoundnessTest::kind).toList());

    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

    private static Kind kind(String name) {
        return new Kind(
                name,
                name,
                List.of(
                        Field.option("o", "o", "x", "y", "z"),
                        new Field("n", "n", FieldType.WHOLE, "", List.of(), 0, 3),
                        new Field("m", "m", FieldType.WHOLE, "", List.of(), 0, 3)));
    }

    @Test
    void whatIsSaidOfRandomRulesIsNeverSeenToBeFalse() {
        int matches = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(31L * seed);
            RuleSet rules = rules(random);
            List<Finding> findings = Lint.findings(rules, WORDS, LintOptions.plain());
            findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
            findings.forEach(finding -> shown(rules, finding));
            NaiveEvaluation evaluation = new NaiveEvaluation(rules);
            for (int round = 0; round < 12; round++) {
                Trace trace = evaluation.evaluate(facts(random), Evaluation.BUDGET);
                matches += trace.matches().size();
                findings.forEach(finding -> refuted(rules, finding, trace));
            }
        }
        assertTrue(matches > 800, matches + " matches");
        assertTrue(
                counts.keySet().stream()
                        .map(Enum::name)
                        .toList()
                        .containsAll(List.of("NEVER_FIRES", "SHADOWED", "SUBSUMED", "CONTRADICTION", "GAP")),
                counts.toString());
    }

    /** What an example shows is there. */
    private static void shown(RuleSet rules, Finding finding) {
        if (finding.example().isEmpty()) {
            return;
        }
        Trace trace = new NaiveEvaluation(rules).evaluate(finding.example(), Evaluation.BUDGET);
        switch (finding.kind()) {
            case CONTRADICTION -> finding.rules().forEach(name -> assertTrue(fired(trace, name), finding.toString()));
            case GAP ->
                assertTrue(
                        trace.matches().stream()
                                .allMatch(match -> match.rule().row().isEmpty()),
                        finding.toString());
            default -> throw new AssertionError(finding);
        }
    }

    private static void refuted(RuleSet rules, Finding finding, Trace trace) {
        String name = finding.rules().isEmpty() ? "" : finding.rules().get(0);
        switch (finding.kind()) {
            case NEVER_FIRES, SHADOWED -> assertFalse(fired(trace, name), finding + " " + rules);
            case DUPLICATE, SUBSUMED -> {
                Set<Fact> others = new HashSet<>();
                trace.matches().stream()
                        .filter(match ->
                                match.rule().name().equals(finding.rules().get(1)))
                        .map(Match::concluded)
                        .forEach(others::add);
                trace.matches().stream()
                        .filter(match -> match.rule().name().equals(name))
                        .forEach(match -> assertTrue(others.contains(match.concluded()), finding + " " + rules));
            }
            default -> {}
        }
    }

    private static boolean fired(Trace trace, String name) {
        return trace.matches().stream().anyMatch(match -> match.rule().name().equals(name));
    }

    private static RuleSet rules(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Draft draft = Draft.rule("r" + i);
            if (i < 4) {
                draft.row("t", i + 1, HitPolicy.FIRST, "a");
            }
            draft.when(KINDS.get(i < 4 ? 0 : random.nextInt(2)), asked(random, List.of(), "o ?a"));
            for (int more = random.nextInt(i < 4 ? 2 : 3); more > 0; more--) {
                int below = i / 4;
                String kind =
                        below > 0 && random.nextBoolean() ? conclusion(random, below) : KINDS.get(random.nextInt(2));
                boolean concluded = Kind.isConclusion(kind);
                String[] asked = concluded
                        ? new String[] {"of ?a", "n " + SIGNS.get(random.nextInt(6)) + " " + random.nextInt(4)}
                        : asked(random, List.of("a"), random.nextBoolean() ? "o ?a" : "");
                if (random.nextInt(3) == 0) {
                    draft.no(kind, asked);
                } else {
                    draft.when(kind, asked);
                }
            }
            rules.add(draft.then(conclusion(random, i / 4 + 1, i / 4), "of=?a", "n=" + random.nextInt(2)));
        }
        return new RuleSet("random", rules);
    }

    /** One of those that rules before draw. */
    private static String conclusion(Random random, int below) {
        return conclusion(random, below, random.nextInt(below));
    }

    private static String conclusion(Random random, int below, int level) {
        return (random.nextInt(3) == 0 ? "not-" : "") + "c" + Math.min(level, below - 1);
    }

    private static String[] asked(Random random, List<String> names, String bound) {
        List<String> asked = new ArrayList<>();
        if (!bound.isEmpty()) {
            asked.add(bound);
        }
        if (random.nextInt(3) == 0) {
            asked.add("m ?own" + asked.size());
            asked.add("n " + SIGNS.get(random.nextInt(6)) + " ?own" + (asked.size() - 1));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> asked.add("n " + SIGNS.get(random.nextInt(6)) + " " + random.nextInt(4));
                case 1 -> asked.add("m " + SIGNS.get(random.nextInt(6)) + " " + random.nextInt(4));
                default ->
                    asked.add(
                            names.isEmpty()
                                    ? "o in x|" + List.of("y", "z").get(random.nextInt(2))
                                    : "o != ?" + names.get(0));
            }
        }
        return asked.toArray(new String[0]);
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            Fact fact = Fact.of(KINDS.get(random.nextInt(2)));
            fact = random.nextInt(8) == 0
                    ? fact
                    : fact.with("o", List.of("x", "y", "z").get(random.nextInt(3)));
            fact = random.nextInt(5) == 0 ? fact : fact.with("n", random.nextInt(4));
            facts.add(random.nextInt(5) == 0 ? fact : fact.with("m", random.nextInt(4)));
        }
        return facts;
    }

    @Test
    void theSameRulesGiveTheSameFindings() {
        RuleSet rules = rules(new Random(5));
        assertEquals(
                Lint.findings(rules, WORDS, LintOptions.plain()), Lint.findings(rules, WORDS, LintOptions.plain()));
    }
}
