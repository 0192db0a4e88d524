package dev.because.symbolic.causal.inference.junction.propagation;

import java.util.List;
import java.util.Optional;

/** What is believed once everything known has been propagated. Immutable, once computed. */
public final class Beliefs {
    private final CliqueTree tree;
    private final Arithmetic arithmetic;
    private final Optional<Beliefs> before;
    private final double[][] tables;
    private final double[][] separators;
    private final double[] floors;
    private final double logEvidence;
    private final double[][] marginals;

    Beliefs(
            CliqueTree tree,
            Arithmetic arithmetic,
            Optional<Beliefs> before,
            double[][] tables,
            double[][] separators,
            double[] floors,
            double logEvidence) {
        this.tree = tree;
        this.arithmetic = arithmetic;
        this.before = before;
        this.tables = tables;
        this.separators = separators;
        this.floors = floors;
        this.logEvidence = logEvidence;
        this.marginals = new double[tree.graph().sizes().length][];
        if (possible()) {
            for (int variable : tree.graph().variables()) {
                marginals[variable] = computed(variable);
            }
        }
    }

    private double[] computed(int variable) {
        int clique = tree.smallest(variable);
        if (tables[clique] == null) {
            return before.orElseThrow().marginals[variable];
        }
        double[] marginal = arithmetic.sums(
                tables[clique], tree.marginal(variable), tree.graph().sizes()[variable]);
        arithmetic.normalize(marginal);
        return marginal;
    }

    /**
     * What is believed when more is known.
     *
     * @return empty if that has the probability 0
     */
    public Optional<Beliefs> given(int[] states, List<Likelihood> likelihoods) {
        return (arithmetic == Arithmetic.PLAIN ? Propagation.from(this).run(likelihoods) : Optional.<Beliefs>empty())
                .or(() -> Propagation.start(tree, Arithmetic.LOGARITHMS, states).run(likelihoods))
                .filter(Beliefs::possible);
    }

    boolean possible() {
        return logEvidence > Double.NEGATIVE_INFINITY;
    }

    /** The logarithm of the probability of what is known beyond what was known before. */
    public double logEvidence() {
        return logEvidence;
    }

    /** The probability of each state of a variable of the tree; not to be changed. */
    public double[] marginal(int variable) {
        return marginals[variable];
    }

    /** The joint of variables that one clique holds, the last of which runs fastest. */
    public double[] joint(int[] variables) {
        if (variables.length == 0) {
            return new double[] {1};
        }
        int entries = 1;
        for (int variable : variables) {
            entries *= tree.graph().sizes()[variable];
        }
        int clique = tree.forest().holder(variables);
        double[] joint = arithmetic.sums(table(clique), tree.onto(clique, variables), entries);
        arithmetic.normalize(joint);
        return joint;
    }

    /** The expectation of the product of functions of different variables of the tree, each between 0 and 1. */
    public double expectation(List<Likelihood> functions) {
        return new Expectation(tree, this, arithmetic).of(functions);
    }

    /** The same, made ready to be {@linkplain #given changed} often. */
    public Beliefs asBase() {
        double[] exact = new double[floors.length];
        for (int clique = 0; clique < exact.length; clique++) {
            exact[clique] = Potential.floor(table(clique));
        }
        return new Beliefs(tree, arithmetic, before, tables, separators, exact, logEvidence);
    }

    CliqueTree tree() {
        return tree;
    }

    double[] table(int clique) {
        double[] table = tables[clique];
        return table != null ? table : before.orElseThrow().table(clique);
    }

    double[][] separators() {
        return separators;
    }

    double[] floors() {
        return floors;
    }
}
