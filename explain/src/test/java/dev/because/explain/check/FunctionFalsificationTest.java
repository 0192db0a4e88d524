package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.check.Falsifier.Falsehood;
import dev.because.explain.justification.MalformedExplanationException;
import dev.because.explain.justification.Question;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.render.json.ExplanationWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a Boolean function is refused when it is changed anywhere. */
class FunctionFalsificationTest {
    private static final Path HERE = Path.of("");

    /** The lecture's function, whose terms are essential; a ring, all of which is a cyclic core; one with don't-cares. */
    private static final Map<String, Map<String, Object>> FUNCTIONS = Map.of(
            "lecture", Map.of("vars", "A,B,C,D", "minterms", "6,8-14"),
            "ring", Map.of("vars", "A,B,C", "minterms", "1-6"),
            "open", Map.of("vars", "A,B,C,D", "minterms", "0,2,5,7,8,13", "dontcare", "1,10,15"));

    private static byte[] explanation(Map<String, Object> function) {
        Answered answered = new SimplifyFunction().answer(Question.of("simplify", function), HERE);
        return ExplanationWriter.write(answered.explanation(), answered.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] named(String name) {
        return explanation(FUNCTIONS.getOrDefault(name, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB' + AC' + AD' + BCD'",
                "0",
                "1",
                "A",
                "AB",
                "A+B",
                "A^B^C",
                "wheel & face | !wheel",
                "(A+B)(C+D)"
            })
    void a_true_explanation_is_refused_nothing(String expression) {
        assertHolds(Map.of("table", expression));
    }

    @Test
    void explanations_of_random_functions_are_refused_nothing() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int inputs = 1 + random.nextInt(5);
            StringJoiner on = new StringJoiner(",");
            StringJoiner open = new StringJoiner(",");
            for (int row = 0; row < 1 << inputs; row++) {
                double place = random.nextDouble();
                (place < 0.5 ? on : place < 0.6 ? open : new StringJoiner(",")).add(String.valueOf(row));
            }
            assertHolds(Map.of(
                    "vars", "A,B,C,D,E".substring(0, 2 * inputs - 1),
                    "minterms", on.toString(),
                    "dontcare", open.toString(),
                    "form", List.of("sop", "pos", "both").get(seed % 3)));
        }
    }

    private static void assertHolds(Map<String, Object> function) {
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(ExplanationReader.read("truth", explanation(function)), HERE);
            assertEquals(List.of(), verdict.refusals(), function.toString());
            assertTrue(verdict.claims() > 4, verdict.summary());
        }
    }

    @ParameterizedTest
    @CsvSource({"lecture,60", "ring,80", "open,60"})
    void two_hundred_changed_fields_are_refused_by_name(String name, int count) throws Exception {
        assertEquals(List.of(), survivors(count, new Falsifier(named(name), 20261123)::field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lecture", "ring", "open"})
    void a_claim_dropped_or_added_is_refused(String name) throws Exception {
        assertEquals(List.of(), survivors(5, new Falsifier(named(name), 1)::claimDropped));
        assertEquals(List.of(), survivors(4, new Falsifier(named(name), 2)::claimAdded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lecture", "ring", "open"})
    void a_premise_swapped_or_a_sentence_edited_is_refused(String name) throws Exception {
        assertEquals(List.of(), survivors(4, new Falsifier(named(name), 3)::premiseSwapped));
        assertEquals(List.of(), survivors(4, new Falsifier(named(name), 4)::sentenceEdited));
    }

    /** The falsehoods that the checker took for true. */
    private static List<String> survivors(int count, Callable<Falsehood> lie) throws Exception {
        List<String> survivors = new ArrayList<>();
        try (Checker checker = new Checker()) {
            for (int i = 0; i < count; i++) {
                Falsehood falsehood = lie.call();
                if (!refused(checker, falsehood)) {
                    survivors.add(falsehood.place());
                }
            }
        }
        return survivors;
    }

    private static boolean refused(Checker checker, Falsehood falsehood) {
        try {
            Verdict verdict = checker.check(ExplanationReader.read("lie", falsehood.json()), HERE);
            verdict.refusals().forEach(refusal -> assertFalse(refusal.where().isBlank()));
            return !verdict.holds();
        } catch (MalformedExplanationException named) {
            assertTrue(named.getMessage().startsWith("lie: "), named.getMessage());
            return true;
        }
    }
}
