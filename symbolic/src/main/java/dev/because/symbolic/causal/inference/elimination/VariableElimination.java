package dev.because.symbolic.causal.inference.elimination;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import dev.because.symbolic.causal.inference.elimination.InteractionGraph.Plan;
import dev.because.symbolic.causal.inference.elimination.LocalFactors.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Variable elimination (Zhang and Poole 1994): one variable after the other is multiplied out of the factors, in an order
 * that can be chosen. Variables that are no ancestors of what is asked or known play no part, and what was observed is cut
 * out of every table.
 *
 * <p>All posteriors come from one elimination, by its derivatives after the likelihoods (Darwiche 2003), as long as the
 * tables of the whole network are small; otherwise from one for the ancestors of the findings and one for each variable that
 * is left. A {@link dev.because.symbolic.causal.NoisyMax} is taken apart by differences of products (Díez and Galán 2003);
 * where these nearly cancel, the elimination is done again with chains of greatest degrees (Heckerman and Breese 1994),
 * which have no negative number. Numbers too far apart for doubles are multiplied as logarithms.
 */
public final class VariableElimination implements Inference {
    /** How many numbers the largest table may hold, unless told otherwise. */
    public static final long MOST_ENTRIES = 1L << 25;

    private static final double MOST_AT_ONCE = 1 << 24;
    private static final double EXPANDED = 64;
    private static final double MOST_CANCELLED = 1e4;

    private final BayesianNetwork network;
    private final EliminationOrder order;
    private final double budget;
    private final double expanded;
    private final double atOnce;
    private final double mostCancelled;

    public VariableElimination(BayesianNetwork network) {
        this(network, EliminationOrder.Greedy.MIN_FILL, MOST_ENTRIES);
    }

    /**
     * @param order in which variables are eliminated
     * @param mostEntries how many numbers the largest table may hold
     */
    public VariableElimination(BayesianNetwork network, EliminationOrder order, long mostEntries) {
        this(network, order, mostEntries, EXPANDED, Math.min(mostEntries, MOST_AT_ONCE), MOST_CANCELLED);
    }

    /**
     * @param expanded a noisy-MAX of no more numbers is multiplied out
     * @param atOnce how many numbers all tables together may hold where all posteriors come from one elimination
     * @param mostCancelled how many times as large as the result the terms of differences may be
     */
    public VariableElimination(
            BayesianNetwork network,
            EliminationOrder order,
            double mostEntries,
            double expanded,
            double atOnce,
            double mostCancelled) {
        this.network = network;
        this.order = order;
        this.budget = mostEntries;
        this.expanded = expanded;
        this.atOnce = atOnce;
        this.mostCancelled = mostCancelled;
        if (order instanceof EliminationOrder.Given given && given.variables().size() != network.size()) {
            throw new IllegalArgumentException(
                    "an order of " + given.variables().size() + " variables for " + network.size());
        }
    }

    /** What an elimination starts with. */
    private record Prepared(LocalFactors local, Plan plan) {}

    /**
     * What an elimination led to.
     *
     * @param form how noisy-MAX were taken apart
     * @param result the product, summed out, in a unit of its own
     * @param logUnit the logarithm of that unit
     */
    private record Eliminated(Form form, Factor result, double logUnit) {
        static Eliminated of(Form form, Elimination run) {
            return new Eliminated(form, run.result(), run.exponent() * Math.log(2));
        }

        boolean impossible() {
            return result.sum() <= 0;
        }

        double log() {
            return Math.log(result.sum()) + logUnit;
        }
    }

    @Override
    public Optional<Posteriors> posteriors(Findings findings) {
        double[][] marginals = new double[network.size()][0];
        BitSet all = new BitSet();
        all.set(0, network.size());
        BitSet core = ancestors(findings.all().stream().mapToInt(Finding::variable));
        Optional<Eliminated> run = sweep(findings, all, marginals);
        if (run.isEmpty()) {
            run = sweep(findings, core, marginals);
        }
        Eliminated evidence = run.orElseGet(() -> eliminate(findings, core, new int[0], Form.SIGNED));
        if (evidence.impossible()) {
            return Optional.empty();
        }
        Form form = evidence.form(); // what cancels in the findings does so with one more variable
        for (int variable = 0; variable < marginals.length; variable++) {
            if (marginals[variable].length == 0) {
                marginals[variable] = joint(new int[] {variable}, findings, form)
                        .orElseThrow()
                        .values();
            }
        }
        return Optional.of(new Posteriors(evidence.log(), Arrays.asList(marginals)));
    }

    @Override
    public Optional<Factor> joint(int[] variables, Findings findings) {
        return joint(variables, findings, Form.SIGNED);
    }

    private Optional<Factor> joint(int[] variables, Findings findings, Form form) {
        IntStream known = findings.all().stream().mapToInt(Finding::variable);
        BitSet relevant = ancestors(IntStream.concat(known, IntStream.of(variables)));
        int[] observed = observed(findings);
        int[] open = IntStream.of(variables).filter(v -> observed[v] < 0).toArray();
        Eliminated eliminated = eliminate(findings, relevant, open, form);
        if (eliminated.impossible()) {
            return Optional.empty();
        }
        Factor joint = eliminated.result().map(value -> Math.max(0, value));
        for (int variable : variables) {
            if (observed[variable] >= 0) {
                joint = joint.times(Factor.tabulate(
                        new int[] {variable}, new int[] {size(variable)}, s -> s[0] == observed[variable] ? 1 : 0));
            }
        }
        return Optional.of(joint.normalized());
    }

    /** How many numbers the largest table holds that the probability of the findings takes in this order. */
    public double largestTable(Findings findings) {
        BitSet core = ancestors(findings.all().stream().mapToInt(Finding::variable));
        try {
            return prepare(findings, core, new int[0], Form.SIGNED, Double.POSITIVE_INFINITY)
                    .plan()
                    .largest();
        } catch (TooLargeException large) {
            return large.entries();
        }
    }

    /** All posteriors of the relevant variables at once; empty if the tables would be too large for that. */
    private Optional<Eliminated> sweep(Findings findings, BitSet relevant, double[][] marginals) {
        for (Form form : Form.values()) {
            Prepared prepared;
            try {
                prepared = prepare(findings, relevant, new int[0], form, atOnce);
            } catch (TooLargeException large) {
                return Optional.empty();
            }
            if (prepared.plan().total() > atOnce) {
                return Optional.empty();
            }
            Elimination run = run(prepared, true);
            if (run.underflowed()) {
                return Optional.empty();
            }
            if (!cancels(prepared, run)) {
                Eliminated eliminated = Eliminated.of(form, run);
                return eliminated.impossible() || fill(prepared.local(), run.slopes(), relevant, marginals)
                        ? Optional.of(eliminated)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The marginals; false if some are too far apart to be computed so. */
    private boolean fill(LocalFactors local, List<double[]> slopes, BitSet relevant, double[][] marginals) {
        double sums = 0;
        for (int variable = relevant.nextSetBit(0); variable >= 0; variable = relevant.nextSetBit(variable + 1)) {
            double[] marginal = new double[size(variable)];
            if (local.seen(variable) >= 0) {
                marginal[local.seen(variable)] = 1;
            } else {
                int at = local.likelihoods(variable);
                double[] likelihoods = local.factors().get(at).values();
                Arrays.setAll(marginal, state -> Math.max(0, likelihoods[state] * slopes.get(at)[state]));
                double sum = Arrays.stream(marginal).sum();
                sums += sum;
                Arrays.setAll(marginal, state -> marginal[state] / sum);
            }
            marginals[variable] = marginal;
        }
        if (!Double.isFinite(sums)) {
            Arrays.setAll(marginals, variable -> new double[0]);
        }
        return Double.isFinite(sums);
    }

    private Eliminated eliminate(Findings findings, BitSet relevant, int[] kept, Form form) {
        Prepared prepared = prepare(findings, relevant, kept, form, budget);
        Elimination run = run(prepared, false);
        if (run.underflowed()) {
            return withLogarithms(prepare(findings, relevant, kept, Form.CHAIN, budget));
        }
        return cancels(prepared, run) ? eliminate(findings, relevant, kept, Form.CHAIN) : Eliminated.of(form, run);
    }

    private static Eliminated withLogarithms(Prepared prepared) {
        Factor logs =
                LogElimination.run(prepared.local().factors(), prepared.plan().order());
        double greatest = Arrays.stream(logs.values()).max().orElseThrow();
        boolean possible = greatest > Double.NEGATIVE_INFINITY;
        return new Eliminated(
                Form.CHAIN, logs.map(log -> possible ? Math.exp(log - greatest) : 0), possible ? greatest : 0);
    }

    private Prepared prepare(Findings findings, BitSet relevant, int[] kept, Form form, double limit) {
        LocalFactors local = new LocalFactors(network, findings, relevant, form, expanded, limit);
        Plan plan = plan(local, order, kept, limit);
        if (form == Form.CHAIN) {
            Plan along = plan(local, local.alongChains(), kept, Math.min(limit, plan.largest()));
            plan = along.largest() < plan.largest() ? along : plan;
        }
        if (plan.largest() > limit) {
            throw new TooLargeException(plan.largest(), limit);
        }
        return new Prepared(local, plan);
    }

    private static Plan plan(LocalFactors local, EliminationOrder order, int[] kept, double limit) {
        return new InteractionGraph(local.sizes(), local.factors()).plan(order, kept, limit);
    }

    private static Elimination run(Prepared prepared, boolean kept) {
        return new Elimination(prepared.local().factors(), prepared.plan().order(), kept);
    }

    /** Whether the result is a small difference of large numbers, so that its last digits mean nothing. */
    private boolean cancels(Prepared prepared, Elimination run) {
        if (!prepared.local().signed()) {
            return false;
        }
        List<Factor> absolute = new ArrayList<>();
        prepared.local().factors().forEach(factor -> absolute.add(factor.map(Math::abs)));
        Elimination sizes = new Elimination(absolute, prepared.plan().order(), false);
        double ratio = sizes.result().sum() / run.result().sum() * Math.pow(2, sizes.exponent() - run.exponent());
        return !(ratio >= 0 && ratio < mostCancelled);
    }

    private BitSet ancestors(IntStream of) {
        BitSet found = new BitSet();
        List<Integer> waiting = new ArrayList<>(of.boxed().toList());
        while (!waiting.isEmpty()) {
            int variable = waiting.remove(waiting.size() - 1);
            if (!found.get(variable)) {
                found.set(variable);
                IntStream.of(network.parents(variable)).forEach(waiting::add);
            }
        }
        return found;
    }

    private int[] observed(Findings findings) {
        int[] states = new int[network.size()];
        Arrays.fill(states, -1);
        for (Finding finding : findings.all()) {
            if (finding instanceof Finding.Observation observation) {
                states[observation.variable()] = observation.state();
            }
        }
        return states;
    }

    private int size(int variable) {
        return network.variable(variable).size();
    }
}
