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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a Boolean function is refused when it is changed anywhere. */
class FunctionFalsificationTest {
    @TempDir
    private static Path here = Path.of("");

    /** The lecture's function, whose terms are essential; a ring, all of which is a cyclic core; one with don't-cares. */
    private static final Map<String, Map<String, Object>> FUNCTIONS = Map.ofEntries(
            Map.entry("lecture", Map.of("vars", "A,B,C,D", "minterms", "6,8-14")),
            Map.entry("ring", Map.of("vars", "A,B,C", "minterms", "1-6")),
            Map.entry("open", Map.of("vars", "A,B,C,D", "minterms", "0,2,5,7,8,13", "dontcare", "1,10,15")),
            Map.entry("given", Map.of("table", "AB' + AC' + AD' + BCD'")),
            Map.entry("sums", Map.of("table", "(A+B)(A+B+C)(B'+C)", "form", "pos", "vars", "C,B,A")),
            Map.entry("steady", Map.of("vars", "A,B,C,D", "minterms", "6,8-14", "goal", "hazard-free")),
            Map.entry(
                    "all",
                    Map.of("vars", "A,B,C", "minterms", "1-6", "form", "sop", "alternatives", "minimum", "most", 9)),
            Map.entry("some", Map.of("vars", "A,B,C", "minterms", "1-6", "alternatives", "irredundant", "most", 3)),
            Map.entry("shared", Map.of("table", "shared.pla")),
            Map.entry("phases", Map.of("table", "shared.pla", "phase", "auto")),
            Map.entry("same", Map.of("verify", "AB + AC", "against", "A(B+C)")),
            Map.entry("other", Map.of("verify", "AB + C", "against", "A(B+C)")));

    /** Two outputs that share a product; the second has a cyclic core, and so has a proof of weights that branches. */
    private static final String SHARED =
            """
            .i 4
            .o 2
            .ilb a b c d
            .ob sum carry
            0001 11
            0010 1-
            0011 01
            0100 11
            0101 10
            0110 01
            1--0 11
            111- 10
            10-1 01
            .e
            """;

    @BeforeAll
    static void writeShared() throws IOException {
        Files.writeString(here.resolve("shared.pla"), SHARED);
    }

    private static byte[] explanation(Map<String, Object> function) {
        Answered answered = new SimplifyFunction().answer(Question.of("simplify", function), here);
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
                "(A+B)(C+D)",
                "(A+B)C + D",
                "AB + AB + ABC",
                "AB' + BC' + CA' + A'B + B'C + C'A",
                "A'B'C' + A'B'C + A'BC + ABC + ABC'",
                "F = (A+B)(A'+C)(B+C)",
                "wheel face + wheel' window + face window"
            })
    void a_true_explanation_is_refused_nothing(String expression) {
        assertHolds(Map.of("table", expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lecture", "given", "sums", "ring", "open", "steady", "all", "some", "shared", "phases", "same", "other"
            })
    void a_true_explanation_of_every_sort_is_refused_nothing(String name) {
        assertHolds(FUNCTIONS.getOrDefault(name, Map.of()));
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
                    "form", List.of("sop", "pos", "both").get(seed % 3),
                    "goal",
                            List.of("minimum", "minimum", "irredundant", "hazard-free")
                                    .get(seed % 4)));
        }
    }

    private static void assertHolds(Map<String, Object> function) {
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(ExplanationReader.read("truth", explanation(function)), here);
            assertEquals(List.of(), verdict.refusals(), function.toString());
            assertTrue(verdict.claims() > 1, verdict.summary());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lecture,40",
        "given,40",
        "sums,30",
        "ring,40",
        "open,40",
        "steady,30",
        "all,20",
        "some,20",
        "shared,60",
        "phases,20",
        "same,15",
        "other,15"
    })
    void two_hundred_changed_fields_are_refused_by_name(String name, int count) throws Exception {
        assertEquals(List.of(), survivors(count, new Falsifier(named(name), 20261123)::field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lecture", "given", "sums", "ring", "open", "steady", "all", "some", "shared", "phases", "same", "other"
            })
    void a_claim_dropped_or_added_is_refused(String name) throws Exception {
        assertEquals(List.of(), survivors(3, new Falsifier(named(name), 1)::claimDropped));
        assertEquals(List.of(), survivors(2, new Falsifier(named(name), 2)::claimAdded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lecture", "given", "sums", "ring", "open", "steady", "all", "some", "shared", "phases", "same", "other"
            })
    void a_premise_swapped_or_a_sentence_edited_is_refused(String name) throws Exception {
        assertEquals(List.of(), survivors(2, new Falsifier(named(name), 3)::premiseSwapped));
        assertEquals(List.of(), survivors(2, new Falsifier(named(name), 4)::sentenceEdited));
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
            Verdict verdict = checker.check(ExplanationReader.read("lie", falsehood.json()), here);
            verdict.refusals().forEach(refusal -> assertFalse(refusal.where().isBlank()));
            return !verdict.holds();
        } catch (MalformedExplanationException named) {
            assertTrue(named.getMessage().startsWith("lie: "), named.getMessage());
            return true;
        }
    }
}
