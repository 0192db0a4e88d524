package dev.because.symbolic.causal.intervention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.causal.intervention.Identification.BackDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.FrontDoorAdjustment;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import dev.because.symbolic.causal.separation.PathsByDefinition;
import dev.because.symbolic.causal.separation.RandomGraphs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentificationTest {
    private static final int SIZE = 7;

    @Test
    void back_door_sets_of_random_graphs_are_the_smallest_of_all_that_fulfil_the_definition() {
        RandomGraphs random = new RandomGraphs(51);
        int[] sizes = new int[SIZE];
        int none = 0;
        for (int round = 0; round < 300; round++) {
            CausalGraph graph = random.next(SIZE, 0.3 + 0.1 * (round % 3));
            BitSet hidden = random.subset(SIZE, 0.2);
            hidden.clear(0, 2);
            BackDoor backDoor = new BackDoor(graph, 0, 1, hidden);
            TreeSet<BitSet> expected = all(set -> isBackDoor(graph, hidden, set));
            all(set -> true).forEach(set -> assertEquals(expected.contains(set), backDoor.admits(set)));
            Optional<BitSet> found = backDoor.smallest();
            assertEquals(expected.stream().findFirst(), found, "round " + round);
            found.ifPresent(set -> sizes[set.cardinality()]++);
            none += found.isEmpty() ? 1 : 0;
        }
        assertTrue(none > 30 && sizes[0] > 30 && sizes[1] > 30 && sizes[2] > 10, none + " " + List.of(sizes[0]));
    }

    @Test
    void front_door_sets_of_random_graphs_are_the_smallest_of_all_that_fulfil_the_definition() {
        RandomGraphs random = new RandomGraphs(52);
        int[] sizes = new int[SIZE];
        int none = 0;
        for (int round = 0; round < 400; round++) {
            CausalGraph graph = random.next(SIZE, 0.2 + 0.1 * (round % 3));
            BitSet hidden = random.subset(SIZE, 0.2);
            hidden.clear(0, 2);
            FrontDoor frontDoor = new FrontDoor(graph, 0, 1, hidden);
            TreeSet<BitSet> expected = all(set -> isFrontDoor(graph, hidden, set));
            all(set -> true).forEach(set -> assertEquals(expected.contains(set), frontDoor.admits(set)));
            Optional<FrontDoor.Through> found = frontDoor.smallest();
            assertEquals(expected.stream().findFirst(), found.map(FrontDoor.Through::variables), "round " + round);
            assertTrue(found.map(FrontDoor.Through::smallest).orElse(true));
            found.ifPresent(through -> sizes[through.variables().cardinality()]++);
            none += found.isEmpty() ? 1 : 0;
        }
        assertTrue(none > 50 && sizes[0] > 50 && sizes[1] > 10 && sizes[2] > 1, none + " " + sizes[1] + " " + sizes[2]);
    }

    @Test
    void the_effect_computed_from_observations_is_that_of_the_network_with_its_arrows_cut() {
        RandomNetworks networks = new RandomNetworks(53);
        Random random = new Random(53);
        int backDoor = 0;
        int frontDoor = 0;
        int unseen = 0;
        for (int round = 0; round < 400; round++) {
            BayesianNetwork network = networks.next(6);
            int cause = random.nextInt(6);
            int effect = (cause + 1 + random.nextInt(5)) % 6;
            BitSet hidden = new BitSet();
            IntStream.range(0, 6)
                    .filter(i -> i != cause && i != effect && random.nextInt(3) == 0)
                    .forEach(hidden::set);
            for (Identification way : ways(network, cause, effect, hidden)) {
                for (int state = 0; state < network.variable(cause).size(); state++) {
                    Observation action = new Observation(cause, state);
                    Optional<double[]> found =
                            new AdjustedEffect(new VariableElimination(network)).of(way, action, effect);
                    if (found.isEmpty()) {
                        unseen++;
                        continue;
                    }
                    double[] expected = new VariableElimination(Intervention.under(network, List.of(action)))
                            .joint(new int[] {effect}, Findings.none())
                            .orElseThrow()
                            .values();
                    assertArrayEquals(expected, found.get(), 1e-12, "round " + round);
                    backDoor += way instanceof BackDoorAdjustment by
                                    && !by.variables().isEmpty()
                            ? 1
                            : 0;
                    frontDoor += way instanceof FrontDoorAdjustment by
                                    && !by.variables().isEmpty()
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(backDoor > 150 && frontDoor > 10 && unseen > 5, backDoor + " " + frontDoor + " " + unseen);
    }

    /** Both, where both are possible. */
    private static List<Identification> ways(BayesianNetwork network, int cause, int effect, BitSet hidden) {
        CausalGraph graph = CausalGraph.of(network);
        List<Identification> ways = new ArrayList<>();
        new BackDoor(graph, cause, effect, hidden)
                .smallest()
                .ifPresent(set ->
                        ways.add(new BackDoorAdjustment(set.stream().boxed().toList())));
        new FrontDoor(graph, cause, effect, hidden)
                .smallest()
                .ifPresent(through -> ways.add(new FrontDoorAdjustment(
                        through.variables().stream().boxed().toList(), through.smallest())));
        Identification chosen = Identification.of(network, cause, effect, hidden);
        assertEquals(ways.stream().findFirst(), Optional.of(chosen).filter(ways::contains));
        return ways;
    }

    /** A front-door set is minimal, and said to be no more than that, where the search for the smallest is too long. */
    @Test
    void in_a_large_graph_the_set_found_cannot_be_made_smaller() {
        int lanes = 14;
        // u → x → a_i → y, u → y: one variable of each lane is needed, and both ends of a lane are there
        int[][] parents = new int[2 * lanes + 3][];
        parents[0] = new int[0];
        parents[1] = new int[] {0};
        for (int lane = 0; lane < lanes; lane++) {
            parents[3 + 2 * lane] = new int[] {1};
            parents[4 + 2 * lane] = new int[] {3 + 2 * lane};
        }
        parents[2] = IntStream.concat(IntStream.of(0), IntStream.range(0, lanes).map(lane -> 4 + 2 * lane))
                .toArray();
        FrontDoor frontDoor = new FrontDoor(CausalGraph.of(parents), 1, 2, CausalGraph.set(0));
        FrontDoor.Through through = frontDoor.smallest().orElseThrow();
        assertFalse(through.smallest());
        assertEquals(lanes, through.variables().cardinality());
        assertTrue(frontDoor.admits(through.variables()));
    }

    /** All sets of the other variables that fulfil it, the smallest first, then by their indices. */
    private static TreeSet<BitSet> all(Predicate<BitSet> fulfils) {
        TreeSet<BitSet> all = new TreeSet<>((one, other) -> one.cardinality() != other.cardinality()
                ? Integer.compare(one.cardinality(), other.cardinality())
                : one.toString().compareTo(other.toString()));
        for (long bits = 0; bits < 1 << (SIZE - 2); bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits << 2});
            if (fulfils.test(set)) {
                all.add(set);
            }
        }
        return all;
    }

    private static boolean isBackDoor(CausalGraph graph, BitSet hidden, BitSet set) {
        return !set.intersects(hidden)
                && !set.intersects(graph.descendants(CausalGraph.set(0)))
                && new PathsByDefinition(graph, Known.observed(set))
                        .active(0, 1).stream().noneMatch(path -> graph.hasArrow(path.get(1), 0));
    }

    private static boolean isFrontDoor(CausalGraph graph, BitSet hidden, BitSet set) {
        CausalGraph into = graph.withoutArrowsOutOf(set);
        PathsByDefinition open = new PathsByDefinition(graph, Known.nothing());
        PathsByDefinition given = new PathsByDefinition(into, Known.observed(CausalGraph.set(0)));
        boolean intercepts = open.active(0, 1).stream()
                .filter(path -> isDirected(graph, path))
                .allMatch(path -> path.stream().anyMatch(set::get));
        return !set.intersects(hidden)
                && intercepts
                && set.stream().allMatch(variable -> open.active(0, variable).stream()
                        .noneMatch(path -> graph.hasArrow(path.get(1), 0)))
                && set.stream().allMatch(variable -> given.active(variable, 1).isEmpty());
    }

    private static boolean isDirected(CausalGraph graph, List<Integer> path) {
        return IntStream.range(1, path.size()).allMatch(i -> graph.hasArrow(path.get(i - 1), path.get(i)));
    }
}
