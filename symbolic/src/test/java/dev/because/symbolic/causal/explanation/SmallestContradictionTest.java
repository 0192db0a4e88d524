package dev.because.symbolic.causal.explanation;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.NO;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.U;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.explanation.SmallestContradiction.Contradiction;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestContradictionTest {
    private final SmallestContradiction leakless =
            new SmallestContradiction(new VariableElimination(FluAndStrep.withoutLeaks()));

    @Test
    void without_flu_and_leaks_z_cannot_come() {
        Findings findings =
                Findings.none().with(X, YES).with(U, YES).with(FLU, NO).with(Z, YES);
        assertEquals(
                List.of(new Observation(FLU, NO), new Observation(Z, YES)),
                leakless.among(findings).orElseThrow().findings());
    }

    @Test
    void three_findings_contradict_each_other_though_any_two_do_not() {
        Findings findings = Findings.none().with(X, YES).with(STREP, NO).with(FLU, NO);
        assertEquals(3, leakless.among(findings).orElseThrow().findings().size());
    }

    @Test
    void possible_findings_are_no_contradiction() {
        assertTrue(leakless.among(Findings.none()).isEmpty());
        assertTrue(leakless.among(Findings.none().with(X, YES).with(FLU, NO)).isEmpty());
    }

    @Test
    void nothing_smaller_contradicts_random_networks_with_many_zeros() {
        Random random = new Random(6);
        int[] sizes = new int[8];
        int soft = 0;
        for (int i = 0; i < 400; i++) {
            BayesianNetwork network = nearlyDeterministic(random);
            Findings findings = findings(random);
            Worlds worlds = new Worlds(network);
            var found = new SmallestContradiction(new VariableElimination(network)).among(findings);
            List<Finding> expected = bruteForce(worlds, findings);
            assertEquals(expected, found.map(Contradiction::findings).orElse(List.of()));
            sizes[expected.size()]++;
            soft += expected.stream().anyMatch(Likelihoods.class::isInstance) ? 1 : 0;
        }
        assertTrue(sizes[1] > 10 && sizes[2] > 10 && sizes[3] > 10 && soft > 10);
    }

    @Test
    void without_the_time_for_the_smallest_none_that_is_named_can_be_spared() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            BayesianNetwork network = nearlyDeterministic(random);
            Findings findings = findings(random);
            Worlds worlds = new Worlds(network);
            new SmallestContradiction(new VariableElimination(network))
                    .among(findings, 0)
                    .ifPresent(found -> {
                        assertEquals(Guarantee.LOCAL_SEARCH, found.guarantee());
                        Findings named = new Findings(found.findings());
                        assertEquals(0, worlds.together(named));
                        found.findings().forEach(one -> assertTrue(worlds.together(named.without(one.variable())) > 0));
                    });
        }
    }

    /** By increasing size, and among equals in lexicographic order of what was told first. */
    private static List<Finding> bruteForce(Worlds worlds, Findings findings) {
        List<List<Finding>> contradictory = new ArrayList<>();
        for (int set = 1; set < 1 << findings.size(); set++) {
            int bits = set;
            List<Finding> chosen = IntStream.range(0, findings.size())
                    .filter(i -> (bits >> findings.size() - 1 - i & 1) == 1)
                    .mapToObj(findings.all()::get)
                    .toList();
            if (worlds.together(new Findings(chosen)) == 0) {
                contradictory.add(0, chosen);
            }
        }
        return contradictory.stream()
                .reduce((one, other) -> other.size() < one.size() ? other : one)
                .orElse(List.of());
    }

    private static BayesianNetwork nearlyDeterministic(Random random) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            List<String> parents = new ArrayList<>();
            for (int p = 0; p < i && parents.size() < 2; p++) {
                if (random.nextInt(i) < 2) {
                    parents.add("v" + p);
                }
            }
            int rows = 1 << parents.size();
            double[] values = new double[2 * rows];
            for (int row = 0; row < rows; row++) {
                double p =
                        random.nextInt(3) == 0 || parents.isEmpty() && random.nextInt(8) > 0 ? 0.3 : random.nextInt(2);
                values[2 * row] = p;
                values[2 * row + 1] = 1 - p;
            }
            int[] sizes = parents.stream().mapToInt(name -> 2).toArray();
            nodes.add(new Node(
                    new Variable("v" + i, List.of("a", "b")), parents, new ProbabilityTable(2, sizes, values)));
        }
        return BayesianNetwork.of("nearly deterministic", nodes);
    }

    private static Findings findings(Random random) {
        Findings findings = Findings.none();
        for (int variable : random.ints(0, 7).distinct().limit(6).toArray()) {
            int state = random.nextInt(2);
            findings = findings.with(
                    random.nextInt(4) > 0
                            ? new Observation(variable, state)
                            : new Likelihoods(variable, state == 0 ? new double[] {0.7, 0} : new double[] {0, 0.2}));
        }
        return findings;
    }
}
