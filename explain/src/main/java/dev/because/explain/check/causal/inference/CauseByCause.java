package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.Factor;
import java.util.Arrays;

/**
 * Probabilities in a model of two layers: causes without parents, and effects that are each the noisy maximum of its causes.
 * The causes are gone through one after the other, and of those behind nothing is remembered but how far each effect that
 * matters has been brought: {@code n} causes and {@code m} present findings take about {@code n m 2^m} steps. The same
 * numbers as Quickscore (Heckerman 1989) in another arrangement that only adds and multiplies what is not negative, so that
 * nothing cancels where all findings together are very improbable.
 */
record CauseByCause(BayesianNetwork network) implements Masses {
    @Override
    public Factor of(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        int[] effects = part.variables().stream().filter(v -> !isCause(v)).toArray();
        int[] keptCauses = Arrays.stream(part.kept()).filter(this::isCause).toArray();
        double[] sums = new double[part.keptCases()];
        Layers layers = new Layers(part, effects, keptCauses);
        int cases = Arrays.stream(keptCauses).map(part::size).reduce(1, Math::multiplyExact);
        for (int number = 0; number < cases; number++) {
            layers.addTo(sums, number);
        }
        return new Factor(part.kept(), part.keptSizes(), sums);
    }

    @Override
    public double effort(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        double effort = 1;
        for (int variable : part.variables().stream().toArray()) {
            if (isCause(variable)) {
                boolean asked = Arrays.binarySearch(part.kept(), variable) >= 0;
                effort *= asked ? part.size(variable) : 1;
            } else if (isNoisyEffect(variable)) {
                effort *= top(part, variable) + 1;
            } else {
                return Double.POSITIVE_INFINITY;
            }
        }
        return effort;
    }

    /** Whether a variable belongs to two such layers. */
    boolean isOfLayers(int variable) {
        return isCause(variable) || isNoisyEffect(variable);
    }

    private boolean isCause(int variable) {
        return network.parents(variable).length == 0;
    }

    private boolean isNoisyEffect(int variable) {
        return network.mechanism(variable) instanceof NoisyMax
                && Arrays.stream(network.parents(variable)).allMatch(this::isCause);
    }

    /** The highest degree of an effect that is possible. */
    private static int top(Relevant part, int effect) {
        return Arrays.stream(part.possible(effect)).max().orElse(0);
    }

    /** How probable each combination of degrees is, together with each of states of the causes that are asked about. */
    private static final class Layers {
        private final Relevant part;
        private final int[] effects;
        private final int[] keptCauses;
        private final int[] tops;
        private final int[] strides;
        private final double[] byOthers;

        /** All causes are gone through that are not asked about. */
        Layers(Relevant part, int[] effects, int... keptCauses) {
            this.part = part;
            this.effects = effects;
            this.keptCauses = keptCauses;
            this.tops = Arrays.stream(effects).map(effect -> top(part, effect)).toArray();
            this.strides = new int[effects.length];
            int count = 1;
            for (int e = effects.length - 1; e >= 0; e--) {
                strides[e] = count;
                count = Math.multiplyExact(count, tops[e] + 1);
            }
            double[] reached = new double[count];
            reached[0] = 1;
            for (int e = 0; e < effects.length; e++) {
                raise(reached, e, Contribution.ofLeak(mechanism(e), tops[e]));
            }
            for (int variable : part.variables().stream().toArray()) {
                boolean cause = part.network().parents(variable).length == 0;
                if (cause && Relevant.place(variable, keptCauses) < 0) {
                    double[] after = new double[count];
                    for (int state : part.possible(variable)) {
                        pass(variable, state, reached, after);
                    }
                    reached = after;
                }
            }
            this.byOthers = reached;
        }

        /** One case of those that are asked about. */
        void addTo(double[] sums, int number) {
            int[] states = new int[part.network().size()];
            double[] reached = byOthers;
            int rest = number;
            for (int cause : keptCauses) {
                states[cause] = rest % part.size(cause);
                rest /= part.size(cause);
                double[] after = new double[reached.length];
                pass(cause, states[cause], reached, after);
                reached = after;
            }
            for (int at = 0; at < reached.length; at++) {
                double mass = reached[at];
                for (int e = 0; e < effects.length; e++) {
                    int degree = at / strides[e] % (tops[e] + 1);
                    states[effects[e]] = degree;
                    mass *= part.likelihood(effects[e], degree);
                }
                sums[part.place(states)] += mass;
            }
        }

        /** One cause more, in one of its states: it raises the effects by itself. */
        private void pass(int cause, int state, double[] reached, double[] after) {
            double probability = part.network().mechanism(cause).probability(state) * part.likelihood(cause, state);
            if (probability == 0) {
                return;
            }
            double[] branch = reached.clone();
            for (int e = 0; e < effects.length; e++) {
                int parent = Relevant.place(cause, part.network().parents(effects[e]));
                if (parent >= 0) {
                    raise(branch, e, Contribution.of(mechanism(e), parent, state, tops[e]));
                }
            }
            for (int at = 0; at < after.length; at++) {
                after[at] += probability * branch[at];
            }
        }

        /** The effect becomes the greater of what it was and of what something contributes. */
        private void raise(double[] masses, int effect, Contribution contribution) {
            int stride = strides[effect];
            for (int at = 0; at < masses.length; at++) {
                if (at / stride % (tops[effect] + 1) == 0) {
                    double below = 0;
                    for (int degree = 0; degree <= tops[effect]; degree++) {
                        int here = at + degree * stride;
                        double before = masses[here];
                        masses[here] = before * contribution.atMost()[degree]
                                + below * contribution.exactly()[degree];
                        below += before;
                    }
                }
            }
        }

        private NoisyMax mechanism(int effect) {
            return (NoisyMax) part.network().mechanism(effects[effect]);
        }
    }
}
