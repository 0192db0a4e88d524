package dev.because.explain.check.causal;

import dev.because.explain.check.causal.inference.Contribution;
import dev.because.explain.check.causal.inference.Relevant;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.explain.check.causal.worlds.Coupling;
import dev.because.explain.facts.CausalFact;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can have brought about an observed finding, given all of them.
 *
 * <p>Of a noisy maximum: a parent's state that is possible and that brings the effect to the observed degree where all other
 * causes, and the leak, are taken out of the mechanism; and the leak, if it does so where all causes are taken out. Of a table: a
 * parent's state that is possible in a case in which the finding would have been less probable with this parent in another.
 */
final class SecondCauses {
    private final SecondReading reading;
    private final SecondInference inference;

    SecondCauses(SecondReading reading, SecondInference inference) {
        this.reading = reading;
        this.inference = inference;
    }

    /** All of them as they are written, parents in the model's order, the leak last; none for an absent effect. */
    List<String> of(Observation finding) {
        BayesianNetwork network = inference.network();
        int[] parents = network.parents(finding.variable());
        Mechanism mechanism = network.mechanism(finding.variable());
        if (parents.length == 0) {
            return List.of();
        }
        List<String> causes = new ArrayList<>();
        Factor joint = mechanism instanceof NoisyMax ? masses() : masses(parents);
        for (int parent : Arrays.stream(parents).sorted().toArray()) {
            int place = Relevant.place(parent, parents);
            double[] possible = masses(parent).values();
            for (int state = 0; state < possible.length; state++) {
                boolean causal = possible[state] > 0
                        && (mechanism instanceof NoisyMax noisy
                                ? alone(noisy, place, state, finding.state())
                                : helps(mechanism, parents, place, state, finding.state(), joint));
                if (causal) {
                    causes.add(reading.written(new Observation(parent, state)));
                }
            }
        }
        if (mechanism instanceof NoisyMax noisy && finding.state() > 0 && leaks(noisy, finding.state())) {
            causes.add(CausalFact.LEAK);
        }
        return causes;
    }

    private Factor masses(int... variables) {
        return inference.masses(variables, reading.opened().findings());
    }

    private static boolean alone(NoisyMax noisy, int parent, int state, int degree) {
        double[] nothing = new double[noisy.states()];
        nothing[0] = 1;
        double[][] strengths = {Coupling.contributed(noisy, parent, state)};
        NoisyMax one = new NoisyMax(new double[][][] {strengths}, nothing);
        return degree > 0 && Contribution.probability(one, degree, 0) > 0;
    }

    private static boolean leaks(NoisyMax noisy, int degree) {
        return Contribution.probability(new NoisyMax(new double[0][][], Coupling.leak(noisy)), degree) > 0;
    }

    /** Whether in some possible case with that state the finding is more probable than with another state of this parent. */
    private static boolean helps(Mechanism mechanism, int[] parents, int parent, int state, int degree, Factor joint) {
        int[] sizes = mechanism.parentStates();
        int cases = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
        int[] states = new int[parents.length];
        for (int number = 0; number < cases; number++) {
            int rest = number;
            for (int p = parents.length - 1; p >= 0; p--) {
                states[p] = rest % sizes[p];
                rest /= sizes[p];
            }
            int[] ascending = IntStream.of(joint.scope())
                    .map(variable -> states[Relevant.place(variable, parents)])
                    .toArray();
            if (states[parent] == state && joint.value(ascending) > 0) {
                double here = mechanism.probability(degree, states);
                int[] otherwise = states.clone();
                for (int other = 0; other < sizes[parent]; other++) {
                    otherwise[parent] = other;
                    if (mechanism.probability(degree, otherwise) < here) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
