package dev.because.symbolic.rules.lint.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.lint.domain.Choices;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Numbers;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnknownsTest {
    private static final int MOST = 4;

    private record Relation(int left, Comparison comparison, int right) {
        boolean holds(List<Double> values) {
            return comparison.holds(values.get(left), values.get(right));
        }
    }

    @Test
    void anAnswerIsFoundWhereBruteForceFindsOneAndOnlyThere() {
        Random random = new Random(3);
        int solvable = 0;
        for (int round = 0; round < 600; round++) {
            int count = 2 + random.nextInt(3);
            Unknowns unknowns = new Unknowns();
            List<List<Double>> sets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                List<Double> set = new ArrayList<>();
                Values values = Numbers.between(true, 1, 0);
                for (double x = 0; x <= MOST; x++) {
                    if (random.nextInt(3) > 0) {
                        set.add(x);
                        values = values.or(Numbers.between(true, x, x));
                    }
                }
                sets.add(set);
                unknowns.add(values);
            }
            List<Relation> relations = new ArrayList<>();
            for (int i = random.nextInt(2 * count); i >= 0; i--) {
                Relation relation = new Relation(
                        random.nextInt(count), Comparison.values()[random.nextInt(6)], random.nextInt(count));
                relations.add(relation);
                unknowns.compare(relation.left(), relation.comparison(), relation.right());
            }
            List<List<Double>> all = all(sets, relations);
            Answer answer = unknowns.solve();
            assertTrue(answer.complete() || answer.values().isPresent(), "nothing is left open on so small sets");
            assertEquals(!all.isEmpty(), answer.values().isPresent(), sets + " " + relations);
            solvable += all.isEmpty() ? 0 : 1;
            if (answer.values().isPresent()) {
                List<Double> found =
                        answer.values().get().stream().map(Double.class::cast).toList();
                assertTrue(all.contains(found), found + " is among all answers");
                implied(unknowns, count, all);
            }
        }
        assertTrue(solvable > 100 && solvable < 500, solvable + " of 600 have an answer");
    }

    private static List<List<Double>> all(List<List<Double>> sets, List<Relation> relations) {
        List<List<Double>> all = List.of(List.of());
        for (List<Double> set : sets) {
            List<List<Double>> longer = new ArrayList<>();
            for (List<Double> values : all) {
                for (double value : set) {
                    List<Double> more = new ArrayList<>(values);
                    more.add(value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream()
                .filter(values -> relations.stream().allMatch(relation -> relation.holds(values)))
                .toList();
    }

    /** What is said to be implied is. */
    private static void implied(Unknowns unknowns, int count, List<List<Double>> all) {
        assertTrue(unknowns.propagate());
        for (Comparison comparison : Comparison.values()) {
            for (int i = 0; i < count * count; i++) {
                Relation relation = new Relation(i / count, comparison, i % count);
                if (unknowns.implies(relation.left(), comparison, relation.right())) {
                    assertTrue(all.stream().allMatch(relation::holds), relation + " holds in " + all);
                }
            }
        }
    }

    @Test
    void moreTextsThanOptionsCannotAllDiffer() {
        for (int count = 2; count <= 4; count++) {
            Unknowns unknowns = new Unknowns();
            for (int i = 0; i < count; i++) {
                unknowns.add(Choices.of(List.of("a", "b", "c")));
                for (int j = 0; j < i; j++) {
                    unknowns.compare(i, Comparison.UNEQUAL, j);
                }
            }
            assertEquals(count > 3, unknowns.solve().isImpossible());
        }
    }

    @Test
    void aCircleOfLesserNumbersIsImpossibleWithoutBoundsToo() {
        Unknowns unknowns = new Unknowns();
        for (int i = 0; i < 3; i++) {
            unknowns.add(Numbers.all(false));
        }
        unknowns.compare(0, Comparison.AT_MOST, 1);
        unknowns.compare(1, Comparison.AT_MOST, 2);
        Unknowns strict = unknowns.copy();
        unknowns.compare(2, Comparison.AT_MOST, 0);
        assertTrue(unknowns.solve().values().isPresent());
        assertTrue(unknowns.propagate() && unknowns.areSame(0, 2), "all three are the same");
        strict.compare(2, Comparison.LESS, 0);
        assertTrue(strict.solve().isImpossible());
    }

    @Test
    void aListHasTheMemberThatItIsSaidToHave() {
        Unknowns unknowns = new Unknowns();
        int list = unknowns.add(Domain.all(Field.of("x", "x", FieldType.TEXTS, "")));
        int member = unknowns.add(Choices.of(List.of("fork")));
        unknowns.contains(list, true, member);
        Unknowns lacking = unknowns.copy();
        assertEquals(List.of("fork"), unknowns.solve().values().orElseThrow().get(list));
        lacking.contains(list, false, member);
        assertFalse(lacking.solve().values().isPresent());
    }
}
