package dev.because.explain.check.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import java.util.List;
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

    private static Node cause(String name, double prior) {
        return new Node(
                new Variable(name, STATES),
                List.of(),
                new ProbabilityTable(2, new int[0], new double[] {1 - prior, prior}));
    }

    private static Node symptom(String name, double leak, List<String> causes, double... strengths) {
        double[][][] parents = new double[strengths.length][][];
        for (int i = 0; i < strengths.length; i++) {
            parents[i] = new double[][] {{1, 0}, {1 - strengths[i], strengths[i]}};
        }
        return new Node(new Variable(name, STATES), causes, new NoisyMax(parents, new double[] {1 - leak, leak}));
    }
}
