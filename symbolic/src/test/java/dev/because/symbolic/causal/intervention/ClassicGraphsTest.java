package dev.because.symbolic.causal.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.intervention.Identification.BackDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.FrontDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.NotIdentifiedByThese;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.logic.BadInputException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The graphs with which the literature explains both criteria. */
class ClassicGraphsTest {
    /** Pearl 2009, figure 3.4: the cause is xi, the effect xj. */
    private static final BayesianNetwork SIX =
            graph("x1", "x2", "x3 x1", "x4 x1 x2", "x5 x2", "xi x3 x4", "x6 xi", "xj x4 x5 x6");

    /** A network with each word a variable and the words after it its parents; its numbers are of no account. */
    private static BayesianNetwork graph(String... families) {
        List<Node> nodes = Arrays.stream(families)
                .map(family -> List.of(family.split(" ")))
                .map(words -> {
                    int[] sizes = words.stream().skip(1).mapToInt(parent -> 2).toArray();
                    double[] values = new double[2 << sizes.length];
                    Arrays.fill(values, 0.5);
                    return new Node(
                            new Variable(words.get(0), List.of("no", "yes")),
                            words.subList(1, words.size()),
                            new ProbabilityTable(2, sizes, values));
                })
                .toList();
        return BayesianNetwork.of("classic", nodes);
    }

    private static BitSet set(BayesianNetwork network, String... names) {
        BitSet set = new BitSet();
        Arrays.stream(names).forEach(name -> set.set(network.indexOf(name).orElseThrow()));
        return set;
    }

    private static List<Integer> list(BayesianNetwork network, String... names) {
        return set(network, names).stream().boxed().toList();
    }

    private static Identification identify(BayesianNetwork network, String cause, String effect, String... hidden) {
        return Identification.of(
                network,
                network.indexOf(cause).orElseThrow(),
                network.indexOf(effect).orElseThrow(),
                set(network, hidden));
    }

    @Test
    void in_pearls_six_variables_x4_needs_a_companion() {
        BackDoor backDoor = new BackDoor(
                CausalGraph.of(SIX),
                SIX.indexOf("xi").orElseThrow(),
                SIX.indexOf("xj").orElseThrow(),
                new BitSet());
        assertTrue(backDoor.admits(set(SIX, "x3", "x4")));
        assertTrue(backDoor.admits(set(SIX, "x4", "x5")));
        assertFalse(backDoor.admits(set(SIX, "x4")));
        assertFalse(backDoor.admits(set(SIX, "x6")));
        assertFalse(backDoor.admits(set(SIX, "x3", "x4", "x6")));
        assertEquals(new BackDoorAdjustment(list(SIX, "x1", "x4")), identify(SIX, "xi", "xj"));
        assertEquals(new BackDoorAdjustment(list(SIX, "x4", "x5")), identify(SIX, "xi", "xj", "x1", "x2", "x3"));
        assertEquals(new FrontDoorAdjustment(list(SIX, "x6"), true), identify(SIX, "xi", "xj", "x4"));
    }

    @Test
    void smoking_goes_through_tar_where_the_gene_is_hidden() {
        BayesianNetwork smoking = graph("gene", "smoking gene", "tar smoking", "cancer tar gene");
        assertEquals(new BackDoorAdjustment(list(smoking, "gene")), identify(smoking, "smoking", "cancer"));
        assertEquals(
                new FrontDoorAdjustment(list(smoking, "tar"), true), identify(smoking, "smoking", "cancer", "gene"));
        assertEquals(new NotIdentifiedByThese(), identify(smoking, "smoking", "cancer", "gene", "tar"));
    }

    @Test
    void in_the_m_graph_one_does_best_to_adjust_for_nothing() {
        BayesianNetwork m = graph("u1", "u2", "m u1 u2", "x u1", "y u2 x");
        assertEquals(new BackDoorAdjustment(List.of()), identify(m, "x", "y", "u1", "u2"));
        BackDoor backDoor = new BackDoor(CausalGraph.of(m), 3, 4, set(m, "u1", "u2"));
        assertFalse(backDoor.admits(set(m, "m")));
    }

    @Test
    void the_napkin_and_the_bow_are_identified_by_neither() {
        BayesianNetwork napkin = graph("u1", "u2", "w u1 u2", "z w", "x z u1", "y x u2");
        assertEquals(new NotIdentifiedByThese(), identify(napkin, "x", "y", "u1", "u2"));
        BayesianNetwork bow = graph("u", "x u", "y x u");
        assertEquals(new NotIdentifiedByThese(), identify(bow, "x", "y", "u"));
    }

    @Test
    void a_root_beside_the_way_can_be_needed_at_the_front_door() {
        BayesianNetwork network = graph("u", "w", "x u", "m x w", "y m w u");
        assertEquals(new FrontDoorAdjustment(list(network, "w", "m"), true), identify(network, "x", "y", "u"));
    }

    @Test
    void what_has_no_effect_goes_through_nothing() {
        BayesianNetwork backwards = graph("y", "x y");
        assertEquals(new FrontDoorAdjustment(List.of(), true), identify(backwards, "x", "y"));
    }

    @Test
    void a_hidden_action_is_refused() {
        assertThrows(BadInputException.class, () -> identify(SIX, "xi", "xj", "xi"));
        assertThrows(BadInputException.class, () -> identify(SIX, "xi", "xi"));
    }
}
