package dev.because.symbolic.causal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.elimination.EliminationOrder;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.causal.inference.sampling.EvidenceSets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdersAndSizesTest {
    private static final List<String> THREE = List.of("absent", "mild", "severe");

    @Test
    void an_order_must_name_each_variable_once() {
        assertThrows(IllegalArgumentException.class, () -> new EliminationOrder.Given(List.of(0, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> new EliminationOrder.Given(List.of(1, 2)));
        EliminationOrder two = new EliminationOrder.Given(List.of(1, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new VariableElimination(FluAndStrep.network(), two, 1 << 10));
    }

    @Test
    void the_order_changes_the_size_of_the_tables() {
        BayesianNetwork network = oneEffect(12, 2);
        Findings told = Findings.none().with(12, 1);
        List<Integer> causes = IntStream.rangeClosed(0, 12).boxed().toList();
        // Multiplied out, the effect's table holds all causes at once, whatever comes first.
        assertEquals(
                1 << 12,
                new VariableElimination(network, EliminationOrder.Greedy.MIN_FILL, 1 << 20, 1 << 20, 1, 1e4)
                        .largestTable(told));
        assertTrue(new VariableElimination(network).largestTable(told) <= 8);
        assertTrue(
                new VariableElimination(network, new EliminationOrder.Given(causes), 1 << 20).largestTable(told) <= 8);
    }

    @Test
    void a_budget_that_does_not_suffice_says_what_would() {
        BayesianNetwork network = new RandomNetworks(12).next(9);
        Findings told = Findings.none().with(0, 0).with(3, 1);
        VariableElimination inference = new VariableElimination(network);
        double needed = inference.largestTable(told);
        TooLargeException large = assertThrows(TooLargeException.class, () -> new VariableElimination(
                        network, EliminationOrder.Greedy.MIN_FILL, (long) needed - 1)
                .joint(new int[0], told));
        assertEquals(needed, large.entries());
        assertThrows(TooLargeException.class, () -> new Enumeration(network, 3).joint(new int[] {1, 2}, told));
    }

    /** 40 causes of three states: 3^41 rows. All are alike, so that their degrees can be counted by hand. */
    @Test
    void an_effect_of_forty_causes_is_not_multiplied_out() {
        BayesianNetwork network = oneEffect(40, 3);
        Posteriors prior =
                new VariableElimination(network).posteriors(Findings.none()).orElseThrow();
        double none = 0.9 * Math.pow(0.7 + 0.2 * 0.8 + 0.1 * 0.6, 40);
        double mild = 0.97 * Math.pow(0.7 + 0.2 * 0.95 + 0.1 * 0.8, 40);
        assertEquals(none, prior.probability(40, 0), 1e-13);
        assertEquals(mild - none, prior.probability(40, 1), 1e-13);
        Posteriors severe = new VariableElimination(network)
                .posteriors(Findings.none().with(40, 2))
                .orElseThrow();
        double without = 1 - 0.97 * Math.pow(0.7 + 0.2 * 0.95 + 0.1 * 0.8, 39);
        assertEquals(Math.log(1 - mild), severe.logEvidence(), 1e-12);
        assertEquals(0.7 * without / (1 - mild), severe.probability(5, 0), 1e-12);
    }

    @Test
    void random_findings_are_possible_and_the_same_for_the_same_seed() {
        BayesianNetwork network = new RandomNetworks(2).next(8);
        List<Findings> sets = EvidenceSets.random(network, 6, 200, 5);
        assertEquals(sets, EvidenceSets.random(network, 6, 200, 5));
        assertTrue(sets.stream().allMatch(set -> set.size() >= 1 && set.size() <= 5));
        assertEquals(5, sets.stream().mapToInt(Findings::size).distinct().count());
        Inference inference = new VariableElimination(network);
        assertTrue(sets.stream().allMatch(set -> inference.posteriors(set).isPresent()));
    }

    private static BayesianNetwork oneEffect(int causes, int states) {
        List<Node> nodes = new ArrayList<>();
        double[] prior = states == 2 ? new double[] {0.7, 0.3} : new double[] {0.7, 0.2, 0.1};
        double[][] strengths = states == 2
                ? new double[][] {{1, 0}, {0.8, 0.2}}
                : new double[][] {{1, 0, 0}, {0.8, 0.15, 0.05}, {0.6, 0.2, 0.2}};
        double[][][] all = new double[causes][][];
        for (int i = 0; i < causes; i++) {
            nodes.add(new Node(
                    new Variable("c" + i, THREE.subList(0, states)),
                    List.of(),
                    new ProbabilityTable(states, new int[0], prior)));
            all[i] = strengths;
        }
        nodes.add(new Node(
                new Variable("effect", THREE.subList(0, states)),
                IntStream.range(0, causes).mapToObj(i -> "c" + i).toList(),
                new NoisyMax(all, states == 2 ? new double[] {0.9, 0.1} : new double[] {0.9, 0.07, 0.03})));
        return BayesianNetwork.of("one effect", nodes);
    }
}
