package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.inference.TooLargeException;
import dev.because.symbolic.causal.inference.junction.elimination.BestOrder;
import dev.because.symbolic.causal.inference.junction.elimination.CliqueForest;
import dev.because.symbolic.causal.inference.junction.elimination.Interactions;
import dev.because.symbolic.causal.inference.junction.propagation.FactorGraph;
import dev.because.symbolic.causal.inference.junction.propagation.Potential;
import java.util.Optional;

/** Factors, and the best forest of cliques found for them; its size is known, and no number of it computed yet. */
record Plan(FactorGraph graph, CliqueForest forest) {
    /**
     * The plan for some factors.
     *
     * @param limit more numbers than this in all tables are not worth having
     * @return empty if none was found within the limit
     */
    static Optional<Plan> of(FactorGraph graph, double limit) {
        return BestOrder.forest(interactions(graph), graph.sizes(), limit)
                .filter(forest -> forest.total() <= limit)
                .map(forest -> new Plan(graph, forest));
    }

    /** The same, whatever its size, or a refusal that names it. */
    static Plan within(FactorGraph graph, double budget) {
        return of(graph, budget).orElseThrow(() -> new TooLargeException(largest(graph), budget));
    }

    private static double largest(FactorGraph graph) {
        return BestOrder.quick(interactions(graph), graph.sizes()).largest();
    }

    static TreeSize size(FactorGraph graph, double budget) {
        CliqueForest forest = of(graph, budget)
                .map(Plan::forest)
                .orElseGet(() -> BestOrder.quick(interactions(graph), graph.sizes()));
        return new TreeSize(forest.cliques(), forest.largest(), forest.total(), forest.width());
    }

    private static Interactions interactions(FactorGraph graph) {
        Interactions interactions = new Interactions(graph.sizes());
        for (int variable : graph.variables()) {
            interactions.add(variable);
        }
        for (Potential potential : graph.potentials()) {
            interactions.connect(potential.scope());
        }
        interactions.connect(graph.together());
        return interactions;
    }
}
