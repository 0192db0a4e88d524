package dev.because.symbolic.causal.intervention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunctionalBoundsTest {
    private static final int STATES = 3;
    private static final int ROWS = 4;
    private static final int RESPONSES = 81;
    private static final double[] PRIORS = {0.3, 0.6};

    /** Two causes and an effect of three states; chance chooses what the effect is in each of the four rows. */
    private static BayesianNetwork network(double[] responses) {
        double[] table = new double[ROWS * STATES];
        for (int response = 0; response < RESPONSES; response++) {
            for (int row = 0; row < ROWS; row++) {
                table[row * STATES + state(response, row)] += responses[response];
            }
        }
        return BayesianNetwork.of(
                "responses",
                List.of(
                        cause("a", PRIORS[0]),
                        cause("b", PRIORS[1]),
                        new Node(
                                new Variable("v", List.of("low", "middle", "high")),
                                List.of("a", "b"),
                                new ProbabilityTable(STATES, new int[] {2, 2}, table))));
    }

    private static Node cause(String name, double prior) {
        return new Node(
                new Variable(name, List.of("no", "yes")),
                List.of(),
                new ProbabilityTable(2, new int[0], new double[] {1 - prior, prior}));
    }

    /** What the effect is in a row, if chance chose that response: a number with a digit for each row. */
    private static int state(int response, int row) {
        return response / (int) Math.pow(STATES, row) % STATES;
    }

    /** P(v would have been so under do(a = 0) | v = seen), by going through the causes and the responses. */
    private static double[] truth(double[] responses, int seen) {
        double[] sums = new double[STATES];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double causes = (a == 1 ? PRIORS[0] : 1 - PRIORS[0]) * (b == 1 ? PRIORS[1] : 1 - PRIORS[1]);
                for (int response = 0; response < RESPONSES; response++) {
                    if (state(response, 2 * a + b) == seen) {
                        sums[state(response, b)] += causes * responses[response];
                    }
                }
            }
        }
        double sum = IntStream.range(0, STATES).mapToDouble(i -> sums[i]).sum();
        return IntStream.range(0, STATES).mapToDouble(i -> sums[i] / sum).toArray();
    }

    @Test
    void every_model_with_the_same_table_answers_within_the_bounds_and_some_reach_them() {
        Random random = new Random(61);
        int reached = 0;
        int looked = 0;
        for (int round = 0; round < 250; round++) {
            double[] responses = new double[RESPONSES];
            int possible = 2 + random.nextInt(8);
            for (int i = 0; i < possible; i++) {
                responses[random.nextInt(RESPONSES)] += 1.0 / possible;
            }
            Counterfactual counterfactual = new Counterfactual(network(responses), VariableElimination::new);
            for (int seen = 0; seen < STATES; seen++) {
                CounterfactualAnswer answer = counterfactual
                        .ask(List.of(new Observation(0, 0)), Findings.none().with(2, seen), 2)
                        .orElse(null);
                if (answer == null || answer.bounds().isEmpty()) {
                    continue;
                }
                double[] least = answer.bounds().get().least();
                double[] most = answer.bounds().get().most();
                double[] truth = truth(responses, seen);
                for (int state = 0; state < STATES; state++) {
                    assertTrue(least[state] <= truth[state] + 1e-12 && truth[state] <= most[state] + 1e-12);
                    double assumed = answer.probability(state);
                    assertTrue(least[state] <= assumed + 1e-12 && assumed <= most[state] + 1e-12);
                    looked++;
                    reached += most[state] - least[state] > 0.05
                                    && (truth[state] - least[state] < 1e-9 || most[state] - truth[state] < 1e-9)
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(looked > 1000 && reached > 25, looked + " " + reached);
    }

    /** Tian and Pearl 2000: P(b | a) = 0.6 and P(b | not a) = 0.3 leave the probability of necessity between 1/2 and 1. */
    @Test
    void the_probability_of_necessity_is_bounded_as_published() {
        BayesianNetwork network = BayesianNetwork.of(
                "necessity",
                List.of(
                        cause("a", 0.5),
                        new Node(
                                new Variable("b", List.of("no", "yes")),
                                List.of("a"),
                                new ProbabilityTable(2, new int[] {2}, new double[] {0.7, 0.3, 0.4, 0.6}))));
        FunctionalBounds bounds = new Counterfactual(network, VariableElimination::new)
                .ask(List.of(new Observation(0, 0)), Findings.none().with(0, 1).with(1, 1), 1)
                .flatMap(CounterfactualAnswer::bounds)
                .orElseThrow();
        assertArrayEquals(new double[] {0.5, 0}, bounds.least(), 1e-15);
        assertArrayEquals(new double[] {1, 0.5}, bounds.most(), 1e-15);
    }

    @Test
    void where_nothing_is_assumed_there_is_nothing_to_bound() {
        CounterfactualAnswer answer = new Counterfactual(FluAndStrep.network(), VariableElimination::new)
                .ask(
                        List.of(new Observation(FluAndStrep.FLU, 0)),
                        Findings.none().with(FluAndStrep.Z, 1),
                        FluAndStrep.Z)
                .orElseThrow();
        assertEquals("", answer.assumption());
        assertTrue(answer.bounds().isEmpty());
    }
}
