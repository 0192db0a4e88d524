package dev.because.symbolic.causal.intervention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwinNetworkTest {
    private static final List<String> STATES = List.of("no", "yes");

    /** A symptom of so many diseases, one of which, the first, is promoted by smoking. */
    private static BayesianNetwork symptomOf(int diseases) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(table("smoking", List.of(), 0.3));
        nodes.add(table("d0", List.of("smoking"), 0.1, 0.4));
        for (int i = 1; i < diseases; i++) {
            nodes.add(table("d" + i, List.of(), 0.01));
        }
        double[][][] strengths = IntStream.range(0, diseases)
                .mapToObj(i -> new double[][] {{1, 0}, {0.5 - 0.3 * i / diseases, 0.5 + 0.3 * i / diseases}})
                .toArray(double[][][]::new);
        List<String> names = IntStream.range(0, diseases).mapToObj(i -> "d" + i).toList();
        nodes.add(new Node(new Variable("symptom", STATES), names, new NoisyMax(strengths, new double[] {0.9, 0.1})));
        return BayesianNetwork.of("symptom", nodes);
    }

    private static Node table(String name, List<String> parents, double... yes) {
        double[] values = new double[2 * yes.length];
        for (int i = 0; i < yes.length; i++) {
            values[2 * i] = 1 - yes[i];
            values[2 * i + 1] = yes[i];
        }
        int[] sizes = parents.stream().mapToInt(parent -> 2).toArray();
        return new Node(new Variable(name, STATES), parents, new ProbabilityTable(2, sizes, values));
    }

    @Test
    void a_symptom_of_three_hundred_diseases_keeps_one_noisy_node_for_all_that_the_action_leaves_alone() {
        BayesianNetwork network = symptomOf(300);
        int symptom = network.size() - 1;
        Findings seen = Findings.none().with(symptom, 1);
        TwinNetwork twin = TwinNetwork.of(network, List.of(new Observation(0, 0)), seen, symptom);
        List<Node> added =
                twin.network().nodes().subList(network.size(), twin.network().size());
        assertEquals(
                List.of(
                        "d0 otherwise",
                        "symptom anyway",
                        "symptom by d0",
                        "symptom by d0 otherwise",
                        "symptom otherwise"),
                added.stream().map(node -> node.variable().name()).toList());
        assertEquals(299, added.get(1).parents().size());
        assertTrue(added.get(1).mechanism() instanceof NoisyMax);
        assertEquals(
                List.of("symptom anyway", "symptom by d0"),
                twin.network().nodes().get(symptom).parents());
    }

    @Test
    void the_same_with_nine_diseases_answers_as_the_enumeration_does() {
        BayesianNetwork network = symptomOf(9);
        int symptom = network.size() - 1;
        Findings seen = Findings.none().with(symptom, 1).with(0, 1);
        CounterfactualAnswer answer = new Counterfactual(network, VariableElimination::new)
                .ask(List.of(new Observation(0, 0)), seen, symptom)
                .orElseThrow();
        double[] sums = new BothWorldsByEnumeration(network, Map.of(0, 0), seen, symptom).sums();
        assertEquals(sums[0] / (sums[0] + sums[1]), answer.probability(0), 1e-12);
        assertEquals(
                "one and the same chance decides d0 in both worlds, along the listed order of states",
                answer.assumption());
    }

    @Test
    void both_worlds_together_give_the_model_and_the_action_their_own_probabilities() {
        BayesianNetwork network = symptomOf(6);
        int symptom = network.size() - 1;
        List<Observation> actions = List.of(new Observation(0, 1));
        // built as if the symptom had been seen, so that all chances are shared, but asked without any finding
        TwinNetwork twin = TwinNetwork.of(network, actions, Findings.none().with(symptom, 1), symptom);
        VariableElimination both = new VariableElimination(twin.network());
        for (int variable = 0; variable < network.size(); variable++) {
            assertArrayEquals(
                    new VariableElimination(network)
                            .joint(new int[] {variable}, Findings.none())
                            .orElseThrow()
                            .values(),
                    both.joint(new int[] {variable}, Findings.none())
                            .orElseThrow()
                            .values(),
                    1e-14);
        }
        assertArrayEquals(
                new VariableElimination(Intervention.under(network, actions))
                        .joint(new int[] {symptom}, Findings.none())
                        .orElseThrow()
                        .values(),
                both.joint(new int[] {twin.otherwise(symptom)}, Findings.none())
                        .orElseThrow()
                        .values(),
                1e-14);
    }

    /** P(b | a): certain without a, half with it. */
    @Test
    void a_row_without_chance_needs_no_assumption() {
        BayesianNetwork network =
                BayesianNetwork.of("certain", List.of(table("a", List.of(), 0.5), table("b", List.of("a"), 0, 0.5)));
        CounterfactualAnswer answer = new Counterfactual(network, VariableElimination::new)
                .ask(List.of(new Observation(0, 0)), Findings.none().with(1, 1), 1)
                .orElseThrow();
        assertEquals(1, answer.probability(0));
        assertEquals("", answer.assumption());
    }

    /** b is yes in 3 of 10 cases without a and in 6 of 10 with it: of those 6, the 3 would have been yes anyway. */
    @Test
    void one_number_decides_along_the_order_of_the_states() {
        BayesianNetwork network =
                BayesianNetwork.of("shared", List.of(table("a", List.of(), 0.5), table("b", List.of("a"), 0.3, 0.6)));
        CounterfactualAnswer answer = new Counterfactual(network, VariableElimination::new)
                .ask(List.of(new Observation(0, 0)), Findings.none().with(0, 1).with(1, 1), 1)
                .orElseThrow();
        assertEquals(0.5, answer.probability(1), 1e-15);
        assertEquals(
                "one and the same chance decides b in both worlds, along the listed order of states",
                answer.assumption());
    }

    @Test
    void degrees_that_two_states_of_a_cause_bring_about_by_chance_are_said_to_be_independent() {
        List<String> degrees = List.of("none", "mild", "severe");
        double[][][] strengths = {{{1, 0, 0}, {0.4, 0.5, 0.1}, {0.1, 0.3, 0.6}}};
        BayesianNetwork network = BayesianNetwork.of(
                "graded",
                List.of(
                        new Node(
                                new Variable("flu", degrees),
                                List.of(),
                                new ProbabilityTable(3, new int[0], new double[] {0.8, 0.15, 0.05})),
                        new Node(new Variable("fever", degrees), List.of("flu"), new NoisyMax(strengths, new double[] {
                            1, 0, 0
                        }))));
        Counterfactual counterfactual = new Counterfactual(network, VariableElimination::new);
        Findings severe = Findings.none().with(0, 2).with(1, 2);
        CounterfactualAnswer mild =
                counterfactual.ask(List.of(new Observation(0, 1)), severe, 1).orElseThrow();
        assertArrayEquals(new double[] {0.4, 0.5, 0.1}, mild.joint().values(), 1e-15);
        assertEquals("each state of a cause acts by a chance of its own: flu on fever", mild.assumption());
        assertEquals(
                "",
                counterfactual
                        .ask(List.of(new Observation(0, 0)), severe, 1)
                        .orElseThrow()
                        .assumption());
    }

    @Test
    void what_was_not_asked_for_has_no_place_in_the_other_world() {
        TwinNetwork twin = TwinNetwork.of(
                FluAndStrep.network(), List.of(new Observation(FluAndStrep.FLU, 0)), Findings.none(), FluAndStrep.X);
        assertThrows(IllegalArgumentException.class, () -> twin.otherwise(FluAndStrep.Z));
    }
}
