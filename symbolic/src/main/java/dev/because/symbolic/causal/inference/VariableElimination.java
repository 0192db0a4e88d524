package dev.because.symbolic.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.InteractionGraph.Plan;
import dev.because.symbolic.causal.inference.LocalFactors.Form;
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
 * which have no negative number.
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

    public VariableElimination(BayesianNetwork network) {
        this(network, EliminationOrder.Greedy.MIN_WEIGHT, MOST_ENTRIES);
    }

    /**
     * @param order in which variables are eliminated
     * @param mostEntries how many numbers the largest table may hold
     */
    public VariableElimination(BayesianNetwork network, EliminationOrder order, long mostEntries) {
        this(network, order, mostEntries, EXPANDED, Math.min(mostEntries, MOST_AT_ONCE));
    }

    /**
     * @param expanded a noisy-MAX of no more numbers is multiplied out
     * @param atOnce how many numbers all tables together may hold where all posteriors come from one elimination
     */
    VariableElimination(
            BayesianNetwork network, EliminationOrder order, double mostEntries, double expanded, double atOnce) {
        this.network = network;
        this.order = order;
        this.budget = mostEntries;
        this.expanded = expanded;
        this.atOnce = atOnce;
        if (order instanceof EliminationOrder.Given given && given.variables().size() != network.size()) {
            throw new IllegalArgumentException(
                    "an order of " + given.variables().size() + " variables for " + network.size());
        }
    }

    /** What an elimination starts with. */
    private record Prepared(LocalFactors local, Plan plan) {}

    /** What an elimination led to. */
    private record Eliminated(LocalFactors local, Elimination run) {
        boolean impossible() {
            return run.result().sum() <= 0;
        }

        double log() {
            return Math.log(run.result().sum()) + run.exponent() * Math.log(2);
        }
    }

    @Override
    public Optional<Posteriors> posteriors(Findings findings) {
        double[][] marginals = new double[network.size()][];
        BitSet all = new BitSet();
        all.set(0, network.size());
        BitSet core = ancestors(findings.all().stream().mapToInt(Finding::variable));
        Optional<Eliminated> run = sweep(findings, all, all, marginals);
        if (run.isEmpty()) {
            run = sweep(findings, core, all, marginals);
        }
        Eliminated evidence = run.orElseGet(() -> eliminate(findings, core, new int[0], Form.SIGNED));
        if (evidence.impossible()) {
            return Optional.empty();
        }
        Form form = evidence.local().form(); // what cancels in the findings does so with one more variable
        for (int variable = 0; variable < marginals.length; variable++) {
            if (marginals[variable] == null) {
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
        Factor joint = eliminated.run().result().map(value -> Math.max(0, value));
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
    private Optional<Eliminated> sweep(Findings findings, BitSet relevant, BitSet wanted, double[][] marginals) {
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
            Eliminated eliminated = new Eliminated(prepared.local(), run(prepared, true));
            if (!cancels(prepared, eliminated)) {
                fill(eliminated, relevant, marginals);
                return Optional.of(eliminated);
            }
        }
        return Optional.empty();
    }

    private void fill(Eliminated eliminated, BitSet relevant, double[][] marginals) {
        if (eliminated.impossible()) {
            return;
        }
        LocalFactors local = eliminated.local();
        List<double[]> slopes = eliminated.run().slopes();
        relevant.stream().forEach(variable -> {
            double[] marginal = new double[size(variable)];
            if (local.seen(variable) >= 0) {
                marginal[local.seen(variable)] = 1;
            } else {
                int at = local.likelihoods(variable);
                double[] likelihoods = local.factors().get(at).values();
                for (int state = 0; state < marginal.length; state++) {
                    marginal[state] = Math.max(0, likelihoods[state] * slopes.get(at)[state]);
                }
                double sum = Arrays.stream(marginal).sum();
                Arrays.setAll(marginal, state -> marginal[state] / sum);
            }
            marginals[variable] = marginal;
        });
    }

    private Eliminated eliminate(Findings findings, BitSet relevant, int[] kept, Form form) {
        Prepared prepared = prepare(findings, relevant, kept, form, budget);
        Eliminated eliminated = new Eliminated(prepared.local(), run(prepared, false));
        return cancels(prepared, eliminated) ? eliminate(findings, relevant, kept, Form.CHAIN) : eliminated;
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
    private static boolean cancels(Prepared prepared, Eliminated eliminated) {
        if (!prepared.local().signed()) {
            return false;
        }
        List<Factor> absolute = new ArrayList<>();
        prepared.local().factors().forEach(factor -> absolute.add(factor.map(Math::abs)));
        Elimination sizes = new Elimination(absolute, prepared.plan().order(), false);
        double ratio = sizes.result().sum()
                / eliminated.run().result().sum()
                * Math.pow(2, sizes.exponent() - eliminated.run().exponent());
        return !(ratio >= 0 && ratio < MOST_CANCELLED);
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
