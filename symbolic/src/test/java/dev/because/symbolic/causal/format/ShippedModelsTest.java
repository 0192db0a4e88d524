package dev.because.symbolic.causal.format;

import static dev.because.symbolic.causal.format.SameNetwork.assertSame;
import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedModelsTest {
    @Test
    void the_patient_of_the_lecture_is_the_one_of_the_tests() {
        assertSame(renamed(FluAndStrep.network(), "a sore throat"), ShippedModels.read("flu"));
        assertSame(
                renamed(FluAndStrep.withoutLeaks(), "a sore throat, without leaks"),
                ShippedModels.read("flu-without-leaks"));
    }

    @Test
    void the_patients_posteriors_are_the_published_ones() {
        BayesianNetwork network = ShippedModels.read("flu");
        Inference inference = new VariableElimination(network);
        Findings xyz = findings(network, "x", "y", "z");
        assertEquals(0.991018, inference.posteriors(xyz).orElseThrow().probability(index(network, "flu"), 1), 1e-6);
        Findings xyu = findings(network, "x", "y", "u");
        assertEquals(0.964988, inference.posteriors(xyu).orElseThrow().probability(index(network, "strep"), 1), 1e-6);
        BayesianNetwork without = ShippedModels.read("flu-without-leaks");
        assertEquals(
                1.0,
                new VariableElimination(without).posteriors(xyz).orElseThrow().probability(0, 1),
                1e-12);
    }

    @Test
    void the_chest_clinic_has_the_published_posteriors() {
        BayesianNetwork network = ShippedModels.read("asia");
        Inference inference = new VariableElimination(network);
        assertEquals(
                0.4359706,
                inference.posteriors(Findings.none()).orElseThrow().probability(index(network, "dysp"), 0),
                1e-7);
    }

    @Test
    void the_chest_clinic_is_the_one_of_the_repository() {
        Path file = Published.file("bn", "asia.bif.gz");
        assertSame(ModelReader.read(file), ShippedModels.read("asia"));
    }

    @Test
    void a_model_that_is_not_shipped_is_refused_by_name() {
        assertEquals(List.of("flu", "flu-without-leaks", "asia"), ShippedModels.names());
        assertRefused(
                "europe: found no shipped model of that name, expected one of flu, flu-without-leaks, asia",
                () -> ShippedModels.read("europe"));
    }

    private static BayesianNetwork renamed(BayesianNetwork network, String name) {
        return BayesianNetwork.of(name, network.nodes());
    }

    private static int index(BayesianNetwork network, String name) {
        return network.indexOf(name).orElseThrow();
    }

    private static Findings findings(BayesianNetwork network, String... names) {
        Findings findings = Findings.none();
        for (String name : names) {
            findings = findings.with(index(network, name), 1);
        }
        return findings;
    }
}
