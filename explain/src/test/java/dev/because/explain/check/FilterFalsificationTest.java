package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.neuron.ExplainNeurons;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.FilterFact;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Statement;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Question;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.activation.filter.FilterBank;
import dev.because.neural.activation.filter.FilterFit;
import dev.because.neural.activation.filter.FilterFitter;
import dev.because.neural.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of a first layer's filters is refused when any number of it is changed, or a worse function is called nearest. */
class FilterFalsificationTest {
    private static final Path HERE = Path.of("");
    private static final Question QUESTION =
            Question.of("neurons", Map.of("model", "lenet5", "layer", "conv1/Relu", "data", "digits"));
    private static final Opened OPENED = Opened.of(QUESTION, HERE, 1, Programs.REFUSED);
    private static List<Claim> claims = List.of();

    @BeforeAll
    static void explain() {
        claims = new ExplainNeurons().answer(QUESTION, HERE).explanation().claims();
        assertEquals(List.of(), ClaimCheck.refusals(claims, verifier()));
    }

    @Test
    void theRulesCallEachFilterWhatTheFitDoes() {
        NamedModel model = NamedModel.open(ModelReference.of("lenet5"), HERE, 1);
        try (Network network = model.network()) {
            List<FilterFit> fits = new FilterFitter().fit(FilterBank.first(network), 1);
            assertEquals(20, fits.size());
            for (FilterFit fit : fits) {
                assertEquals(
                        switch (fit.kind()) {
                            case GABOR -> "a-filter-is-gabor-like";
                            case BLOB -> "a-filter-is-a-spot";
                            case NEITHER -> "a-filter-is-neither";
                        },
                        called(fit.filter().index()));
            }
        }
    }

    private static String called(int channel) {
        return claims.stream()
                .map(Claim::statement)
                .filter(Conclusion.class::isInstance)
                .map(Conclusion.class::cast)
                .filter(conclusion -> conclusion.name().startsWith("a-filter-is-")
                        && Integer.valueOf(channel).equals(conclusion.values().get("channel")))
                .map(Conclusion::name)
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }

    /** A quantity moved by a fiftieth, or at least by 0.02; a whole number by one; a text by its letters. */
    @Test
    void everyChangedValueOfEveryFilterIsRefused() {
        Verifier verifier = verifier();
        List<String> survivors = new ArrayList<>();
        int lies = 0;
        for (Claim claim : claims) {
            if (claim.statement() instanceof FilterFact fact) {
                for (String name : Vocabulary.values(fact).keySet()) {
                    Claim lie = new Claim(claim.id(), changed(fact, name), claim.certificate());
                    lies++;
                    if (ClaimCheck.refusals(List.of(lie), verifier).stream()
                            .noneMatch(refusal -> refusal.where().equals(claim.id()))) {
                        survivors.add(lie.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), survivors);
        assertEquals(20 * (17 + 13) + 7, lies);
    }

    @Test
    void theCheckerRefusesAFilterThatIsMissingOrThereTwice() {
        int place = 0;
        while (!(claims.get(place).statement() instanceof GaborFit)) {
            place++;
        }
        List<Claim> fewer = new ArrayList<>(claims);
        fewer.remove(place);
        List<Claim> more = new ArrayList<>(claims);
        more.add(claims.get(place));
        for (List<Claim> lie : List.of(fewer, more)) {
            assertTrue(
                    ClaimCheck.refusals(lie, verifier()).stream()
                            .anyMatch(refusal -> refusal.where().equals("claims of kind GaborFit")),
                    lie.size() + " claims");
        }
    }

    @Test
    void aWorseFunctionThatExplainsWhatItIsSaidToExplainIsNotTheNearest() {
        GaborFit best = claims.stream()
                .map(Claim::statement)
                .filter(GaborFit.class::isInstance)
                .map(GaborFit.class::cast)
                .max(Comparator.comparingDouble(GaborFit::explained))
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>(Vocabulary.values(best));
        double turned = best.orientation() > 90 ? best.orientation() - 80 : best.orientation() + 80;
        values.put("orientation", new Quantity(turned, "degrees"));
        GaborFit worse = (GaborFit) Vocabulary.statement("GaborFit", values);
        Verifier verifier = verifier();
        String refusal = assertThrows(
                        IllegalArgumentException.class, () -> verifier.recompute(worse, verifier.certificate(worse)))
                .getMessage();
        assertTrue(refusal.contains("but another Gabor function explains 0."), refusal);
    }

    private static Verifier verifier() {
        return OPENED.verifier(claims);
    }

    private static Statement changed(FilterFact fact, String name) {
        Map<String, Object> values = new LinkedHashMap<>(Vocabulary.values(fact));
        values.computeIfPresent(name, (key, value) -> {
            if (value instanceof Quantity quantity) {
                double by = Math.max(0.02, Math.abs(quantity.value()) / 50);
                return new Quantity(quantity.value() + by, quantity.unit());
            }
            return value instanceof Integer whole
                    ? (Object) (whole + 1)
                    : String.valueOf(value).toUpperCase(Locale.ROOT);
        });
        return Vocabulary.statement(Vocabulary.kind(fact), values);
    }
}
