package dev.because.symbolic.causal.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.logic.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterventionTest {
    private static final Observation FLU = new Observation(FluAndStrep.FLU, FluAndStrep.YES);

    @Test
    void bringing_about_flu_tells_nothing_about_strep_even_where_x_was_seen_before() {
        BayesianNetwork done = Intervention.under(FluAndStrep.network(), List.of(FLU));
        Posteriors posteriors =
                new VariableElimination(done).posteriors(Findings.none()).orElseThrow();
        assertEquals(0.02, posteriors.probability(FluAndStrep.STREP, FluAndStrep.YES), 1e-15);
        assertEquals(1, posteriors.probability(FluAndStrep.FLU, FluAndStrep.YES), 0);
        Findings seen = Findings.none()
                .with(FluAndStrep.X, FluAndStrep.YES)
                .with(FluAndStrep.U, FluAndStrep.YES)
                .with(FluAndStrep.FLU, FluAndStrep.NO);
        assertEquals(
                Findings.none().with(FluAndStrep.U, FluAndStrep.YES),
                Intervention.unchanged(FluAndStrep.network(), List.of(FLU), seen));
    }

    /** The truncated product: the probability of a case under an action lacks the factors of what is acted upon. */
    @Test
    void under_an_action_the_probability_of_each_case_is_the_truncated_product() {
        RandomNetworks random = new RandomNetworks(31);
        Random chance = new Random(31);
        for (int round = 0; round < 1000; round++) {
            BayesianNetwork network = random.next(5);
            int one = chance.nextInt(5);
            int other = (one + 1 + chance.nextInt(4)) % 5;
            int[] state = new int[5];
            for (int i = 0; i < 5; i++) {
                state[i] = chance.nextInt(network.variable(i).size());
            }
            BayesianNetwork done = Intervention.under(
                    network, List.of(new Observation(one, state[one]), new Observation(other, state[other])));
            double product = 1;
            Findings all = Findings.none();
            for (int i = 0; i < 5; i++) {
                int[] parents = network.parents(i);
                int[] given = Arrays.stream(parents).map(p -> state[p]).toArray();
                product *= i == one || i == other ? 1 : network.mechanism(i).probability(state[i], given);
                all = all.with(i, state[i]);
            }
            Inference inference = new VariableElimination(done);
            double found = inference
                    .posteriors(all)
                    .map(p -> Math.exp(p.logEvidence()))
                    .orElse(0.0);
            assertEquals(product, found, 1e-14);
            assertEquals(network.variable(one), done.variable(one));
        }
    }

    @Test
    void two_actions_upon_one_variable_are_refused_in_one_line() {
        BadInputException refused = assertThrows(
                BadInputException.class,
                () -> Intervention.under(FluAndStrep.network(), List.of(FLU, new Observation(FluAndStrep.FLU, 0))));
        assertTrue(refused.getMessage().contains("two actions upon flu"), refused.getMessage());
    }
}
