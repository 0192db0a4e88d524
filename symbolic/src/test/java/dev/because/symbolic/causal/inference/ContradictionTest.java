package dev.because.symbolic.causal.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One cause of hundreds of symptoms, half of which speak for it as strongly as the others speak against it. */
class ContradictionTest {
    private static final int SYMPTOMS = 300;
    private static final double RARE = 1e-3;

    @Test
    void hundreds_of_findings_that_contradict_each_other_leave_the_prior() {
        for (double prior : new double[] {0.3, 0}) {
            BayesianNetwork network = network(prior);
            Findings findings = Findings.none();
            for (int symptom = 1; symptom <= SYMPTOMS; symptom++) {
                findings = findings.with(symptom, symptom <= SYMPTOMS / 2 ? 1 : 0);
            }
            Posteriors posteriors =
                    new VariableElimination(network).posteriors(findings).orElseThrow();
            double log = SYMPTOMS / 2 * (Math.log(RARE) + Math.log(1 - RARE));
            assertEquals(log, posteriors.logEvidence(), 1e-9);
            assertTrue(log < -1000, "log P(e) = " + log);
            assertEquals(prior, posteriors.probability(0, 1), 1e-10);
            assertEquals(
                    prior,
                    new Enumeration(network).posteriors(findings).orElseThrow().probability(0, 1),
                    1e-12);
        }
    }

    /** The symptoms speak for the other state of the cause, and only that one is possible. */
    @Test
    void a_state_that_is_excluded_stays_so_whatever_speaks_for_it() {
        Findings findings = Findings.none();
        for (int symptom = 1; symptom <= SYMPTOMS; symptom++) {
            findings = findings.with(symptom, 1);
        }
        Posteriors posteriors =
                new VariableElimination(network(0)).posteriors(findings).orElseThrow();
        assertEquals(0, posteriors.probability(0, 1));
        assertEquals(SYMPTOMS * Math.log(RARE), posteriors.logEvidence(), 1e-8);
    }

    private static BayesianNetwork network(double prior) {
        List<String> states = List.of("no", "yes");
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(new Variable("cause", states), List.of(), new ProbabilityTable(2, new int[0], new double[] {
            1 - prior, prior
        })));
        for (int symptom = 1; symptom <= SYMPTOMS; symptom++) {
            nodes.add(new Node(
                    new Variable("symptom" + symptom, states),
                    List.of("cause"),
                    new ProbabilityTable(2, new int[] {2}, new double[] {1 - RARE, RARE, RARE, 1 - RARE})));
        }
        return BayesianNetwork.of("one cause", nodes);
    }
}
