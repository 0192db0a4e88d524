package dev.because.explain.check.causal.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.causal.SmallNetworks;
import dev.because.explain.check.causal.graph.SecondIdentification.Way;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.intervention.Identification;
import dev.because.symbolic.causal.intervention.Identification.BackDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.FrontDoorAdjustment;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import dev.because.symbolic.causal.separation.Separation;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The moral graph and the trying of all sets, against the rolling ball and the searches that the answer uses. */
class SecondIdentificationTest {
    @Test
    void theMoralGraphSeparatesWhatTheBallDoesNotReach() {
        SmallNetworks random = new SmallNetworks(21);
        int separated = 0;
        for (int i = 0; i < 400; i++) {
            BayesianNetwork network = random.next(9, 2);
            List<Integer> drawn = random.some(9, 2 + i % 4);
            BitSet known = new BitSet();
            drawn.subList(2, drawn.size()).forEach(known::set);
            boolean expected = new Separation(CausalGraph.of(network))
                    .separated(drawn.get(0), drawn.get(1), Known.observed(known));
            boolean found =
                    MoralGraph.of(network).separates(known, MoralGraph.set(drawn.get(0)), MoralGraph.set(drawn.get(1)));
            assertEquals(expected, found);
            separated += expected ? 1 : 0;
        }
        assertTrue(separated > 100 && separated < 300, separated + " of 400 separated");
    }

    @Test
    void bothFindTheSameWayOfComputingAnEffect() {
        SmallNetworks random = new SmallNetworks(22);
        Map<String, Integer> ways = new TreeMap<>();
        for (int i = 0; i < 600; i++) {
            BayesianNetwork network = random.next(7, 3);
            List<Integer> drawn = random.some(7, 2 + i % 5);
            List<Integer> hidden = drawn.subList(2, drawn.size());
            BitSet unseen = new BitSet();
            hidden.forEach(unseen::set);
            Way first = way(Identification.of(network, drawn.get(0), drawn.get(1), unseen));
            Way second =
                    new SecondIdentification(MoralGraph.of(network), drawn.get(0), drawn.get(1), hidden).way(first);
            assertEquals(first, second);
            ways.merge(first.criterion(), 1, Integer::sum);
        }
        assertEquals(3, ways.size(), ways.toString());
    }

    private static Way way(Identification found) {
        if (found instanceof BackDoorAdjustment backDoor) {
            return new Way(SecondIdentification.BACK_DOOR, backDoor.variables());
        }
        return found instanceof FrontDoorAdjustment frontDoor
                ? new Way(SecondIdentification.FRONT_DOOR, frontDoor.variables())
                : new Way(SecondIdentification.NONE, List.of());
    }
}
