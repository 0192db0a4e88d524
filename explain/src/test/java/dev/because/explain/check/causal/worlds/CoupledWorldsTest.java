package dev.because.explain.check.causal.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.causal.SmallNetworks;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.causal.intervention.Counterfactual;
import dev.because.symbolic.causal.intervention.CounterfactualAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would have been, in the network of pairs. */
class CoupledWorldsTest {
    private static final List<String> STATES = List.of("no", "yes");

    @Test
    void withoutFluTheLecturesPatientWouldHaveHadNoZ() {
        BayesianNetwork network = BayesianNetwork.of(
                "flu",
                List.of(
                        cause("flu", 0.05),
                        cause("strep", 0.02),
                        symptom("x", 0.05, List.of("flu", "strep"), 0.9, 0.8),
                        symptom("y", 0.05, List.of("flu", "strep"), 0.7, 0.6),
                        symptom("z", 0.02, List.of("flu"), 0.8)));
        Findings findings = Findings.none().with(2, 1).with(3, 1).with(4, 1);
        assertEquals(
                0.966366,
                CoupledWorlds.otherwise(network, new Observation(0, 0), findings, new Observation(4, 1)),
                5e-7);
    }

    @Test
    void theTwinNetworkSaysTheSameOfRandomModels() {
        SmallNetworks random = new SmallNetworks(11);
        int compared = 0;
        int moved = 0;
        for (int i = 0; i < 250; i++) {
            BayesianNetwork network = random.next(6, 3);
            Findings findings = random.findings(network, 3);
            int acted = random.some(6, 1).get(0);
            Observation action = new Observation(acted, i % 2);
            Observation seen = new Observation(random.some(6, 1).get(0), 0);
            Optional<CounterfactualAnswer> twin = new Counterfactual(network, VariableElimination::new)
                    .ask(List.of(action), findings, seen.variable());
            if (twin.isPresent()) {
                double otherwise = CoupledWorlds.otherwise(network, action, findings, seen);
                assertEquals(1 - twin.get().probability(0), otherwise, 1e-10, "network " + i);
                double factual = 1 - new SecondInference(network).probability(seen, findings);
                moved += Math.abs(factual - otherwise) > 1e-6 ? 1 : 0;
                compared++;
            }
        }
        assertTrue(compared > 200 && moved > 50, compared + " compared, of which the action changes " + moved);
    }

    @Test
    void aHundredCausesAreGoneThroughCauseByCauseInBothWorldsToo() {
        BayesianNetwork network = new SmallNetworks(12).layers(100, 5);
        Findings findings = Findings.none()
                .with(100, 1)
                .with(101, 1)
                .with(102, 1)
                .with(103, 1)
                .with(104, 1);
        int cause = network.parents(102)[0];
        Observation action = new Observation(cause, 0);
        double without = CoupledWorlds.otherwise(network, action, findings, new Observation(102, 1));
        double twin = 1
                - new Counterfactual(network, VariableElimination::new)
                        .ask(List.of(action), findings, 102)
                        .orElseThrow()
                        .probability(1);
        assertEquals(twin, without, 1e-10);
    }

    private static Node cause(String name, double prior) {
        return new Node(new Variable(name, STATES), List.of(), new ProbabilityTable(2, new int[0], new double[] {
            1 - prior, prior
        }));
    }

    private static Node symptom(String name, double leak, List<String> causes, double... strengths) {
        double[][][] parents = new double[strengths.length][][];
        for (int i = 0; i < strengths.length; i++) {
            parents[i] = new double[][] {{1, 0}, {1 - strengths[i], strengths[i]}};
        }
        return new Node(new Variable(name, STATES), causes, new NoisyMax(parents, new double[] {1 - leak, leak}));
    }
}
