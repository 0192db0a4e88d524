package dev.because.explain.check.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.BeliefFact.ExplainedAway;
import dev.because.explain.facts.BeliefFact.IfFound;
import dev.because.explain.facts.BeliefFact.NextFinding;
import dev.because.explain.facts.BeliefFact.WithoutFinding;
import dev.because.explain.justification.Question;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.format.ShippedModels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second numbers of the lecture's patient, against those that the lecture's model is published with. */
class SecondCaseTest {
    private static final double PUBLISHED = 1e-6;

    private static SecondCase patient(String given) {
        CausalOptions options = CausalOptions.of(Question.of("diagnose", Map.of("model", "flu", "given", given)));
        return new SecondCase(OpenedCase.of(options, new NamedNetwork(ShippedModels.read("flu"), List.of())));
    }

    private static Belief belief(SecondCase patient, String hypothesis) {
        return (Belief) patient.recomputed(new Belief(hypothesis, 0, 0), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=yes|.422557|.152621",
                "x=yes,y=yes|.732945|.234243",
                "x=yes,y=yes,z=yes|.991018|.033663",
                "x=yes,y=yes,u=yes|.113181|.964988",
                "x=yes,y=yes,z=yes,u=yes|.836882|.758375",
                "x=yes,y=yes,z=no,u=no|.659591|.100780"
            })
    void theBeliefsArePublished(String given, double flu, double strep) {
        SecondCase patient = patient(given);
        assertEquals(flu, belief(patient, "flu=yes").after(), PUBLISHED);
        assertEquals(strep, belief(patient, "strep=yes").after(), PUBLISHED);
        assertEquals(0.05, belief(patient, "flu=yes").before(), 1e-12);
    }

    @Test
    void theWeightsArePublished() {
        SecondCase patient = patient("x=yes,y=yes,z=yes");
        double[] weights = {11.43, 5.74, 16.04};
        for (int place = 1; place <= 3; place++) {
            EvidenceWeight weight = weight(patient, BeliefFact.GIVEN, place);
            assertEquals(weights[place - 1], weight.weight(), 0.005);
            assertEquals(List.of("x=yes", "y=yes", "z=yes").get(place - 1), weight.finding());
        }
        assertEquals("z=yes", weight(patient, BeliefFact.BEST, 1).finding());
        double sum = 0;
        for (int place = 1; place <= 3; place++) {
            sum += weight(patient, BeliefFact.BEST, place).weight();
        }
        assertEquals(11.43 + 5.74 + 16.04, sum, 0.02);
    }

    private static EvidenceWeight weight(SecondCase patient, String order, int place) {
        return (EvidenceWeight) patient.recomputed(new EvidenceWeight(order, place, "", "flu=yes", 0, 0, 0), List.of());
    }

    @Test
    void strepLeadsWithoutZAndIsExplainedAwayByFlu() {
        SecondCase patient = patient("x=yes,y=yes,z=yes,u=yes");
        WithoutFinding without = (WithoutFinding)
                patient.recomputed(new WithoutFinding(List.of("z=yes"), "flu=yes", 0, "", 0), List.of());
        assertEquals("strep=yes", without.leader());
        assertEquals(.964988, without.leads(), PUBLISHED);
        assertEquals(.113181, without.after(), PUBLISHED);
        ExplainedAway away = (ExplainedAway)
                patient("x=yes,y=yes").recomputed(new ExplainedAway("strep=yes", "flu=yes", 0, 0), List.of());
        assertEquals(.234243, away.before(), PUBLISHED);
        assertEquals(0.02, away.after(), 0.02);
    }

    @Test
    void whatToAskNextComesFromTheEntropies() {
        SecondCase patient = patient("x=yes,y=yes");
        NextFinding next = (NextFinding) patient.recomputed(new NextFinding(2, "z", "flu=yes", 0), List.of());
        IfFound yes = (IfFound) patient.recomputed(new IfFound("z=yes", "flu=yes", 0, 0), List.of());
        IfFound no = (IfFound) patient.recomputed(new IfFound("z=no", "flu=yes", 0, 0), List.of());
        assertEquals("z", next.variable());
        assertEquals(.991018, yes.after(), PUBLISHED);
        assertEquals(1, yes.chance() + no.chance(), 1e-12);
        double gain = entropy(.732945) - yes.chance() * entropy(yes.after()) - no.chance() * entropy(no.after());
        assertEquals(gain, next.gain(), 1e-5);
    }

    private static double entropy(double probability) {
        return -(probability * Math.log(probability) + (1 - probability) * Math.log(1 - probability)) / Math.log(2);
    }

    @Test
    void whatTheCaseDoesNotSpeakOfIsRefused() {
        SecondCase patient = patient("x=yes,y=yes");
        for (String name : List.of("flue=yes", "flu=maybe", "flu", "z=yes", " flu=yes")) {
            assertThrows(IllegalArgumentException.class, () -> belief(patient, name), name);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> patient.recomputed(new WithoutFinding(List.of("z=yes"), "flu=yes", 0, "", 0), List.of()));
    }
}
