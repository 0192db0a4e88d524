package dev.because.symbolic.causal.inference.junction.propagation;

import java.util.List;
import java.util.Optional;

/**
 * One propagation. It begins with the factors ({@link #start}) or with what was believed before anything was known
 * ({@link #from}); in the second way only those cliques are computed that findings reach: a clique without findings below it
 * sends nothing new towards the root, and a message from the root that changes nothing is not passed on.
 */
final class Propagation {
    /** Products of numbers below this are no longer exact doubles; their logarithm, with something to spare. */
    private static final double SMALLEST = Math.log(Double.MIN_NORMAL) + 20;

    /** A message that differs by no more than rounding says nothing new. */
    private static final double ROUNDING = 1e-15;

    private final CliqueTree tree;
    private final Arithmetic arithmetic;
    private final Optional<Beliefs> before;
    private final double[][] tables;
    private final double[][] separators;
    private final double[] floors;
    private double logEvidence;

    private Propagation(CliqueTree tree, Arithmetic arithmetic, Optional<Beliefs> before) {
        this.tree = tree;
        this.arithmetic = arithmetic;
        this.before = before;
        this.tables = new double[tree.cliques()][];
        this.separators = new double[tree.cliques()][];
        this.floors = new double[tree.cliques()];
    }

    static Propagation from(Beliefs before) {
        Propagation propagation = new Propagation(before.tree(), Arithmetic.PLAIN, Optional.of(before));
        System.arraycopy(before.floors(), 0, propagation.floors, 0, propagation.floors.length);
        return propagation;
    }

    static Propagation start(CliqueTree tree, Arithmetic arithmetic, int[] states) {
        Propagation propagation = new Propagation(tree, arithmetic, Optional.empty());
        for (Potential scalar : tree.scalars()) {
            propagation.logEvidence += Math.log(scalar.values()[scalar.offset(states)]);
        }
        for (int clique = 0; clique < tree.cliques(); clique++) {
            propagation.load(clique, states);
        }
        return propagation;
    }

    private void load(int clique, int[] states) {
        double[] table = new double[tree.entries(clique)];
        boolean first = true;
        for (CliqueTree.Placed placed : tree.placed(clique)) {
            Potential potential = placed.potential();
            double[] values = arithmetic.kept(potential.values());
            int offset = potential.offset(states);
            if (first) {
                placed.projection().copy(values, offset, table);
            } else {
                arithmetic.multiply(table, placed.projection(), values, offset, table);
            }
            floors[clique] += potential.floor();
            first = false;
        }
        if (first) {
            java.util.Arrays.fill(table, arithmetic.kept(1));
        }
        tables[clique] = table;
    }

    /**
     * Enters what is known and propagates it.
     *
     * @return empty if numbers became so small that they must be kept as logarithms
     */
    Optional<Beliefs> run(List<Likelihood> likelihoods) {
        for (Likelihood likelihood : likelihoods) {
            int clique = tree.smallest(likelihood.variable());
            multiply(clique, tree.marginal(likelihood.variable()), arithmetic.kept(likelihood.values()));
            floors[clique] += Potential.floor(likelihood.values());
        }
        collect();
        boolean tooSmall = arithmetic == Arithmetic.PLAIN
                && java.util.Arrays.stream(floors).anyMatch(f -> f < SMALLEST);
        if (tooSmall) {
            return Optional.empty();
        }
        if (logEvidence > Double.NEGATIVE_INFINITY) {
            distribute();
        }
        return Optional.of(new Beliefs(tree, arithmetic, before, tables, separators, floors, logEvidence));
    }

    private void collect() {
        for (int clique = tables.length - 1; clique >= 0 && logEvidence > Double.NEGATIVE_INFINITY; clique--) {
            if (tables[clique] == null) {
                continue;
            }
            int parent = tree.forest().parent(clique);
            if (parent < 0) {
                logEvidence += normalizeRoot(clique);
                continue;
            }
            double[] sums = arithmetic.sums(tables[clique], tree.towardsParent(clique), tree.separatorEntries(clique));
            separators[clique] = sums;
            double[] message = sums.clone();
            if (before.isPresent()) {
                arithmetic.divide(message, before.get().separators()[clique]);
            }
            logEvidence += arithmetic.scale(message);
            floors[parent] += arithmetic == Arithmetic.PLAIN ? Potential.floor(message) : 0;
            multiply(parent, tree.fromParent(clique), message);
        }
    }

    private double normalizeRoot(int root) {
        double[] sum = arithmetic.sums(tables[root], tree.all(root), 1);
        double[] inverse = {arithmetic.kept(1)};
        double log = arithmetic.scale(sum.clone());
        if (log > Double.NEGATIVE_INFINITY) {
            arithmetic.divide(inverse, sum);
            multiply(root, tree.all(root), inverse);
        }
        return log;
    }

    private void distribute() {
        for (int clique = 0; clique < tables.length; clique++) {
            int parent = tree.forest().parent(clique);
            if (parent < 0 || tables[parent] == null) {
                continue;
            }
            double[] sums = arithmetic.sums(tables[parent], tree.fromParent(clique), tree.separatorEntries(clique));
            if (tables[clique] != null || !same(sums, before.orElseThrow().separators()[clique])) {
                double[] ratio = sums.clone();
                double[] old = separators[clique] != null
                        ? separators[clique]
                        : before.orElseThrow().separators()[clique];
                arithmetic.divide(ratio, old);
                multiply(clique, tree.towardsParent(clique), ratio);
            }
            separators[clique] = sums;
        }
    }

    private static boolean same(double[] sums, double[] old) {
        for (int i = 0; i < sums.length; i++) {
            if (Math.abs(sums[i] - old[i]) > ROUNDING * old[i]) {
                return false;
            }
        }
        return true;
    }

    private void multiply(int clique, Projection projection, double[] by) {
        double[] source = tables[clique];
        if (source == null) {
            source = before.orElseThrow().table(clique);
            tables[clique] = new double[source.length];
        }
        arithmetic.multiply(source, projection, by, 0, tables[clique]);
    }
}
