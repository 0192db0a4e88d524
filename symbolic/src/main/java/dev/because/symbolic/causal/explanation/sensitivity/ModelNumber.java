package dev.because.symbolic.causal.explanation.sensitivity;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One number that a person or a data set supplied for a model: a probability in a distribution. When it changes, the others
 * of its distribution keep their proportions (proportional co-variation).
 *
 * <p>Numbers that are 0 or 1 are no estimates but part of what the model says can happen, and are not listed.
 */
public sealed interface ModelNumber {
    /** The index of the variable whose mechanism it belongs to. */
    int variable();

    /** The number as it is. */
    default double value(BayesianNetwork network) {
        return distribution(network)[state()];
    }

    /** Which place it has in its distribution: a state of the variable. */
    int state();

    /** In words: {@code prior of flu}, {@code flu → z}, {@code leak of z}, {@code P(dysp=yes | bronc=yes, either=no)}. */
    String inWords(BayesianNetwork network);

    /** The model with another value in its place, and the others of its distribution in proportion. */
    default BayesianNetwork with(BayesianNetwork network, double value) {
        double[] distribution = distribution(network);
        double rest = 1 - distribution[state()];
        for (int other = 0; other < distribution.length; other++) {
            distribution[other] *= (1 - value) / rest;
        }
        distribution[state()] = value;
        List<Node> nodes = new ArrayList<>(network.nodes());
        Node node = nodes.get(variable());
        nodes.set(variable(), new Node(node.variable(), node.parents(), changed(network, distribution)));
        return network.with(nodes);
    }

    /** A copy of the distribution that it is one of. */
    double[] distribution(BayesianNetwork network);

    /** The mechanism with another distribution in the place of that one. */
    Mechanism changed(BayesianNetwork network, double[] distribution);

    /** A probability in a table. */
    record TableEntry(int variable, int row, int state) implements ModelNumber {
        @Override
        public double[] distribution(BayesianNetwork network) {
            int states = network.variable(variable).size();
            double[] values = ((ProbabilityTable) network.mechanism(variable)).values();
            return IntStream.range(0, states)
                    .mapToDouble(i -> values[row * states + i])
                    .toArray();
        }

        @Override
        public Mechanism changed(BayesianNetwork network, double[] distribution) {
            ProbabilityTable table = (ProbabilityTable) network.mechanism(variable);
            double[] values = table.values();
            System.arraycopy(distribution, 0, values, row * distribution.length, distribution.length);
            return new ProbabilityTable(table.states(), table.parentStates(), values);
        }

        @Override
        public String inWords(BayesianNetwork network) {
            return Wording.tableEntry(network, this);
        }
    }

    /**
     * How likely a parent in a state alone brings a noisy effect to a degree.
     *
     * @param parent its place among the parents
     * @param parentState its state
     * @param state the degree of the effect
     */
    record Strength(int variable, int parent, int parentState, int state) implements ModelNumber {
        @Override
        public double[] distribution(BayesianNetwork network) {
            NoisyMax noisy = (NoisyMax) network.mechanism(variable);
            return IntStream.range(0, noisy.states())
                    .mapToDouble(degree -> noisy.strength(parent, parentState, degree))
                    .toArray();
        }

        @Override
        public Mechanism changed(BayesianNetwork network, double[] distribution) {
            return NoisyNumbers.changed((NoisyMax) network.mechanism(variable), Optional.of(this), distribution);
        }

        @Override
        public String inWords(BayesianNetwork network) {
            return Wording.strength(network, this);
        }
    }

    /** How likely a noisy effect comes to a degree through nothing that the model names. */
    record Leak(int variable, int state) implements ModelNumber {
        @Override
        public double[] distribution(BayesianNetwork network) {
            NoisyMax noisy = (NoisyMax) network.mechanism(variable);
            return IntStream.range(0, noisy.states()).mapToDouble(noisy::leak).toArray();
        }

        @Override
        public Mechanism changed(BayesianNetwork network, double[] distribution) {
            return NoisyNumbers.changed((NoisyMax) network.mechanism(variable), Optional.empty(), distribution);
        }

        @Override
        public String inWords(BayesianNetwork network) {
            return Wording.leak(network, this);
        }
    }

    /** The numbers between 0 and 1 of a variable's mechanism. Of two that add up to 1 only the affirmative one is listed. */
    static List<ModelNumber> of(BayesianNetwork network, int variable) {
        List<ModelNumber> all = new ArrayList<>();
        if (network.mechanism(variable) instanceof NoisyMax noisy) {
            all.addAll(NoisyNumbers.of(noisy, variable));
        } else if (network.mechanism(variable) instanceof ProbabilityTable table) {
            int only = affirmative(network.variable(variable));
            for (int row = 0; row < table.rows(); row++) {
                for (int state = 0; state < table.states(); state++) {
                    if (only < 0 || state == only) {
                        all.add(new TableEntry(variable, row, state));
                    }
                }
            }
        }
        return all.stream().filter(number -> isEstimate(number.value(network))).toList();
    }

    /** The number that is called so in words; empty if there is none. */
    static Optional<ModelNumber> named(BayesianNetwork network, String words) {
        return IntStream.range(0, network.size())
                .boxed()
                .flatMap(variable -> of(network, variable).stream())
                .filter(number -> number.inWords(network).equals(words))
                .findFirst();
    }

    private static boolean isEstimate(double value) {
        return value > 0 && value < 1;
    }

    /** The state of two that does not say no; the second if neither or both do; -1 if there are not two. */
    private static int affirmative(Variable variable) {
        if (variable.size() != 2) {
            return -1;
        }
        Set<String> denials =
                Set.of("no", "n", "false", "f", "0", "absent", "off", "none", "negative", "normal", "never");
        return denials.contains(variable.states().get(1).toLowerCase(java.util.Locale.ROOT)) ? 0 : 1;
    }
}
