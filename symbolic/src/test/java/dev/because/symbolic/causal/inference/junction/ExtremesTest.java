package dev.because.symbolic.causal.inference.junction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.TwoLayers;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Very unlikely findings, very large tables, many questions at once. */
class ExtremesTest {
    private static final List<String> STATES = List.of("no", "yes");

    /** A cause, and effects that each speak a thousand to one, the first half for it and the others against it. */
    private static BayesianNetwork witnesses(int count) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(
                new Variable("cause", STATES), List.of(), new ProbabilityTable(2, new int[0], new double[] {0.75, 0.25
                })));
        for (int i = 0; i < count; i++) {
            double present = i < count / 2 ? 1e-3 : 1e-6;
            double absent = i < count / 2 ? 1e-6 : 1e-3;
            nodes.add(new Node(
                    new Variable("effect" + i, STATES),
                    List.of("cause"),
                    new ProbabilityTable(2, new int[] {2}, new double[] {1 - absent, absent, 1 - present, present})));
        }
        return BayesianNetwork.of("witnesses", nodes);
    }

    private static Findings present(int count) {
        Findings findings = Findings.none();
        for (int i = 1; i <= count; i++) {
            findings = findings.with(i, 1);
        }
        return findings;
    }

    @Test
    void three_hundred_findings_that_contradict_each_other_cancel_out_although_each_half_alone_would_be_zero() {
        BayesianNetwork network = witnesses(300);
        for (Way way : Way.values()) {
            Posteriors found = new JunctionTree(network, 1 << 20, way)
                    .posteriors(present(300))
                    .orElseThrow();
            assertEquals(0.25, found.probability(0, 1), 1e-10, way.name());
            assertEquals(150 * Math.log(1e-9), found.logEvidence(), 1e-8, way.name());
        }
    }

    @Test
    void soft_findings_may_be_as_extreme() {
        BayesianNetwork network = witnesses(300);
        Findings findings = Findings.none();
        for (int i = 1; i <= 300; i++) {
            findings = findings.with(new Likelihoods(i, 0, 1e-3));
        }
        for (Way way : Way.values()) {
            Posteriors found =
                    new JunctionTree(network, 1 << 20, way).posteriors(findings).orElseThrow();
            assertEquals(0.25, found.probability(0, 1), 1e-10);
            assertEquals(150 * Math.log(1e-9) + 300 * Math.log(1e-3), found.logEvidence(), 1e-8);
        }
    }

    @Test
    void a_soft_finding_without_any_likely_state_is_impossible() {
        assertTrue(new JunctionTree(witnesses(2))
                .posteriors(Findings.of(new Likelihoods(0, 0, 0)))
                .isEmpty());
    }

    @Test
    void what_is_too_large_is_refused_at_once_with_its_size() {
        BayesianNetwork network = TwoLayers.network(60, 60, 40, 2);
        Findings findings = Findings.none();
        for (int v = 60; v < 110; v++) {
            findings = findings.with(v, 1);
        }
        Findings all = findings;
        JunctionTree tree = new JunctionTree(network);
        TooLargeException refused = assertTimeout(
                Duration.ofSeconds(5), () -> assertThrows(TooLargeException.class, () -> tree.posteriors(all)));
        assertTrue(refused.entries() > JunctionTree.MOST_ENTRIES);
        assertEquals(refused.entries(), tree.size(all).total());
        assertThrows(TooLargeException.class, () -> tree.joint(new int[] {0, 1}, all));
    }

    @Test
    void a_small_budget_holds_for_joints_as_well() {
        BayesianNetwork network = witnesses(12);
        int[] variables = IntStream.range(0, 12).toArray();
        assertThrows(TooLargeException.class, () -> new JunctionTree(network, 4095).joint(variables, Findings.none()));
        assertEquals(
                1,
                new JunctionTree(network, 1 << 13)
                        .joint(variables, Findings.none())
                        .orElseThrow()
                        .sum(),
                1e-12);
    }

    @Test
    void many_threads_get_what_one_gets() {
        RandomNetworks random = new RandomNetworks(5);
        BayesianNetwork network = random.next(9);
        List<Findings> cases = IntStream.range(0, 200)
                .mapToObj(i -> random.findings(network, 5))
                .toList();
        for (Way way : Way.values()) {
            JunctionTree one = new JunctionTree(network, 1 << 20, way);
            JunctionTree many = new JunctionTree(network, 1 << 20, way);
            var together = cases.parallelStream().map(many::posteriors).toList();
            for (int i = 0; i < cases.size(); i++) {
                var alone = one.posteriors(cases.get(i));
                assertEquals(alone.isPresent(), together.get(i).isPresent());
                if (alone.isPresent()) {
                    for (int v = 0; v < network.size(); v++) {
                        assertArrayEquals(
                                alone.get().marginals().get(v),
                                together.get(i).orElseThrow().marginals().get(v));
                    }
                }
            }
        }
    }
}
