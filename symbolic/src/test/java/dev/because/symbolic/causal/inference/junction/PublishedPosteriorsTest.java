package dev.because.symbolic.causal.inference.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published networks: published numbers, and variable elimination on cases that the networks bring about. */
class PublishedPosteriorsTest {
    private static final Path FILES = Path.of(
                    Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                            .orElse("../../shared/data"))
            .resolve("bn");
    private static final List<Way> WAYS = List.of(Way.WHOLE, Way.OBSERVED, Way.BARREN, Way.GROUPS);

    private static BayesianNetwork read(String name) {
        Path file = FILES.resolve(name + ".bif.gz");
        assumeTrue(Files.isReadable(file), "no " + file);
        return ModelReader.read(file);
    }

    private static Findings seen(BayesianNetwork network, String... states) {
        Findings findings = Findings.none();
        for (String state : states) {
            int equals = state.indexOf('=');
            int v = network.indexOf(state.substring(0, equals)).orElseThrow();
            findings = findings.with(v, network.variable(v).indexOf(state.substring(equals + 1)));
        }
        return findings;
    }

    private static void expect(double expected, BayesianNetwork network, String asked, String... states) {
        int equals = asked.indexOf('=');
        int v = network.indexOf(asked.substring(0, equals)).orElseThrow();
        int state = network.variable(v).indexOf(asked.substring(equals + 1));
        for (Way way : Way.values()) {
            Posteriors found = new JunctionTree(network, JunctionTree.MOST_ENTRIES, way)
                    .posteriors(seen(network, states))
                    .orElseThrow();
            assertEquals(expected, found.probability(v, state), 1e-6, asked + " " + way);
        }
    }

    @Test
    void the_published_posteriors_of_asia() {
        BayesianNetwork asia = read("asia");
        expect(0.4359706, asia, "dysp=yes");
        expect(0.087751, asia, "tub=yes", "asia=yes", "dysp=yes");
        expect(0.099525, asia, "lung=yes", "asia=yes", "dysp=yes");
        expect(0.811402, asia, "bronc=yes", "asia=yes", "dysp=yes");
        expect(0.68186854, asia, "bronc=yes", "xray=yes", "dysp=yes");
        expect(0.6328125, asia, "bronc=yes", "xray=yes", "dysp=yes", "lung=yes");
    }

    @Test
    void the_published_posteriors_of_alarm_and_hailfinder() {
        expect(0.26733537, read("alarm"), "HYPOVOLEMIA=TRUE", "BP=LOW");
        expect(0.44059948, read("hailfinder"), "R5Fcst=SIG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asia", "cancer", "earthquake", "sachs", "survey", "child", "alarm"})
    void small_networks_give_what_variable_elimination_gives(String name) {
        differences(name, 10);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "asia",
                "cancer",
                "earthquake",
                "sachs",
                "survey",
                "child",
                "insurance",
                "alarm",
                "win95pts",
                "hailfinder",
                "andes",
                "pigs"
            })
    void every_network_gives_what_variable_elimination_gives_in_fifty_cases(String name) {
        differences(name, 50);
    }

    private static void differences(String name, int cases) {
        BayesianNetwork network = read(name);
        Sampled sampled = new Sampled(network, 11);
        List<JunctionTree> trees = WAYS.stream()
                .map(way -> new JunctionTree(network, JunctionTree.MOST_ENTRIES, way))
                .toList();
        double largest = 0;
        for (int i = 0; i <= cases; i++) {
            Findings findings = i == 0 ? Findings.none() : sampled.findings(10);
            Posteriors expected =
                    new VariableElimination(network).posteriors(findings).orElseThrow();
            for (JunctionTree tree : trees) {
                Posteriors found = tree.posteriors(findings).orElseThrow();
                assertEquals(expected.logEvidence(), found.logEvidence(), 1e-10);
                for (int v = 0; v < network.size(); v++) {
                    for (int state = 0; state < network.variable(v).size(); state++) {
                        largest = Math.max(
                                largest, Math.abs(expected.probability(v, state) - found.probability(v, state)));
                    }
                }
            }
        }
        assertTrue(largest < 1e-12, name + ": " + largest);
    }
}
