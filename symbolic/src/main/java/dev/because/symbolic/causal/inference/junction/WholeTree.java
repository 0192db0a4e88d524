package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.inference.junction.propagation.Beliefs;
import dev.because.symbolic.causal.inference.junction.propagation.CliqueTree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tree of the whole network, propagated once without findings; made when first asked for. */
final class WholeTree {
    /** Up to here no published network was faster with a tree made for each case; beyond it, findings save more. */
    private static final double LARGE = 1 << 20;

    private final BayesianNetwork network;
    private final Factors factors;
    private final double limit;
    private Optional<Beliefs> prior = Optional.empty();
    private boolean tried;

    WholeTree(BayesianNetwork network, Factors factors, double budget) {
        this.network = network;
        this.factors = factors;
        this.limit = Math.min(budget, LARGE);
    }

    /** What is believed while nothing is known; empty if the tree would be large. */
    synchronized Optional<Beliefs> prior() {
        if (!tried) {
            tried = true;
            boolean[] all = new boolean[network.size()];
            Arrays.fill(all, true);
            int[] states = new int[network.size()];
            Arrays.fill(states, -1);
            prior = Plan.lasting(factors.graph(all, states, new int[0]), limit)
                    .flatMap(plan -> new CliqueTree(plan.graph(), plan.forest()).beliefs(states, List.of()))
                    .map(Beliefs::asBase);
        }
        return prior;
    }
}
