package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.justification.Question;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.render.json.ExplanationWriter;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.symbolic.causal.format.ShippedModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a case is refused when it is changed anywhere. */
class DiagnosisFalsificationTest {
    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                    .orElse("../../shared/data"));

    private static final String SIX =
            "fever=yes,cough=yes,shortness of breath=yes,pain chest=yes,night sweat=yes,vomiting=no";

    private static final Map<String, Map<String, Object>> CASES = Map.of(
            "flu", Map.of("model", "flu", "given", "x=yes,y=yes,z=yes"),
            "certain", Map.of("model", "flu-without-leaks", "given", "x=yes,y=yes,z=yes"),
            "impossible", Map.of("model", "flu-without-leaks", "given", "x=no,y=no,z=yes,u=yes,flu=no"),
            "strep",
                    Map.of(
                            "model",
                            "flu",
                            "given",
                            "x=yes,y=yes,z=no,u~0.3:0.9",
                            "ask",
                            "strep",
                            "against",
                            "flu",
                            "without",
                            "y,z",
                            "next",
                            "yes"),
            "asia", Map.of("model", "asia", "given", "asia=yes,dysp=yes", "against", "bronc", "do", "smoke=no"),
            "hidden",
                    Map.of(
                            "model",
                            "asia",
                            "given",
                            "dysp=yes",
                            "ask",
                            "lung",
                            "do",
                            "smoke=no",
                            "hidden",
                            "tub,either"),
            "alarm", Map.of("model", "bn/alarm.bif.gz", "given", "BP=LOW", "ask", "HYPOVOLEMIA=TRUE"),
            "columbia", Map.of("model", "disease-symptom/raw_data.xlsx", "given", SIX));

    private static byte[] explanation(String name) {
        Map<String, Object> options = CASES.getOrDefault(name, Map.of());
        String model = String.valueOf(options.get("model"));
        assumeTrue(
                ShippedModels.names().contains(model) || Files.isReadable(DATA.resolve(model)),
                "needs " + model + " of BECAUSE_DATA");
        Optional<Answerer> diagnose = ServiceLoader.load(Answerer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(answerer -> answerer.verb().equals(CausalOptions.VERB))
                .findFirst();
        assumeTrue(diagnose.isPresent(), "needs the verb " + CausalOptions.VERB);
        Answered answered = diagnose.get().answer(Question.of(CausalOptions.VERB, options), DATA);
        return ExplanationWriter.write(answered.explanation(), answered.text()).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flu", "certain", "impossible", "strep", "asia", "hidden", "alarm", "columbia"})
    void a_true_explanation_is_refused_nothing(String name) {
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(ExplanationReader.read("truth", explanation(name)), DATA);
            assertEquals(List.of(), verdict.refusals());
            assertTrue(verdict.claims() > 5, verdict.summary());
        }
    }

    @ParameterizedTest
    @CsvSource({"flu,40", "certain,20", "impossible,20", "strep,40", "asia,30", "hidden,20", "alarm,15", "columbia,15"})
    void two_hundred_changed_fields_are_refused_by_name(String name, int count) throws Exception {
        assertEquals(List.of(), Survivors.of(count, new Falsifier(explanation(name), 20261123)::field, DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flu", "certain", "strep", "asia", "hidden"})
    void a_claim_dropped_or_added_a_premise_swapped_or_a_sentence_edited_is_refused(String name) throws Exception {
        byte[] truth = explanation(name);
        assertEquals(List.of(), Survivors.of(10, new Falsifier(truth, 1)::claimDropped, DATA));
        assertEquals(List.of(), Survivors.of(5, new Falsifier(truth, 2)::claimAdded, DATA));
        assertEquals(List.of(), Survivors.of(5, new Falsifier(truth, 3)::premiseSwapped, DATA));
        assertEquals(List.of(), Survivors.of(5, new Falsifier(truth, 4)::sentenceEdited, DATA));
    }
}
