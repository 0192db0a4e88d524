package dev.because.symbolic.rules.lint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Place PLACE = new Place("test", "");
    private static final List<String> TEXTS = List.of("a", "b", "c", "d");

    private final Random random = new Random(7);

    @Test
    void numbersAreWhatTheConstraintsLetPass() {
        Field field = Field.number("x", "x", "", -1, 4);
        compareWithBruteForce(field, probes(field));
    }

    @Test
    void wholeNumbersAreWhatTheConstraintsLetPass() {
        Field field = new Field("x", "x", FieldType.WHOLE, "", List.of(), -1, 4);
        compareWithBruteForce(field, probes(field));
    }

    @Test
    void optionsAreWhatTheConstraintsLetPass() {
        Field field = Field.option("x", "x", "a", "b", "c");
        compareWithBruteForce(field, List.of("a", "b", "c"));
    }

    @Test
    void openTextsAreWhatTheConstraintsLetPass() {
        compareWithBruteForce(Field.text("x", "x"), List.of("a", "b", "c", "d", "one", "something"));
    }

    @Test
    void truthsAreWhatTheConstraintsLetPass() {
        compareWithBruteForce(Field.of("x", "x", FieldType.TRUTH, ""), List.of(true, false));
    }

    @Test
    void listsAreWhatTheConstraintsLetPass() {
        Field field = new Field(
                "x",
                "x",
                FieldType.TEXTS,
                "",
                List.of("a", "b", "c"),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
        List<Object> lists = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            List<String> list = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                if ((bits >> i & 1) == 1) {
                    list.add(TEXTS.get(i));
                }
            }
            lists.add(list);
        }
        compareWithBruteForce(field, lists);
    }

    @Test
    void nothingLiesBetweenADoubleAndTheNext() {
        Values between = Domain.numbers(Comparison.MORE, 0.3).and(Domain.numbers(Comparison.LESS, Math.nextUp(0.3)));
        assertTrue(between.isEmpty());
        assertFalse(Domain.numbers(Comparison.MORE, 0.3)
                .and(Domain.numbers(Comparison.LESS, 0.30000000000000010))
                .isEmpty());
    }

    @Test
    void noWholeNumberLiesBetweenTwoAndThree() {
        Values whole =
                Numbers.all(true).and(Domain.numbers(Comparison.MORE, 2)).and(Domain.numbers(Comparison.LESS, 3));
        assertTrue(whole.isEmpty());
    }

    @Test
    void zeroIsZeroWithAnySign() {
        assertEquals(Domain.numbers(Comparison.EQUAL, 0.0), Domain.numbers(Comparison.EQUAL, -0.0));
        assertEquals(
                Numbers.between(false, -1, -Double.MIN_VALUE),
                Numbers.between(false, -1, 1).minus(Numbers.between(false, 0, 1)));
    }

    @Test
    void rangesAreSaidByTheirShortestBounds() {
        Values all = Numbers.between(false, 0, 1);
        Values middle = Domain.numbers(Comparison.AT_LEAST, 0.3).and(Domain.numbers(Comparison.LESS, 0.7));
        assertEquals("at least 0.3 and less than 0.7", middle.describe());
        assertEquals(
                "at least 0 and less than 0.3, or at least 0.7 and at most 1",
                all.minus(middle).describe());
        assertEquals("from 2 to 5", Numbers.between(true, 1.5, 5).describe());
        assertEquals(
                "anything but a or b",
                Choices.all().minus(Choices.of(List.of("b", "a"))).describe());
    }

    @Test
    void examplesArePlainNumbers() {
        assertEquals(List.of(20.0), Numbers.between(false, 12.34, 56.7).some(1));
        assertEquals(List.of(0.13), Numbers.between(false, 0.123, 0.138).some(1));
        assertEquals(List.of(-0.2), Numbers.between(false, -0.25, -0.19).some(1));
        assertEquals(List.of(1e300), Numbers.between(false, 7e299, 2e300).some(1));
        assertEquals(
                List.of(Double.MIN_VALUE),
                Numbers.between(false, Double.MIN_VALUE, Double.MIN_VALUE).some(3));
    }

    private void compareWithBruteForce(Field field, List<?> probes) {
        Values all = Domain.all(field);
        for (int round = 0; round < 300; round++) {
            Constraint one = constraint(field);
            Constraint other = constraint(field);
            Values first = Domain.passing(one, all).orElseThrow();
            Values second = Domain.passing(other, all).orElseThrow();
            List<Values> sets = List.of(
                    first,
                    first.and(second),
                    first.or(second),
                    first.minus(second),
                    all.minus(first).or(second));
            for (Object probe : probes) {
                boolean in = NaiveEvaluation.holds(one, probe, Map.of()) && field.admits(probe);
                boolean also = NaiveEvaluation.holds(other, probe, Map.of()) && field.admits(probe);
                List<Boolean> expected =
                        List.of(in, in && also, in || also, in && !also, field.admits(probe) && (!in || also));
                for (int i = 0; i < sets.size(); i++) {
                    assertEquals(
                            expected.get(i),
                            sets.get(i).contains(probe),
                            i + ": " + probe + " of " + one + ", " + other);
                }
            }
            sets.forEach(set -> {
                assertEquals(set.isEmpty(), set.some(1).isEmpty());
                assertTrue(set.some(9).stream().allMatch(set::contains), set + " has its examples");
                assertEquals(set.some(9).size(), set.some(9).stream().distinct().count());
            });
            assertEquals(first.minus(second).isEmpty(), first.within(second));
            if (all instanceof Numbers || all instanceof Choices) {
                assertEquals(first, first.and(second).or(first.minus(second)), "there is one form of a set");
            }
        }
    }

    private List<Object> probes(Field field) {
        List<Object> probes = new ArrayList<>();
        for (double x = -2; x <= 5; x += 0.25) {
            for (double near : new double[] {Math.nextDown(x), x, Math.nextUp(x)}) {
                if (field.admits(near + 0.0)) {
                    probes.add(near + 0.0);
                }
            }
        }
        return probes;
    }

    private Constraint constraint(Field field) {
        if (field.type() == FieldType.TEXTS) {
            return new Constraint.Contains("x", random.nextBoolean(), new Operand.Literal(value(field)), PLACE);
        }
        if (random.nextInt(3) == 0) {
            List<Object> options = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                options.add(value(field));
            }
            return new Constraint.OneOf("x", random.nextBoolean(), options, PLACE);
        }
        Comparison comparison = Comparison.values()[random.nextInt(field.type().isNumeric() ? 6 : 2)];
        return new Constraint.Compare("x", comparison, new Operand.Literal(value(field)), PLACE);
    }

    private Object value(Field field) {
        return switch (field.type()) {
            case TEXT, TEXTS -> TEXTS.get(random.nextInt(TEXTS.size()));
            case TRUTH -> random.nextBoolean();
            default -> random.nextInt(13) / 2.0 - 1;
        };
    }
}
