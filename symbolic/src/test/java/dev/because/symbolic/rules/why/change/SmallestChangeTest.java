package dev.because.symbolic.rules.why.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.RandomRules;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Goal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SmallestChangeTest {
    private static final int BUDGET = 150;

    private final Size size = new Size(EveryEdit.WORDS);
    private int changes;
    private int beyondOne;
    private int beyondTwo;

    /** Every change is tried by plain loops, and no single edit of all there are does it where it says none does. */
    @Test
    void findsTheSmallestSingleEditsOfRandomRules() {
        for (int seed = 0; seed < 14; seed++) {
            ask(seed, 4, false);
        }
        assertTrue(changes >= 30, changes + " changes");
        assertTrue(beyondOne >= 4, beyondOne + " that no single edit can do");
    }

    /** The same of all pairs of edits that do not add, and of many that do. */
    @Test
    void findsTheSmallestPairsOfRandomRules() {
        for (int seed = 0; seed < 8; seed++) {
            ask(seed, 2, true);
        }
        assertTrue(beyondOne >= 2, beyondOne + " that no single edit can do");
    }

    private void ask(int seed, int facts, boolean pairs) {
        RandomRules random = new RandomRules(seed);
        RuleSet rules = random.rules(9);
        List<Fact> given = List.copyOf(new LinkedHashSet<>(random.facts(facts)));
        NaiveEvaluation naive = new NaiveEvaluation(rules);
        for (int number = 0; number < 3; number++) {
            Goal goal = Goal.of("c" + number).with("name", EveryEdit.NAMES.get((seed + number) % 3));
            if (!holds(naive, given, goal)) {
                compare(naive, Draft.of(given), goal, pairs, "seed " + seed + ", " + goal);
            }
        }
    }

    private void compare(NaiveEvaluation naive, Draft start, Goal goal, boolean pairs, String where) {
        Smallest smallest = SmallestChange.of(naive, EveryEdit.WORDS, start.original(), goal, BUDGET);
        smallest.change().ifPresent(change -> {
            changes++;
            assertTrue(holds(naive, change.facts(), goal), where);
            assertTrue(goal.isMetBy(change.match().concluded()), where);
            assertEquals(smallest.excluded() + 1, change.edits().size(), where);
        });
        List<Draft> singles = new ArrayList<>(EveryEdit.changes(start));
        singles.addAll(EveryEdit.additions(start));
        if (smallest.excluded() >= 1) {
            beyondOne++;
            assertEquals(OptionalDouble.empty(), least(naive, singles, goal, Double.POSITIVE_INFINITY), where);
        } else if (smallest.complete()) {
            double found = size.of(smallest.change().orElseThrow().edits());
            assertEquals(OptionalDouble.empty(), least(naive, singles, goal, found - 1e-9), where);
        }
        if (pairs && smallest.excluded() >= 2) {
            beyondTwo++;
            for (Draft one : EveryEdit.changes(start)) {
                assertEquals(
                        OptionalDouble.empty(),
                        least(naive, EveryEdit.changes(one), goal, Double.POSITIVE_INFINITY),
                        where);
            }
        }
    }

    /** The size of the smallest of some drafts in which the goal is reached, if that is less. */
    private OptionalDouble least(NaiveEvaluation naive, List<Draft> drafts, Goal goal, double less) {
        return drafts.stream()
                .filter(draft -> size.of(draft.edits()) < less && holds(naive, draft.facts(), goal))
                .mapToDouble(draft -> size.of(draft.edits()))
                .min();
    }

    private static boolean holds(NaiveEvaluation naive, List<Fact> facts, Goal goal) {
        return naive.evaluate(facts, Evaluation.BUDGET).concluded().stream().anyMatch(goal::isMetBy);
    }

    @Test
    void saysThatTheBudgetEndedIt() {
        RandomRules random = new RandomRules(3);
        Smallest smallest = SmallestChange.of(
                new NaiveEvaluation(random.rules(9)), EveryEdit.WORDS, random.facts(4), Goal.of("c2"), 1);
        assertFalse(smallest.complete() && smallest.change().isEmpty());
        assertEquals(1, smallest.tried());
    }
}
