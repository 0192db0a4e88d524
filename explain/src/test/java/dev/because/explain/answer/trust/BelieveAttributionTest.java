package dev.because.explain.answer.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.attribution.AttributionOptions;
import dev.because.explain.answer.attribution.MethodTuning;
import dev.because.explain.answer.picture.ExplainPicture;
import dev.because.explain.evidence.TrustEvidence.MethodTrust;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.explain.justification.Question;
import dev.because.explain.source.ModelReference;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BelieveAttributionTest {
    private static final Path HERE = Path.of("");

    @Test
    void theReportSaysOfGuidedBackpropagationWhatTheExplanationOfTheSameDecisionSays() {
        BelievedAttribution report = believe("guided", Optional.empty());
        Steadiness fact = new ExplainPicture()
                .answer(Question.of("explain", Map.of("image", "digits/0042")), HERE).explanation().claims().stream()
                        .map(claim -> claim.statement())
                        .filter(Steadiness.class::isInstance)
                        .map(Steadiness.class::cast)
                        .filter(steady -> steady.method().equals("guided backpropagation"))
                        .findFirst()
                        .orElseThrow();
        MethodTrust measured = report.evidence().methods().get(0);
        assertEquals(fact.classes(), measured.classes(), 1e-6);
        assertEquals(fact.forgetting(), measured.cascade().get(0).signed(), 1e-6);
        assertTrue(report.verdicts().get(0).get(0).contains("they show the picture's edges, not the reasons"));
        assertTrue(report.text().contains("guided"));
    }

    @Test
    void theCascadeGoesFromTheScoresToTheFirstConvolutionAndEveryStepIsHeardOf() {
        AtomicLong expected = new AtomicLong();
        AtomicLong heard = new AtomicLong();
        BelievedAttribution report = new BelieveAttribution()
                .believe(options("gradient", Optional.of("class:2")), HERE, 1, steps -> {
                    expected.set(steps);
                    return counting(heard);
                });
        assertEquals(expected.get(), heard.get());
        MethodTrust measured = report.evidence().methods().get(0);
        assertEquals("2", report.evidence().winner());
        assertEquals("7", report.evidence().rival());
        assertEquals(4, measured.cascade().size());
        assertEquals("scores/MatMul", measured.cascade().get(0).layer());
        assertEquals("conv1/Conv2D", measured.cascade().get(3).layer());
        assertTrue(report.verdicts().get(0).get(0).endsWith("as it should."));
    }

    @Test
    void thePageDrawsTwoDiagramsForEachMethodAndNamesWhatTheyShow() {
        BelievedAttribution report = believe("gradient", Optional.empty());
        String html = report.html();
        assertEquals(2, html.split("<svg class=\"plot\"", -1).length - 1);
        assertEquals(6, html.split("<polyline ", -1).length - 1);
        assertTrue(html.contains("aria-label=\"Area under the curve of deletion"));
        assertTrue(html.contains("Taking pixels away in the order of the map"));
        assertEquals(html, believe("gradient", Optional.empty()).html());
    }

    @Test
    void aNeuronHasNoRivalAndSoNoReport() {
        Optional<String> neuron = Optional.of("conv1/Relu[0,0,0]");
        String message = assertThrows(BadInputException.class, () -> believe("gradient", neuron))
                .getMessage();
        assertEquals("--target: found conv1/Relu[0,0,0], expected a class, for a report", message);
    }

    private static BelievedAttribution believe(String method, Optional<String> target) {
        return new BelieveAttribution().believe(options(method, target), HERE, 1, steps -> counting(new AtomicLong()));
    }

    private static AttributionOptions options(String method, Optional<String> target) {
        return new AttributionOptions("digits/0042", ModelReference.of("lenet5"), method, target, MethodTuning.none());
    }

    private static BelieveAttribution.Progress counting(AtomicLong steps) {
        return new BelieveAttribution.Progress() {
            @Override
            public void step() {
                steps.incrementAndGet();
            }

            @Override
            public void close() {}
        };
    }
}
