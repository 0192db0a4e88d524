package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.circuit.ExplainCircuit;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of circuits is refused when one thing of it is changed. */
class CircuitFalsificationTest {
    private static final Path HERE = Path.of("");
    private static final Checker CHECKER = new Checker();
    private static byte[] truth = {};

    @BeforeAll
    static void explain() {
        Answered answered = new ExplainCircuit()
                .answer(Question.of("circuit", Map.of("neuron", "hidden/Relu[6]", "inputs", "conv2/Relu")), HERE);
        truth = ExplanationWriter.write(answered.explanation(), answered.text()).getBytes(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void close() {
        CHECKER.close();
    }

    @Test
    void theTruthIsRefusedNothing() {
        Verdict verdict = CHECKER.check(ExplanationReader.read("truth", truth), HERE);
        assertEquals(List.of(), verdict.refusals());
        assertTrue(verdict.claims() > 15, verdict.summary());
    }

    @Test
    void twoHundredChangedFieldsAreRefusedByName() throws Exception {
        Falsifier falsifier = new Falsifier(truth, 20261124);
        assertEquals(List.of(), survivors(200, falsifier::field));
    }

    @Test
    void aDroppedOrAddedClaimASwappedPremiseAndAnEditedSentenceAreRefused() throws Exception {
        Falsifier falsifier = new Falsifier(truth, 5);
        assertEquals(List.of(), survivors(10, falsifier::claimDropped));
        assertEquals(List.of(), survivors(10, falsifier::claimAdded));
        assertEquals(List.of(), survivors(10, falsifier::premiseSwapped));
        assertEquals(List.of(), survivors(10, falsifier::sentenceEdited));
    }

    /** The falsehoods that the checker took for true. */
    private static List<String> survivors(int count, Callable<Falsehood> lie) throws Exception {
        List<String> survivors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Falsehood falsehood = lie.call();
            if (!refused(falsehood)) {
                survivors.add(falsehood.place());
            }
        }
        return survivors;
    }

    private static boolean refused(Falsehood falsehood) {
        try {
            Verdict verdict = CHECKER.check(ExplanationReader.read("lie", falsehood.json()), HERE);
            verdict.refusals().forEach(refusal -> assertFalse(refusal.where().isBlank()));
            return !verdict.holds();
        } catch (MalformedExplanationException named) {
            assertTrue(named.getMessage().startsWith("lie: "), named.getMessage());
            return true;
        }
    }
}
