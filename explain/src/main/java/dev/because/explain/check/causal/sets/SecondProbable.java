package dev.because.explain.check.causal.sets;

import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most probable states of some variables together. Up to {@value #FEW_CASES} combinations all of them are compared; of more
 * no change of one or two of the states may be more probable.
 */
public final class SecondProbable {
    private static final int FEW_CASES = 1 << 14;
    private static final double ROUNDING = 1e-9;

    private final SecondInference inference;
    private final Findings findings;

    public SecondProbable(SecondInference inference, Findings findings) {
        this.inference = inference;
        this.findings = findings;
    }

    /** How probable these are together given the findings. */
    public double probability(List<Observation> states) {
        Findings all = findings;
        for (Observation state : states) {
            all = and(all, state);
        }
        double mass = inference.mass(findings);
        if (mass == 0) {
            throw new IllegalArgumentException("these findings cannot come together");
        }
        return inference.mass(all) / mass;
    }

    /** What must be claimed of the variables of a claim: of equally probable combinations the first. */
    public List<Observation> best(List<Observation> claimed) {
        int[] variables = claimed.stream().mapToInt(Observation::variable).toArray();
        double cases = IntStream.of(variables).mapToDouble(this::size).reduce(1, (a, b) -> a * b);
        return cases <= FEW_CASES ? ofAll(Arrays.stream(variables).sorted().toArray()) : ofNear(claimed);
    }

    private List<Observation> ofAll(int... variables) {
        Factor joint = inference.conditional(variables, findings);
        double[] values = joint.values();
        int best = 0;
        for (int at = 1; at < values.length; at++) {
            best = values[at] > values[best] * (1 + ROUNDING) ? at : best;
        }
        Observation[] states = new Observation[variables.length];
        for (int i = variables.length - 1, rest = best; i >= 0; i--) {
            states[i] = new Observation(variables[i], rest % size(variables[i]));
            rest /= size(variables[i]);
        }
        return List.of(states);
    }

    private List<Observation> ofNear(List<Observation> claimed) {
        double most = probability(claimed) * (1 + ROUNDING);
        for (int i = 0; i < claimed.size(); i++) {
            for (Observation one : others(claimed.get(i))) {
                List<Observation> near = new ArrayList<>(claimed);
                near.set(i, one);
                if (probability(near) > most) {
                    return near;
                }
                for (int j = 0; j < i; j++) {
                    for (Observation other : others(claimed.get(j))) {
                        List<Observation> two = new ArrayList<>(near);
                        two.set(j, other);
                        if (probability(two) > most) {
                            return two;
                        }
                    }
                }
            }
        }
        return claimed;
    }

    private List<Observation> others(Observation state) {
        return IntStream.range(0, size(state.variable()))
                .filter(other -> other != state.state())
                .mapToObj(other -> new Observation(state.variable(), other))
                .toList();
    }

    /** What is known, and the state as well: a soft finding about the variable keeps its say. */
    private Findings and(Findings known, Observation state) {
        double[] likelihoods = new double[size(state.variable())];
        likelihoods[state.state()] = known.about(state.variable())
                .map(finding -> finding.likelihood(state.state()))
                .orElse(1.0);
        Finding both = new Likelihoods(state.variable(), likelihoods);
        return known.with(both);
    }

    private int size(int variable) {
        return inference.network().variable(variable).size();
    }
}
