package dev.because.symbolic.causal.explanation.probable;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.NO;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.explanation.RandomCase;
import dev.because.symbolic.causal.explanation.Worlds;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MostProbableTest {
    @Test
    void flu_without_strep_is_the_most_probable_cause_of_x_and_z() {
        BayesianNetwork network = FluAndStrep.network();
        Assignment best = new MostProbableExplanation(network, new VariableElimination(network))
                .ofRelevant(Findings.none().with(X, YES).with(Z, YES))
                .orElseThrow();
        assertEquals(List.of(new Proposition(FLU, YES), new Proposition(STREP, NO)), best.propositions());
    }

    @Test
    void of_equally_probable_states_the_first_in_lexicographic_order_is_taken() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            nodes.add(new Node(
                    new Variable("coin" + i, List.of("a", "b")),
                    List.of(),
                    new ProbabilityTable(2, new int[0], new double[] {0.5, 0.5})));
        }
        double[] odd = {1, 0, 0, 1, 0, 1, 1, 0};
        nodes.add(new Node(
                new Variable("odd", List.of("no", "yes")),
                List.of("coin0", "coin2"),
                new ProbabilityTable(2, new int[] {2, 2}, odd)));
        BayesianNetwork network = BayesianNetwork.of("coins", nodes);
        Assignment best = new MostProbableExplanation(network, new VariableElimination(network))
                .ofAll(Findings.none().with(3, 1))
                .orElseThrow();
        assertEquals(
                List.of(0, 0, 1, 1),
                best.propositions().stream().map(Proposition::state).toList());
        assertEquals(0.25, best.probability(), 1e-12);
    }

    @Test
    void the_most_probable_states_of_random_networks_are_those_of_all_worlds() {
        RandomCase.many(1000, 5, 3).forEach(given -> {
            var finder = new MostProbableExplanation(given.network(), given.inference());
            Collection<Integer> all =
                    IntStream.range(0, given.network().size()).boxed().toList();
            check(given, all, finder.ofAll(given.findings()));
            var map = new MaximumAPosteriori(given.network(), given.inference());
            Collection<Integer> some = new TreeSet<>(
                    given.random().ints(0, 5).distinct().limit(3).boxed().toList());
            check(given, some, map.of(some, given.findings()));
            // What bears on the findings, with all else added up, is a maximum a posteriori as well.
            BitSet above = MostProbableExplanation.above(
                    given.network(),
                    given.findings().all().stream().mapToInt(Finding::variable).toArray());
            given.findings().all().stream()
                    .filter(Finding.Observation.class::isInstance)
                    .forEach(finding -> above.clear(finding.variable()));
            check(given, above.stream().boxed().toList(), finder.ofRelevant(given.findings()));
        });
    }

    private static void check(RandomCase given, Collection<Integer> variables, Optional<Assignment> found) {
        assertEquals(given.possible(), found.isPresent());
        found.ifPresent(best -> {
            assertEquals(
                    List.copyOf(variables),
                    best.propositions().stream().map(Proposition::variable).toList());
            double most = assignments(given.network(), List.copyOf(variables)).stream()
                    .mapToDouble(one -> given.worlds().posterior(given.findings(), Worlds.are(one)))
                    .max()
                    .orElseThrow();
            assertEquals(most, best.probability(), 1e-12);
            assertEquals(most, given.worlds().posterior(given.findings(), Worlds.are(best.propositions())), 1e-12);
        });
    }

    private static List<List<Proposition>> assignments(BayesianNetwork network, List<Integer> variables) {
        List<List<Proposition>> all = List.of(List.of());
        for (int variable : variables) {
            List<List<Proposition>> longer = new ArrayList<>();
            for (List<Proposition> one : all) {
                for (Proposition next : Proposition.all(network, List.of(variable))) {
                    List<Proposition> more = new ArrayList<>(one);
                    more.add(next);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Two layers small enough for tables: both ways must agree to the state, and to contradictions. */
    @Test
    void the_search_over_causes_finds_what_elimination_finds() {
        Random random = new Random(8);
        int contradictory = 0;
        for (int i = 0; i < 200; i++) {
            BayesianNetwork network = layers(random, 8, 5, 4);
            Findings findings = Findings.none();
            for (int effect : random.ints(8, 13).distinct().limit(4).toArray()) {
                findings = findings.with(effect, random.nextInt(2));
            }
            BitSet all = new BitSet();
            all.set(0, network.size());
            var expected = MaxProduct.states(network, findings, new BitSet(), all);
            var found = CauseSearch.of(network, findings, all);
            assertEquals(expected.isPresent(), found.isPresent());
            expected.ifPresent(states -> assertArrayEquals(states, found.orElseThrow()));
            contradictory += expected.isPresent() ? 0 : 1;
        }
        assertTrue(contradictory < 100, "contradictory " + contradictory);
    }

    @Test
    void hundreds_of_causes_are_searched_without_tables() {
        BayesianNetwork network = layers(new Random(9), 300, 200, 14);
        BitSet above = new BitSet();
        Findings findings = Findings.none();
        for (int effect = 300; effect < 304; effect++) {
            findings = findings.with(effect, effect % 3 == 0 ? 0 : 1);
        }
        above.or(MostProbableExplanation.above(network, 300, 301, 302, 303));
        assertTrue(CauseSearch.suits(network, above));
        assertTrue(CauseSearch.of(network, findings, above).isPresent());
    }

    private static BayesianNetwork layers(Random random, int causes, int effects, int each) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < causes; i++) {
            double prior = random.nextDouble(0.001, 0.2);
            nodes.add(new Node(
                    new Variable("d" + i, List.of("no", "yes")),
                    List.of(),
                    new ProbabilityTable(2, new int[0], new double[] {1 - prior, prior})));
        }
        for (int i = 0; i < effects; i++) {
            int[] parents = random.ints(0, causes).distinct().limit(each).toArray();
            double[][][] strengths = IntStream.of(parents)
                    .mapToObj(parent -> random.nextDouble(0.1, 1))
                    .map(strength -> new double[][] {{1, 0}, {1 - strength, strength}})
                    .toArray(double[][][]::new);
            double leak = random.nextInt(3) == 0 ? 0 : 0.01;
            nodes.add(new Node(
                    new Variable("s" + i, List.of("no", "yes")),
                    IntStream.of(parents).mapToObj(parent -> "d" + parent).toList(),
                    new NoisyMax(strengths, new double[] {1 - leak, leak})));
        }
        return BayesianNetwork.of("layers", nodes);
    }
}
