package dev.because.symbolic.causal.inference.junction.propagation;

import java.util.List;

/**
 * The expectation of a product of functions of one variable each, such as the probability that no parent brings an effect
 * about. Only cliques between those variables are touched: messages go up to where all functions have come together, and the
 * table there, a posterior already, needs no more than to be added up.
 */
final class Expectation {
    private final CliqueTree tree;
    private final Beliefs beliefs;
    private final Arithmetic arithmetic;
    private final double[][] tables;
    private final int[] carried;
    private final int[] expected;

    Expectation(CliqueTree tree, Beliefs beliefs, Arithmetic arithmetic) {
        this.tree = tree;
        this.beliefs = beliefs;
        this.arithmetic = arithmetic;
        this.tables = new double[tree.cliques()][];
        this.carried = new int[tree.cliques()];
        this.expected = new int[tree.cliques()];
    }

    double of(List<Likelihood> functions) {
        int deepest = -1;
        for (Likelihood function : functions) {
            int clique = tree.smallest(function.variable());
            multiply(clique, tree.marginal(function.variable()), arithmetic.kept(function.values()));
            carried[clique]++;
            expected[tree.root(clique)]++;
            deepest = Math.max(deepest, clique);
        }
        double log = 0;
        for (int clique = deepest; clique >= 0; clique--) {
            if (carried[clique] == 0) {
                continue;
            }
            if (carried[clique] == expected[tree.root(clique)]) {
                log += arithmetic.scale(arithmetic.sums(tables[clique], tree.all(clique), 1));
                carried[clique] = 0;
            } else {
                pass(clique, tree.forest().parent(clique));
            }
        }
        return Math.exp(log);
    }

    private void pass(int clique, int parent) {
        double[] message = arithmetic.sums(tables[clique], tree.towardsParent(clique), tree.separatorEntries(clique));
        arithmetic.divide(message, beliefs.separators()[clique]);
        multiply(parent, tree.fromParent(clique), message);
        carried[parent] += carried[clique];
    }

    private void multiply(int clique, Projection projection, double[] by) {
        double[] source = tables[clique];
        if (source == null) {
            source = beliefs.table(clique);
            tables[clique] = new double[source.length];
        }
        arithmetic.multiply(source, projection, by, 0, tables[clique]);
    }
}
