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
    /** One more order is tried for so many numbers for each variable, where the tree answers a case or a few. */
    private static final double ONCE = 1000;

    /** And where it answers all. */
    private static final double ALWAYS = 120;

    /**
     * The plan for some factors.
     *
     * @param limit more numbers than this in all tables are not worth having
     * @return empty if none was found within the limit
     */
    static Optional<Plan> of(FactorGraph graph, double limit) {
        return of(graph, limit, ONCE);
    }

    /** The same, looked for longer, since it will be used often. */
    static Optional<Plan> lasting(FactorGraph graph, double limit) {
        return of(graph, limit, ALWAYS);
    }

    private static Optional<Plan> of(FactorGraph graph, double limit, double entriesPerTry) {
        return BestOrder.forest(interactions(graph), graph.sizes(), graph.suggested(), limit, entriesPerTry)
                .filter(forest -> forest.total() <= limit)
                .map(forest -> new Plan(graph, forest));
    }

    /** The same, or a refusal that says how large it would be. */
    static Plan within(FactorGraph graph, double budget) {
        return of(graph, budget)
                .orElseThrow(() -> new TooLargeException(
                        BestOrder.quick(interactions(graph), graph.sizes(), graph.suggested())
                                .total(),
                        budget));
    }

    static TreeSize size(FactorGraph graph, double budget) {
        CliqueForest forest = lasting(graph, budget)
                .map(Plan::forest)
                .orElseGet(() -> BestOrder.quick(interactions(graph), graph.sizes(), graph.suggested()));
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
