package dev.because.symbolic.causal.separation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.causal.separation.Relevant.Requisite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelevantTest {
    /** A mechanism is requisite if one more parent, which stands for its numbers, is joined with what is asked. */
    @Test
    void a_mechanism_is_requisite_if_and_only_if_its_numbers_are_joined_with_what_is_asked() {
        RandomGraphs random = new RandomGraphs(21);
        int needed = 0;
        for (int round = 0; round < 500; round++) {
            int size = 2 + round % 6;
            CausalGraph graph = random.next(size, 0.3);
            BitSet asked = CausalGraph.set(round % size);
            Known known = random.known(size, 0.3).without(asked);
            Requisite requisite = new Relevant(graph).requisite(asked, known);
            for (int variable = 0; variable < size; variable++) {
                PathsByDefinition paths = new PathsByDefinition(withNumbersOf(graph, variable), known);
                boolean expected = !paths.active(size, round % size).isEmpty();
                assertEquals(expected, requisite.mechanisms().get(variable), "round " + round);
                needed += expected ? 1 : 0;
            }
        }
        assertTrue(needed > 500, "needed " + needed);
    }

    private static CausalGraph withNumbersOf(CausalGraph graph, int variable) {
        int[][] parents = new int[graph.size() + 1][];
        for (int i = 0; i < graph.size(); i++) {
            parents[i] = graph.parents(i);
        }
        parents[graph.size()] = new int[0];
        parents[variable] = IntStream.concat(IntStream.of(parents[variable]), IntStream.of(graph.size()))
                .toArray();
        return CausalGraph.of(parents);
    }

    @Test
    void the_rest_may_have_any_numbers_and_the_other_findings_any_states() {
        RandomNetworks networks = new RandomNetworks(22);
        Random random = new Random(22);
        int dropped = 0;
        int changed = 0;
        for (int round = 0; round < 300; round++) {
            BayesianNetwork network = networks.next(7);
            Findings findings = networks.findings(network, 4);
            int asked = random.nextInt(network.size());
            Requisite requisite =
                    new Relevant(CausalGraph.of(network)).requisite(CausalGraph.set(asked), Known.of(findings));
            List<Finding> kept = findings.all().stream()
                    .filter(finding -> requisite.findings().get(finding.variable()))
                    .toList();
            dropped += findings.size() - kept.size();
            changed += network.size() - requisite.mechanisms().cardinality();
            Optional<Factor> whole = new VariableElimination(network).joint(new int[] {asked}, findings);
            Optional<Factor> part = new VariableElimination(otherNumbers(network, requisite.mechanisms(), random))
                    .joint(new int[] {asked}, new Findings(kept));
            if (whole.isPresent()) {
                assertArrayEquals(whole.get().values(), part.orElseThrow().values(), 1e-12);
            }
        }
        assertTrue(dropped > 50 && changed > 300, dropped + " and " + changed);
    }

    private static BayesianNetwork otherNumbers(BayesianNetwork network, BitSet kept, Random random) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Node node = network.nodes().get(i);
            if (kept.get(i)) {
                nodes.add(node);
                continue;
            }
            int states = node.variable().size();
            int[] parents = node.mechanism().parentStates();
            double[] values = random.doubles(
                            (long) states * IntStream.of(parents).reduce(1, (a, b) -> a * b), 0.1, 1)
                    .toArray();
            for (int row = 0; row < values.length; row += states) {
                double sum = Arrays.stream(values, row, row + states).sum();
                for (int state = 0; state < states; state++) {
                    values[row + state] /= sum;
                }
            }
            nodes.add(new Node(node.variable(), node.parents(), new ProbabilityTable(states, parents, values)));
        }
        return network.with(nodes);
    }

    @Test
    void barren_are_all_that_cause_nothing_asked_or_known() {
        CausalGraph chain = CausalGraph.of(new int[][] {{}, {0}, {1}, {1}, {3}});
        BitSet barren = new Relevant(chain).barren(CausalGraph.set(0), Known.observed(CausalGraph.set(2)));
        assertEquals(CausalGraph.set(3, 4), barren);
    }
}
