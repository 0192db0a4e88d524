package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.junction.propagation.Beliefs;
import dev.because.symbolic.causal.inference.junction.propagation.CliqueTree;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exact inference in a junction tree: all posteriors of a case in one propagation, as exact as doubles are, however unlikely
 * the findings are. It may be asked from several threads at once.
 */
public final class JunctionTree implements Inference {
    /** How many numbers all tables of one tree may hold, unless told otherwise: a gigabyte of them. */
    public static final long MOST_ENTRIES = 1L << 27;

    private final BayesianNetwork network;
    private final long budget;
    private final Way way;
    private final Factors factors;
    private final WholeTree whole;
    private final ObservedTrees observed;
    private final BarrenEffects barren;

    public JunctionTree(BayesianNetwork network) {
        this(network, MOST_ENTRIES);
    }

    /**
     * @param mostEntries how many numbers all tables of one tree may hold
     */
    public JunctionTree(BayesianNetwork network, long mostEntries) {
        this(network, mostEntries, Way.CHEAPEST);
    }

    JunctionTree(BayesianNetwork network, long mostEntries, Way way) {
        this.network = network;
        this.way = way;
        this.budget = Math.min(mostEntries, Integer.MAX_VALUE - 8);
        this.factors = new Factors(network);
        this.whole = new WholeTree(network, factors, budget);
        this.barren = new BarrenEffects(network);
        this.observed = new ObservedTrees(network, factors, budget, way);
    }

    @Override
    public Optional<Posteriors> posteriors(Findings findings) {
        Case known = Case.of(network, findings);
        if (known.logScale() == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        Optional<Beliefs> prior = way == Way.CHEAPEST || way == Way.WHOLE ? whole.prior() : Optional.empty();
        return prior.isPresent()
                ? prior.get().given(unobserved(), known.likelihoods(network)).map(beliefs -> posteriors(known, beliefs))
                : fromObserved(known);
    }

    private Posteriors posteriors(Case known, Beliefs beliefs) {
        double[][] marginals = new double[network.size()][];
        for (int v = 0; v < marginals.length; v++) {
            marginals[v] = marginal(known, beliefs, v);
        }
        return new Posteriors(beliefs.logEvidence() + known.logScale(), Arrays.asList(marginals));
    }

    private Optional<Posteriors> fromObserved(Case known) {
        double[][] marginals = new double[network.size()][];
        double logEvidence = Double.NaN;
        for (ObservedTrees.Group group : observed.groups(known)) {
            Optional<Beliefs> beliefs = group.tree().beliefs(known.states(), known.soft());
            if (beliefs.isEmpty()) {
                return Optional.empty();
            }
            for (int v : group.variables()) {
                marginals[v] = marginal(known, beliefs.get(), v);
            }
            for (int v : group.effects()) {
                marginals[v] = barren.posterior(v, known, beliefs.get());
            }
            logEvidence = Double.isNaN(logEvidence) ? beliefs.get().logEvidence() : logEvidence;
        }
        return Optional.of(new Posteriors(logEvidence + known.logScale(), Arrays.asList(marginals)));
    }

    private double[] marginal(Case known, Beliefs beliefs, int v) {
        return known.states()[v] >= 0
                ? Case.certain(network.variable(v).size(), known.states()[v])
                : beliefs.marginal(v);
    }

    private int[] unobserved() {
        int[] states = new int[network.size()];
        Arrays.fill(states, -1);
        return states;
    }

    @Override
    public Optional<Factor> joint(int[] variables, Findings findings) {
        Case known = Case.of(network, findings);
        if (known.logScale() == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        int[] scope = IntStream.of(variables).sorted().toArray();
        int[] sizes = IntStream.of(scope).map(v -> network.variable(v).size()).toArray();
        int[] free = IntStream.of(scope).filter(v -> known.states()[v] < 0).toArray();
        Plan plan = Plan.within(factors.graph(known.relevant(network, free), known.states(), free), budget);
        return new CliqueTree(plan.graph(), plan.forest())
                .beliefs(known.states(), known.soft())
                .map(beliefs -> new Factor(scope, sizes, spread(scope, sizes, known, beliefs.joint(free))));
    }

    /** The joint with the observed variables put back: 0 in all states but the observed ones. */
    private static double[] spread(int[] scope, int[] sizes, Case known, double[] joint) {
        int at = 0;
        double[] spread =
                new double[Math.toIntExact(Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact))];
        for (int i = 0; i < spread.length; i++) {
            int rest = i;
            boolean possible = true;
            for (int d = scope.length - 1; d >= 0; d--) {
                int seen = known.states()[scope[d]];
                possible &= seen < 0 || seen == rest % sizes[d];
                rest /= sizes[d];
            }
            spread[i] = possible ? joint[at++] : 0;
        }
        return spread;
    }

    /**
     * How large a tree of the whole network is, of which nothing is known. Nothing is computed, and no budget applies; where
     * this is large, posteriors are computed in smaller ones.
     */
    public TreeSize size() {
        boolean[] all = new boolean[network.size()];
        Arrays.fill(all, true);
        return Plan.size(factors.graph(all, unobserved(), new int[0]), budget);
    }

    /**
     * How large the tree of these findings and their ancestors is, without what was observed: what at least is needed. Nothing
     * is computed, and no budget applies.
     */
    public TreeSize size(Findings findings) {
        Case known = Case.of(network, findings);
        return Plan.size(factors.graph(known.relevant(network, new int[0]), known.states(), new int[0]), budget);
    }
}
