package dev.because.explain.answer.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.RelevantExplanation;
import dev.because.explain.facts.CausalFact.Counterfactual;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedDiagnosisTest {
    private static Answered ask(String model, String given, String... options) {
        Map<String, Object> all = new TreeMap<>(Map.of("model", model, "given", given));
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return new DiagnoseCase().answer(Question.of("diagnose", all), Path.of(""));
    }

    private static <T> Stream<T> facts(Answered answered, Class<T> kind) {
        return answered.explanation().claims().stream()
                .map(claim -> (Object) claim.statement())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static String text(Answered answered) {
        return answered.text().stream().map(sentence -> sentence.text()).collect(Collectors.joining(" "));
    }

    private static double after(Answered answered, String hypothesis) {
        return facts(answered, Belief.class)
                .filter(belief -> belief.hypothesis().equals(hypothesis))
                .findFirst()
                .orElseThrow()
                .after();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=yes | .422557 | .152621 | Flu is the likeliest cause of x, but not probable",
                "x=yes,y=yes | .732945 | .234243 | Flu explains x and y best, because",
                "x=yes,y=yes,z=yes | .991018 | .033663 | Flu explains x, y and z best, because z speaks for it by 16",
                "x=yes,y=yes,u=yes | .113181 | .964988 | Strep explains x, y and u best, because u speaks for it by 20",
                "x=yes,y=yes,z=yes,u=yes | .836882 | .758375 | Flu and strep together explain x, y, z and u best",
                "x=yes,y=yes,z=no,u=no | .659591 | .100780 | Flu explains x, y, no z and no u best"
            })
    void the_patient_has_the_published_posteriors_and_is_told_why(
            String given, double flu, double strep, String beginning) {
        Answered answered = ask("flu", given);
        assertEquals(flu, after(answered, "flu=yes"), 1e-6);
        assertEquals(strep, after(answered, "strep=yes"), 1e-6);
        assertTrue(answered.text().get(0).text().startsWith(beginning), text(answered));
    }

    @Test
    void findings_are_weighed_in_decibels_and_the_best_explanation_has_its_factor() {
        Answered answered = ask("flu", "x=yes,y=yes,z=yes");
        List<Double> weights = facts(answered, EvidenceWeight.class)
                .filter(weight ->
                        weight.hypothesis().equals("flu=yes") && weight.order().equals("given"))
                .map(EvidenceWeight::weight)
                .toList();
        assertEquals(11.43, weights.get(0), 5e-3);
        assertEquals(5.74, weights.get(1), 5e-3);
        assertEquals(16.04, weights.get(2), 5e-3);
        RelevantExplanation best =
                facts(answered, RelevantExplanation.class).findFirst().orElseThrow();
        assertEquals(List.of("flu=yes"), best.propositions());
        assertEquals(2096, best.factor(), 0.5);
    }

    @Test
    void to_give_someone_flu_does_not_change_strep() {
        Answered answered = ask("flu", "", "do", "flu=yes", "ask", "strep");
        Intervened strep = facts(answered, Intervened.class).findFirst().orElseThrow();
        assertEquals(0.02, strep.done(), 1e-12);
    }

    @Test
    void without_flu_there_would_probably_have_been_no_z() {
        Answered answered = ask("flu", "x=yes,y=yes,z=yes", "do", "flu=no");
        Counterfactual z = facts(answered, Counterfactual.class)
                .filter(fact -> fact.finding().equals("z=yes"))
                .findFirst()
                .orElseThrow();
        assertEquals(.966366, z.otherwise(), 1e-6);
        assertTrue(text(answered).contains("Without flu, there would have been no z, with a probability of 97%"));
    }

    @Test
    void flu_is_certain_where_nothing_else_can_cause_z() {
        Answered answered = ask("flu-without-leaks", "x=yes,y=yes,z=yes");
        assertEquals(1, after(answered, "flu=yes"), 1e-12);
        assertTrue(answered.text()
                .get(0)
                .text()
                .startsWith("Flu is certain, because nothing else in the model can cause z"));
    }

    @Test
    void findings_that_cannot_come_together_are_named() {
        Answered answered = ask("asia", "tub=yes,xray=yes,either=no");
        assertTrue(answered.text().get(0).text().contains("tub and no either cannot come together"), text(answered));
    }

    @Test
    void a_question_that_does_not_fit_its_model_is_refused() {
        assertThrows(BadInputException.class, () -> ask("flu", "fever=yes"));
        assertThrows(BadInputException.class, () -> ask("flu", "x=perhaps"));
        assertThrows(BadInputException.class, () -> ask("flu", "x=yes,x=no"));
        assertThrows(BadInputException.class, () -> ask("flu", "x=yes", "ask", "x"));
    }
}
