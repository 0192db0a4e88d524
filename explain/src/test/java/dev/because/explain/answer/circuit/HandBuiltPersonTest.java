package dev.because.explain.answer.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.check.Checker;
import dev.because.explain.check.Verdict;
import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.justification.Question;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.render.json.ExplanationWriter;
import dev.because.explain.source.CircuitOptions;
import dev.because.neural.activation.pass.PassListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lecture's person detector, built by hand, is found again. */
class HandBuiltPersonTest {
    private static final String PERSON = "(channel 0 or channel 1) and (channel 2 or channel 3)";

    @TempDir
    Path folder;

    private CircuitAnswer ask(double noise, int seed) throws Exception {
        HandBuiltPerson.network(folder, noise);
        HandBuiltPerson.pictures(folder.resolve("pictures"), 400);
        CircuitOptions options = CircuitOptions.of(Question.of(
                "circuit", Map.of("model", "person.pb", "neuron", "class:person", "data", "pictures", "seed", seed)));
        return new ExplainCircuit().explain(options, folder, 2, new PassListener() {});
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isRecoveredExactlyThoughTheNetworkErrs(int seed) throws Exception {
        CircuitAnswer answer = ask(0.9, seed);

        CircuitEvidence.FoundCircuit best = answer.evidence().circuits().get(0);
        assertEquals(PERSON, best.text());
        int wrong = best.judged().yesNo() + best.judged().noYes();
        assertTrue(wrong > 4, wrong + " wrong: there must be noise");
        assertTrue(best.judged().balanced().share()
                > answer.evidence().tree().orElseThrow().judged().balanced().share());
        assertTrue(
                answer.answered().text().get(0).text().startsWith("Person-like: " + PERSON + ", because in "),
                answer.answered().text().get(0).text());
    }

    @Test
    void isRecoveredWithoutNoiseAndChecked() throws Exception {
        CircuitAnswer answer = ask(0, 0);

        assertEquals(PERSON, answer.evidence().circuits().get(0).text());
        assertEquals(1, answer.evidence().circuits().get(0).judged().balanced().share());
        Answered answered = answer.answered();
        byte[] json =
                ExplanationWriter.write(answered.explanation(), answered.text()).getBytes(StandardCharsets.UTF_8);
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(ExplanationReader.read("person", json), folder);
            assertEquals(List.of(), verdict.refusals());
        }
    }
}
