package dev.because.explain.check.causal.worlds;

import dev.because.explain.check.causal.inference.Relevant;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The world that was seen and the one in which someone acted, as one network of pairs: a variable that the action may change
 * has a state for each pair of its states here and there, and its table says how probable both are together when the same
 * chance decides in both. This is not the twin network, which has a node for either world and for what chance decides; here
 * chance has been added up in each table beforehand.
 *
 * <p>What chance is: for a plain table one number between 0 and 1 which divides among the states in their order; for a noisy
 * maximum the degree to which each state of each cause, and the leak, bring the effect.
 */
public final class CoupledWorlds {
    private final BayesianNetwork network;
    private final Observation action;
    private final BitSet paired;
    private final List<Node> nodes;
    private final Set<String> names = new HashSet<>();

    /**
     * @param action what is done in the other world
     * @param asked the variable whose state there is asked for
     */
    CoupledWorlds(BayesianNetwork network, Observation action, int asked) {
        this.network = network;
        this.action = action;
        this.paired = paired(network, action.variable(), asked);
        this.nodes = new ArrayList<>(network.nodes());
        nodes.forEach(node -> names.add(node.variable().name()));
        for (int variable : network.order()) {
            if (paired.get(variable)) {
                pair(variable);
            } else if (IntStream.of(network.parents(variable)).anyMatch(paired::get)) {
                nodes.set(variable, new Node(network.variable(variable), names(variable), here(variable)));
            }
        }
    }

    /** How probable it is, given what was seen, that the asked variable would have been in another state than that. */
    public static double otherwise(BayesianNetwork network, Observation action, Findings findings, Observation seen) {
        CoupledWorlds worlds = new CoupledWorlds(network, action, seen.variable());
        double[] masses =
                new SecondInference(network.with(worlds.nodes)).posterior(seen.variable(), worlds.told(findings));
        double otherwise = 0;
        for (int state = 0; state < masses.length; state++) {
            boolean same = seen.variable() == action.variable()
                    ? action.state() == seen.state()
                    : worlds.there(seen.variable(), state) == seen.state();
            otherwise += same ? 0 : masses[state];
        }
        return otherwise;
    }

    /** What the action changes on the way to what is asked: all between the two, and the latter. */
    private static BitSet paired(BayesianNetwork network, int from, int asked) {
        BitSet changed = new BitSet();
        changed.set(from);
        for (int variable : network.order()) {
            if (IntStream.of(network.parents(variable)).anyMatch(changed::get)) {
                changed.set(variable);
            }
        }
        changed.clear(from);
        changed.and(Relevant.of(network, new int[] {asked}, Findings.none()).variables());
        return changed;
    }

    /** The findings, of pairs as soft ones about the state here. */
    private Findings told(Findings findings) {
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings.all()) {
            int variable = finding.variable();
            told.add(
                    !paired.get(variable)
                            ? finding
                            : new Likelihoods(
                                    variable,
                                    IntStream.range(0, states(variable))
                                            .mapToDouble(state -> finding.likelihood(here(variable, state)))
                                            .toArray()));
        }
        return new Findings(told);
    }

    /** How many states a variable has in this network. */
    private int states(int variable) {
        int size = network.variable(variable).size();
        return paired.get(variable) ? size * size : size;
    }

    private int here(int variable, int state) {
        return paired.get(variable) ? state / network.variable(variable).size() : state;
    }

    private int there(int variable, int state) {
        if (variable == action.variable()) {
            return action.state();
        }
        return paired.get(variable) ? state % network.variable(variable).size() : state;
    }

    private List<String> names(int variable) {
        return network.nodes().get(variable).parents();
    }

    /** The mechanism of a variable that is the same in both worlds, or counts in this one only. */
    private Mechanism here(int variable) {
        int[] parents = network.parents(variable);
        int size = network.variable(variable).size();
        if (network.mechanism(variable) instanceof NoisyMax noisy) {
            double[][][] strengths = new double[parents.length][][];
            for (int p = 0; p < parents.length; p++) {
                strengths[p] = new double[states(parents[p])][];
                for (int state = 0; state < strengths[p].length; state++) {
                    strengths[p][state] = Coupling.contributed(noisy, p, here(parents[p], state));
                }
            }
            return new NoisyMax(strengths, Coupling.leak(noisy));
        }
        return table(parents, size, rows -> {
            double[] row = new double[size];
            for (int state = 0; state < size; state++) {
                row[state] = network.mechanism(variable).probability(state, rows[0]);
            }
            return row;
        });
    }

    private void pair(int variable) {
        if (network.mechanism(variable) instanceof NoisyMax noisy) {
            pairNoisy(variable, noisy);
            return;
        }
        int[] parents = network.parents(variable);
        Mechanism mechanism = network.mechanism(variable);
        Mechanism both = table(parents, states(variable), rows -> Coupling.ofTable(mechanism, rows[0], rows[1]));
        nodes.set(variable, new Node(pairs(network.variable(variable).name(), variable), names(variable), both));
    }

    /** What is the same in both worlds first; then each cause that may differ raises what has been reached in either. */
    private void pairNoisy(int variable, NoisyMax noisy) {
        int[] parents = network.parents(variable);
        int[] same = IntStream.range(0, parents.length)
                .filter(p -> !differs(parents[p]))
                .toArray();
        int[] others = IntStream.range(0, parents.length)
                .filter(p -> differs(parents[p]))
                .toArray();
        int size = noisy.states();
        String reached = free(network.variable(variable).name() + " anyway");
        double[][][] strengths = IntStream.of(same)
                .mapToObj(p -> IntStream.range(0, noisy.parentStates()[p])
                        .mapToObj(state -> Coupling.contributed(noisy, p, state))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        nodes.add(new Node(
                new Variable(reached, network.variable(variable).states()),
                IntStream.of(same).mapToObj(p -> names(variable).get(p)).toList(),
                new NoisyMax(strengths, Coupling.leak(noisy))));
        for (int i = 0; i < others.length; i++) {
            int p = others[i];
            boolean first = i == 0;
            boolean last = i == others.length - 1;
            int before = first ? size : size * size;
            double[] values = new double[before * states(parents[p]) * size * size];
            for (int row = 0; row < before * states(parents[p]); row++) {
                int from = row / states(parents[p]);
                int state = row % states(parents[p]);
                double[] raised = Coupling.raised(
                        noisy,
                        first ? from : from / size,
                        first ? from : from % size,
                        Coupling.ofCause(noisy, p, here(parents[p], state), there(parents[p], state)));
                System.arraycopy(raised, 0, values, row * size * size, size * size);
            }
            String name = last
                    ? network.variable(variable).name()
                    : free(network.variable(variable).name() + " by "
                            + names(variable).get(p));
            Node node = new Node(
                    pairs(name, variable),
                    List.of(reached, names(variable).get(p)),
                    new ProbabilityTable(size * size, new int[] {before, states(parents[p])}, values));
            if (last) {
                nodes.set(variable, node);
            } else {
                nodes.add(node);
            }
            reached = name;
        }
    }

    private boolean differs(int variable) {
        return variable == action.variable() || paired.get(variable);
    }

    private interface Rows {
        /** The row for those states of the parents here and there. */
        double[] of(int[]... states);
    }

    private ProbabilityTable table(int[] parents, int size, Rows rows) {
        int[] sizes = IntStream.of(parents).map(this::states).toArray();
        int count = IntStream.of(sizes).reduce(1, Math::multiplyExact);
        double[] values = new double[Math.multiplyExact(count, size)];
        for (int row = 0; row < count; row++) {
            int[] here = new int[parents.length];
            int[] there = new int[parents.length];
            int rest = row;
            for (int p = parents.length - 1; p >= 0; p--) {
                here[p] = here(parents[p], rest % sizes[p]);
                there[p] = there(parents[p], rest % sizes[p]);
                rest /= sizes[p];
            }
            System.arraycopy(rows.of(here, there), 0, values, row * size, size);
        }
        return new ProbabilityTable(size, sizes, values);
    }

    private Variable pairs(String name, int like) {
        List<String> states = network.variable(like).states();
        return new Variable(
                name,
                states.stream()
                        .flatMap(here -> states.stream().map(there -> here + " here, " + there + " there"))
                        .toList());
    }

    private String free(String wanted) {
        String name = wanted;
        while (!names.add(name)) {
            name += "′";
        }
        return name;
    }
}
