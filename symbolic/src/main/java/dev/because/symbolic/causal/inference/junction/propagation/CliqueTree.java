package dev.because.symbolic.causal.inference.junction.propagation;

import dev.because.symbolic.causal.inference.junction.elimination.CliqueForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A forest of cliques made ready: where each factor goes, and how each table maps onto its separators. Immutable. */
public final class CliqueTree {
    /** A factor and how it maps into its clique's table. */
    record Placed(Potential potential, Projection projection) {}

    private final FactorGraph graph;
    private final CliqueForest forest;
    private final int[][] sizes;
    private final int[] entries;
    private final int[] separatorEntries;
    private final Projection[] towardsParent;
    private final Projection[] fromParent;
    private final List<List<Placed>> placed = new ArrayList<>();
    private final List<Potential> scalars = new ArrayList<>();
    private final int[] smallest;
    private final Projection[] marginals;
    private final int[] places;
    private final int[] roots;

    /**
     * @param found cliques of the graph's variables, whose tables all fit into an array
     */
    public CliqueTree(FactorGraph graph, CliqueForest found) {
        this.graph = graph;
        this.forest = found.rearranged();
        int n = forest.cliques();
        sizes = new int[n][];
        entries = new int[n];
        separatorEntries = new int[n];
        towardsParent = new Projection[n];
        fromParent = new Projection[n];
        places = new int[graph.sizes().length];
        roots = new int[n];
        smallest = new int[graph.sizes().length];
        marginals = new Projection[graph.sizes().length];
        Arrays.fill(smallest, -1);
        for (int clique = 0; clique < n; clique++) {
            compile(clique);
            placed.add(new ArrayList<>());
        }
        for (Potential potential : graph.potentials()) {
            if (potential.scope().length == 0) {
                scalars.add(potential);
            } else {
                int clique = forest.holder(potential.scope());
                placed.get(clique)
                        .add(new Placed(potential, projection(clique, potential.scope(), potential.strides())));
            }
        }
        for (int variable : graph.variables()) {
            marginals[variable] = projection(smallest[variable], new int[] {variable}, new int[] {1});
        }
    }

    private void compile(int clique) {
        int[] scope = forest.scope(clique);
        sizes[clique] = Arrays.stream(scope).map(v -> graph.sizes()[v]).toArray();
        entries[clique] = (int) forest.entries(clique);
        int[] separator = forest.separator(clique);
        int[] strides = new int[separator.length];
        int stride = 1;
        for (int i = separator.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[clique][i];
        }
        separatorEntries[clique] = stride;
        roots[clique] = forest.parent(clique) < 0 ? clique : roots[forest.parent(clique)];
        if (forest.parent(clique) >= 0) {
            towardsParent[clique] = projection(clique, separator, strides);
            fromParent[clique] = projection(forest.parent(clique), separator, strides);
        }
        for (int v : scope) {
            if (smallest[v] < 0 || entries[clique] < entries[smallest[v]]) {
                smallest[v] = clique;
            }
        }
    }

    private Projection projection(int clique, int[] onto, int[] strides) {
        int[] scope = forest.scope(clique);
        for (int i = 0; i < onto.length; i++) {
            places[onto[i]] = strides[i];
        }
        int[] steps = new int[scope.length];
        for (int i = 0; i < scope.length; i++) {
            steps[i] = places[scope[i]];
        }
        for (int v : onto) {
            places[v] = 0;
        }
        return new Projection(sizes[clique], steps);
    }

    /**
     * The beliefs in a case.
     *
     * @param states of the observed variables of the factors; others are not looked at
     * @param likelihoods what is known of variables of the tree
     * @return empty if the case has the probability 0
     */
    public Optional<Beliefs> beliefs(int[] states, List<Likelihood> likelihoods) {
        return Propagation.start(this, Arithmetic.PLAIN, states)
                .run(likelihoods)
                .or(() -> Propagation.start(this, Arithmetic.LOGARITHMS, states).run(likelihoods))
                .filter(Beliefs::possible);
    }

    /** The forest that this was made from. */
    public CliqueForest forest() {
        return forest;
    }

    public FactorGraph graph() {
        return graph;
    }

    int cliques() {
        return entries.length;
    }

    int entries(int clique) {
        return entries[clique];
    }

    int separatorEntries(int clique) {
        return separatorEntries[clique];
    }

    Projection towardsParent(int clique) {
        return towardsParent[clique];
    }

    Projection fromParent(int clique) {
        return fromParent[clique];
    }

    List<Placed> placed(int clique) {
        return placed.get(clique);
    }

    List<Potential> scalars() {
        return scalars;
    }

    /** The smallest clique that holds the variable. */
    int smallest(int variable) {
        return smallest[variable];
    }

    /** From that clique's table to the variable's states. */
    Projection marginal(int variable) {
        return marginals[variable];
    }

    /** The root of the clique's tree. */
    int root(int clique) {
        return roots[clique];
    }

    /** From the clique's table to a single number. */
    Projection all(int clique) {
        return new Projection(sizes[clique], new int[sizes[clique].length]);
    }

    /** From a table that holds all of those variables to theirs, the last of which runs fastest. */
    Projection onto(int clique, int[] variables) {
        int[] strides = new int[variables.length];
        int stride = 1;
        for (int i = variables.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= graph.sizes()[variables[i]];
        }
        int[] steps = new int[sizes[clique].length];
        for (int i = 0; i < steps.length; i++) {
            for (int k = 0; k < variables.length; k++) {
                steps[i] = forest.scope(clique)[i] == variables[k] ? strides[k] : steps[i];
            }
        }
        return new Projection(sizes[clique], steps);
    }
}
