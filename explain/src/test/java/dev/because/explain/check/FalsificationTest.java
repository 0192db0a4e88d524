package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.picture.ExplainPicture;
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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalsificationTest {
    private static final Path HERE = Path.of("");
    private static byte[] truth = {};

    @BeforeAll
    static void explain() {
        truth = explanation("digits/0042");
    }

    private static byte[] explanation(String image) {
        Answered answered = new ExplainPicture().answer(Question.of("explain", Map.of("image", image)), HERE);
        return ExplanationWriter.write(answered.explanation(), answered.text()).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits/0000", "digits/0001", "digits/0017", "digits/0042", "digits/0118", "digits/0199"})
    void aTrueExplanationIsRefusedNothing(String image) {
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(ExplanationReader.read("truth", explanation(image)), HERE);
            assertEquals(List.of(), verdict.refusals());
            assertTrue(verdict.claims() > 40, verdict.summary());
        }
    }

    @Test
    void twoHundredChangedFieldsAreRefusedByName() throws Exception {
        Falsifier falsifier = new Falsifier(truth, 20261123);
        assertEquals(List.of(), survivors(200, falsifier::field));
    }

    @Test
    void aDroppedClaimIsRefused() throws Exception {
        assertEquals(List.of(), survivors(15, new Falsifier(truth, 1)::claimDropped));
    }

    @Test
    void anAddedClaimIsRefused() throws Exception {
        assertEquals(List.of(), survivors(10, new Falsifier(truth, 2)::claimAdded));
    }

    @Test
    void aSwappedPremiseIsRefused() throws Exception {
        assertEquals(List.of(), survivors(10, new Falsifier(truth, 3)::premiseSwapped));
    }

    @Test
    void anEditedSentenceIsRefused() throws Exception {
        assertEquals(List.of(), survivors(10, new Falsifier(truth, 4)::sentenceEdited));
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
