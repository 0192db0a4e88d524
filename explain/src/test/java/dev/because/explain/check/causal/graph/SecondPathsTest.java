package dev.because.explain.check.causal.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.causal.SmallNetworks;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.separation.ActivePath;
import dev.because.symbolic.causal.separation.ActivePaths;
import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Paths that are walked one after the other, against the search that goes straight to the end. */
class SecondPathsTest {
    @Test
    void bothFindTheSameShortestPath() {
        SmallNetworks random = new SmallNetworks(41);
        int open = 0;
        for (int i = 0; i < 300; i++) {
            BayesianNetwork network = random.next(10, 2);
            Findings findings = random.findings(network, i % 4);
            List<Integer> ends = random.some(10, 2);
            Optional<ActivePath> path =
                    new ActivePaths(CausalGraph.of(network)).shortest(ends.get(0), ends.get(1), Known.of(findings));
            if (path.isPresent()) {
                SecondPaths second = new SecondPaths(network);
                List<Integer> variables = path.get().variables();
                assertEquals(variables, second.shortest(ends.get(0), ends.get(1), findings, variables));
                assertEquals(path.get().in(network), String.join(" ", second.pieces(variables)));
                open++;
            }
        }
        assertTrue(open > 120, open + " of 300 open");
    }

    @Test
    void aPathThatIsBlockedOrNotThereIsRefused() {
        SmallNetworks random = new SmallNetworks(42);
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            BayesianNetwork network = random.next(8, 2);
            List<Integer> path = random.some(8, 3);
            Findings findings = Findings.none().with(path.get(1), 0);
            boolean collider = MoralGraph.of(network).hasArrow(path.get(0), path.get(1))
                    && MoralGraph.of(network).hasArrow(path.get(2), path.get(1));
            if (!collider) {
                assertThrows(IllegalArgumentException.class, () -> new SecondPaths(network)
                        .shortest(path.get(0), path.get(2), findings, path));
                refused++;
            }
        }
        assertTrue(refused > 80, refused + " of 100 refused");
    }
}
