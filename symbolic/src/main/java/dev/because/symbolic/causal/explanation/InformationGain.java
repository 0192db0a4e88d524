package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What to find out next: for each variable that is not known, by how many bits one has to expect the entropy of a hypothesis
 * to shrink when it becomes known (Lindley 1956; Shannon's mutual information given the findings). It is never negative.
 *
 * <p>Mutual information is symmetrical, so it is computed from the posteriors of all variables in each state of the
 * hypothesis's variable: as many propagations as that has states, however many variables could be asked for.
 */
public final class InformationGain {
    /** Gains that differ by less rank by the index of their variable, so that rounding does not decide. */
    private static final double RESOLUTION = 1e-12;

    /**
     * What one variable would tell.
     *
     * @param variable its index
     * @param bits how much the entropy of the hypothesis shrinks on average
     * @param states for each state that is possible given the findings, what would then be believed
     */
    public record Gain(int variable, double bits, List<IfState> states) {
        public Gain {
            states = List.copyOf(states);
        }
    }

    /**
     * What would be believed if the variable were found in a state.
     *
     * @param state its index
     * @param probability that it will be
     * @param hypothesis the posterior of the hypothesis in that case: of the proposition, or of each state of the variable
     */
    public record IfState(int state, double probability, List<Double> hypothesis) {
        public IfState {
            hypothesis = List.copyOf(hypothesis);
        }
    }

    private final BayesianNetwork network;
    private final Inference inference;

    public InformationGain(BayesianNetwork network, Inference inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * What each variable about which nothing is known would tell about a proposition: whether it is so or not.
     *
     * @return the most telling variable first, of equal ones that with the least index; empty if the findings contradict the
     *     model
     */
    public Optional<List<Gain>> about(Proposition hypothesis, Findings findings) {
        return about(hypothesis, findings, open(hypothesis.variable(), findings));
    }

    /** The same for chosen variables. */
    public Optional<List<Gain>> about(Proposition hypothesis, Findings findings, Collection<Integer> candidates) {
        return conditions(hypothesis.variable(), findings)
                .map(cases -> ranked(candidates, variable -> {
                    double[][] joint = cases.jointWith(variable);
                    double[][] folded = {joint[hypothesis.state()], new double[joint[0].length]};
                    for (int state = 0; state < joint.length; state++) {
                        for (int i = 0; state != hypothesis.state() && i < joint[state].length; i++) {
                            folded[1][i] += joint[state][i];
                        }
                    }
                    return gain(variable, folded, 1);
                }));
    }

    /** What each variable about which nothing is known would tell about another one: in which of its states it is. */
    public Optional<List<Gain>> about(int hypothesis, Findings findings) {
        return conditions(hypothesis, findings)
                .map(cases -> ranked(open(hypothesis, findings), variable -> {
                    double[][] joint = cases.jointWith(variable);
                    return gain(variable, joint, joint.length);
                }));
    }

    private List<Integer> open(int hypothesis, Findings findings) {
        BitSet known = new BitSet();
        findings.all().forEach(finding -> known.set(finding.variable()));
        known.set(hypothesis);
        return IntStream.range(0, network.size())
                .filter(variable -> !known.get(variable))
                .boxed()
                .toList();
    }

    private interface Measure {
        Gain of(int variable);
    }

    private static List<Gain> ranked(Collection<Integer> candidates, Measure measure) {
        return candidates.stream()
                .map(measure::of)
                .sorted(Comparator.comparingLong((Gain gain) -> -Math.round(gain.bits() / RESOLUTION))
                        .thenComparingInt(Gain::variable))
                .toList();
    }

    /** The posterior of each state of the hypothesis, and in each possible one the posteriors of all variables. */
    private record Conditions(double[] probabilities, List<Optional<Posteriors>> cases) {
        /** {@code [state of the hypothesis][state of the variable]} */
        double[][] jointWith(int variable) {
            int size = cases.stream()
                    .flatMap(Optional::stream)
                    .mapToInt(posteriors -> posteriors.marginals().get(variable).length)
                    .max()
                    .orElseThrow();
            double[][] joint = new double[probabilities.length][size];
            for (int state = 0; state < probabilities.length; state++) {
                for (int i = 0; i < size && cases.get(state).isPresent(); i++) {
                    joint[state][i] =
                            probabilities[state] * cases.get(state).get().probability(variable, i);
                }
            }
            return joint;
        }
    }

    private Optional<Conditions> conditions(int hypothesis, Findings findings) {
        return inference.joint(new int[] {hypothesis}, findings).map(factor -> {
            double[] probabilities = factor.values();
            List<Optional<Posteriors>> cases = new ArrayList<>();
            for (int state = 0; state < probabilities.length; state++) {
                cases.add(
                        probabilities[state] == 0
                                ? Optional.empty()
                                : inference.posteriors(findings.with(hypothesis, state)));
            }
            return new Conditions(probabilities, cases);
        });
    }

    /** From {@code joint[state of the hypothesis][state of the variable]}, telling of the first states of the hypothesis. */
    private static Gain gain(int variable, double[][] joint, int told) {
        double bits = 0;
        List<IfState> states = new ArrayList<>();
        for (int i = 0; i < joint[0].length; i++) {
            int column = i;
            double probability = IntStream.range(0, joint.length)
                    .mapToDouble(h -> joint[h][column])
                    .sum();
            if (probability == 0) {
                continue;
            }
            for (double[] row : joint) {
                double both = row[column];
                if (both > 0) {
                    double alone = IntStream.range(0, row.length)
                            .mapToDouble(j -> row[j])
                            .sum();
                    bits += both * Math.log(both / (alone * probability)) / Math.log(2);
                }
            }
            states.add(new IfState(
                    column,
                    probability,
                    IntStream.range(0, told)
                            .mapToObj(h -> joint[h][column] / probability)
                            .toList()));
        }
        return new Gain(variable, Math.max(0, bits), states);
    }
}
