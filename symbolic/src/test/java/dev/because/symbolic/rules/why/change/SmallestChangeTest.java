package dev.because.symbolic.rules.why.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.RandomRules;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Cases;
import dev.because.symbolic.rules.why.Goal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
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
        for (int seed : List.of(1, 12, 14, 22)) {
            ask(seed, 4, false);
        }
        assertTrue(changes >= 6, changes + " changes");
        assertTrue(beyondOne >= 4, beyondOne + " that no single edit can do");
    }

    /** The same of all pairs of edits of which none adds a fact. */
    @Test
    void findsTheSmallestPairsOfRandomRules() {
        for (int seed : List.of(6, 12, 18, 19)) {
            ask(seed, 2, true);
        }
        assertTrue(beyondOne >= 5, beyondOne + " that no single edit can do");
        assertTrue(beyondTwo >= 2, beyondTwo + " that no two edits can do");
    }

    @Test
    @Tag("long")
    void findsTheSmallestOfManyRandomRules() {
        for (int seed = 0; seed < 60; seed++) {
            ask(seed, 4, false);
            ask(seed, 2, true);
        }
        assertTrue(changes >= 100, changes + " changes");
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
            assertTrue(smallest.excluded() < change.edits().size(), where);
            assertTrue(
                    !smallest.complete()
                            || smallest.excluded() + 1 == change.edits().size(),
                    where);
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
        boolean two = smallest.complete() && smallest.excluded() == 1;
        if (pairs && (two || smallest.excluded() >= 2)) {
            beyondTwo += two ? 0 : 1;
            double less = two ? size.of(smallest.change().orElseThrow().edits()) - 1e-9 : Double.POSITIVE_INFINITY;
            for (Draft one : EveryEdit.changes(start)) {
                List<Draft> others = EveryEdit.changes(one).stream()
                        .filter(draft -> draft.edits().size() == 2)
                        .toList();
                assertEquals(OptionalDouble.empty(), least(naive, others, goal, less), where);
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
        Smallest smallest = SmallestChange.of(
                new NaiveEvaluation(Cases.triage()),
                Cases.WORDS,
                Cases.flu(),
                Goal.of("treat").with("cause", "cold=yes"),
                1);
        assertEquals(new Smallest(Optional.empty(), 0, false, 1), smallest);
    }

    /** Four rivals must go and one belief must grow: more than all sets of edits could be tried for. */
    @Test
    void whereTheBudgetEndsItAChangeIsLeanAtLeast() {
        List<Fact> facts = new ArrayList<>(Cases.flu());
        for (String other : List.of("covid=yes", "measles=yes", "allergy=yes")) {
            facts.add(Cases.belief(other, 0.02, 0.3));
        }
        Goal goal = Goal.of("main-suspect").with("cause", "cold=yes");
        NaiveEvaluation naive = new NaiveEvaluation(Cases.triage());
        Smallest smallest = SmallestChange.of(naive, Cases.WORDS, facts, goal, 200);
        assertFalse(smallest.complete());
        List<Edit> edits = smallest.change().orElseThrow().edits();
        assertEquals(5, edits.size(), edits::toString);
        assertTrue(holds(naive, edited(facts, edits), goal));
        for (Edit edit : edits) {
            List<Edit> fewer = new ArrayList<>(edits);
            fewer.remove(edit);
            assertFalse(holds(naive, edited(facts, fewer), goal), () -> edit + " could be left out");
        }
    }

    /** A second way from edits to facts. */
    private static List<Fact> edited(List<Fact> facts, List<Edit> edits) {
        List<Fact> edited = new ArrayList<>(facts);
        for (Edit edit : edits) {
            if (edit instanceof Edit.Added added) {
                edited.add(added.fact());
            } else if (edit instanceof Edit.Removed removed) {
                edited.remove(removed.fact());
            } else if (edit instanceof Edit.Changed changed) {
                edited.replaceAll(
                        fact -> fact.equals(changed.fact()) ? fact.with(changed.field(), changed.after()) : fact);
            }
        }
        return edited;
    }
}
