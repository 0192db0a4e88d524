package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.facts.FunctionFact.GivenForm;
import dev.because.explain.facts.GivenStep.CompleteForm;
import dev.because.explain.facts.GivenStep.GivenHazard;
import dev.because.explain.facts.GivenStep.LongTerm;
import dev.because.explain.facts.GivenStep.RedundantTerm;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules say of an expression as it was given, written a second time by going through all rows. */
class GivenRulesTest {
    private static final int INPUTS = 4;
    private static final int ROWS = 1 << INPUTS;

    /** A product of literals, or the negation of a sum of them: an input is 0, 1 or, if it is free, 2. */
    private record Term(int[] places) {
        boolean has(int row) {
            return IntStream.range(0, INPUTS).allMatch(i -> places[i] == 2 || places[i] == (row >> INPUTS - 1 - i & 1));
        }

        List<Term> wider() {
            List<Term> wider = new ArrayList<>();
            for (int i = 0; i < INPUTS; i++) {
                if (places[i] != 2) {
                    int[] less = places.clone();
                    less[i] = 2;
                    wider.add(new Term(less));
                }
            }
            return wider;
        }

        String cube() {
            return IntStream.of(places)
                    .mapToObj(place -> "01-".substring(place, place + 1))
                    .collect(Collectors.joining());
        }

        String written(boolean sum) {
            String literals = IntStream.range(0, INPUTS)
                    .filter(i -> places[i] != 2)
                    .mapToObj(i -> "ABCD".charAt(i) + (places[i] == (sum ? 0 : 1) ? "'" : ""))
                    .collect(Collectors.joining(sum ? "" : "+"));
            return sum ? literals : "(" + literals + ")";
        }
    }

    @Test
    void what_is_derived_of_random_forms_is_what_all_rows_say() {
        int complete = 0;
        for (int seed = 0; seed < 45; seed++) {
            Random random = new Random(seed);
            boolean sum = seed % 2 == 0;
            List<Term> terms = terms(random, seed % 3 == 0);
            String expression =
                    terms.stream().map(term -> term.written(sum)).collect(Collectors.joining(sum ? " + " : ""));
            List<Statement> told = told(expression, sum);
            assertEquals(
                    List.of(new GivenForm(
                            sum ? "on" : "off", terms.stream().map(Term::cube).toList())),
                    of(GivenForm.class, told).toList(),
                    expression);
            complete += assertSteps(expression, terms, told) ? 1 : 0;
        }
        assertTrue(complete > 12 && complete < 40, complete + " are complete");
    }

    private static boolean assertSteps(String expression, List<Term> terms, List<Statement> told) {
        IntPredicate on = row -> terms.stream().anyMatch(term -> term.has(row));
        Set<Integer> redundant = IntStream.range(0, terms.size())
                .filter(i -> rows(terms.get(i)).allMatch(row -> IntStream.range(0, terms.size())
                        .filter(j -> terms.get(j).cube().equals(terms.get(i).cube()) ? j < i : j != i)
                        .anyMatch(j -> terms.get(j).has(row))))
                .mapToObj(i -> i + 1)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(redundant, numbers(of(RedundantTerm.class, told).map(RedundantTerm::number)), expression);
        Set<Integer> tooLong = IntStream.range(0, terms.size())
                .filter(i -> !redundant.contains(i + 1) && !isPrime(terms.get(i), on))
                .mapToObj(i -> i + 1)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(tooLong, numbers(of(LongTerm.class, told).map(LongTerm::number)), expression);
        Set<String> hazards = new TreeSet<>();
        for (int row = 0; row < ROWS; row++) {
            for (int digit = 1; digit < ROWS; digit *= 2) {
                int from = row;
                int to = row | digit;
                if (from != to
                        && on.test(from)
                        && on.test(to)
                        && terms.stream().noneMatch(term -> term.has(from) && term.has(to))) {
                    hazards.add(from + " " + to);
                }
            }
        }
        assertEquals(
                hazards,
                of(GivenHazard.class, told)
                        .map(hazard -> hazard.from() + " " + hazard.to())
                        .collect(Collectors.toCollection(TreeSet::new)),
                expression);
        Set<String> primes = primes(on).stream().map(Term::cube).collect(Collectors.toSet());
        boolean complete = primes.equals(terms.stream().map(Term::cube).collect(Collectors.toSet()));
        assertEquals(complete, of(CompleteForm.class, told).count() == 1, expression);
        assertTrue(!complete || hazards.isEmpty(), "a complete form has no hazard: " + expression);
        return complete;
    }

    private static boolean isPrime(Term term, IntPredicate on) {
        return term.wider().stream().noneMatch(wider -> rows(wider).allMatch(on));
    }

    private static IntStream rows(Term term) {
        return IntStream.range(0, ROWS).filter(term::has);
    }

    private static List<Term> all() {
        return IntStream.range(0, 81)
                .mapToObj(number -> new Term(new int[] {number / 27, number / 9 % 3, number / 3 % 3, number % 3}))
                .toList();
    }

    /** Sometimes one of them twice, and sometimes all primes of their function. */
    private static List<Term> terms(Random random, boolean complete) {
        List<Term> terms = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        while (terms.size() < count) {
            Term term = all().get(random.nextInt(80)); // the last is free of literals
            terms.add(random.nextInt(12) == 0 && !terms.isEmpty() ? terms.get(0) : term);
        }
        List<Term> primes = primes(row -> terms.stream().anyMatch(term -> term.has(row)));
        return complete && primes.get(0).wider().size() > 0 ? primes : terms;
    }

    private static List<Term> primes(IntPredicate on) {
        return all().stream()
                .filter(term -> rows(term).allMatch(on) && isPrime(term, on))
                .toList();
    }

    private static Set<Integer> numbers(Stream<Integer> numbers) {
        return numbers.collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Stream<T> of(Class<T> type, List<Statement> told) {
        return told.stream().filter(type::isInstance).map(type::cast);
    }

    private static List<Statement> told(String expression, boolean sum) {
        Question question =
                Question.of("simplify", Map.of("table", expression, "form", sum ? "sop" : "pos", "vars", "A,B,C,D"));
        return new SimplifyFunction()
                .answer(question, Path.of("")).explanation().claims().stream()
                        .map(Claim::statement)
                        .toList();
    }
}
