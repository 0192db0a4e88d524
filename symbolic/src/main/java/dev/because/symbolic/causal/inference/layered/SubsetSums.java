package dev.because.symbolic.causal.inference.layered;

import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The alternating sums over all subsets of the effects that are present, for {@link Quickscore}. */
final class SubsetSums {
    /**
     * A finding that takes two terms: one as if it were absent, and one as if nothing were known.
     *
     * @param effect its variable
     * @param absent the factor of the first, with the leak
     * @param unknown the factor of the second
     */
    private record Present(int effect, double absent, double unknown) {}

    /** The weights of a cause's states in a subset; their sum. */
    private record Weights(Twofold[] states, Twofold total) {
        static Weights of(Twofold[] states) {
            return new Weights(states, Arrays.stream(states).reduce(Twofold.ZERO, Twofold::plus));
        }
    }

    private final TwoLayers layers;
    private final List<Present> present = new ArrayList<>();
    private final double[][] priors;
    private double logConstant;
    private boolean impossible;

    private final TreeMap<Integer, Twofold[]> causes = new TreeMap<>();
    private final TreeMap<Integer, Twofold> effects = new TreeMap<>();
    private Twofold sum = Twofold.ZERO;
    private double sizes;

    SubsetSums(TwoLayers layers, Findings findings) {
        this.layers = layers;
        int count = layers.network().size();
        this.priors = new double[count][];
        for (int variable = 0; variable < count; variable++) {
            int cause = variable;
            priors[cause] = new double
                    [layers.isCause(cause) ? layers.network().variable(cause).size() : 0];
            if (layers.isCause(cause)) {
                Arrays.setAll(priors[cause], state -> layers.prior(cause, state) * likelihood(findings, cause, state));
            }
        }
        for (Finding finding : findings.all()) {
            if (!layers.isCause(finding.variable())) {
                tell(finding);
            }
        }
        for (double[] prior : priors) {
            normalize(prior);
        }
    }

    private static double likelihood(Findings findings, int variable, int state) {
        return findings.about(variable)
                .map(finding -> finding.likelihood(state))
                .orElse(1.0);
    }

    private void tell(Finding finding) {
        int effect = finding.variable();
        double unknown = finding.likelihood(1);
        double absent = (finding.likelihood(0) - unknown) * layers.leak(effect);
        if (unknown == 0) {
            scale(absent);
            int[] parents = layers.network().parents(effect);
            for (int place = 0; place < parents.length; place++) {
                int at = place;
                double[] prior = priors[parents[place]];
                Arrays.setAll(prior, state -> prior[state] * layers.absent(effect, at, state));
                normalize(prior);
            }
        } else if (absent == 0) {
            scale(unknown);
        } else {
            present.add(new Present(effect, absent, unknown));
        }
    }

    private void normalize(double[] prior) {
        if (prior.length > 0) {
            double total = Arrays.stream(prior).sum();
            scale(total);
            if (total > 0) {
                Arrays.setAll(prior, state -> prior[state] / total);
            }
        }
    }

    private void scale(double factor) {
        impossible |= factor == 0;
        logConstant += Math.log(factor);
    }

    /** How many subsets there are. */
    double terms() {
        return Math.pow(2, present.size());
    }

    /**
     * Adds them up.
     *
     * @param asked effects of which nothing is known, whose probabilities are wanted
     */
    void addUp(List<Integer> asked) {
        List<Integer> certain = present.stream()
                .filter(finding -> finding.absent() == -finding.unknown() * layers.leak(finding.effect()))
                .map(Present::effect)
                .toList();
        impossible |= !new CauseSearch(layers, priors).allows(certain);
        if (impossible) {
            return;
        }
        TreeMap<Integer, Weights> weights = new TreeMap<>();
        for (Present finding : present) {
            for (int cause : layers.network().parents(finding.effect())) {
                weights.computeIfAbsent(
                        cause,
                        c -> Weights.of(
                                Arrays.stream(priors[c]).mapToObj(Twofold::of).toArray(Twofold[]::new)));
            }
        }
        weights.forEach((cause, w) -> {
            Twofold[] zeros = new Twofold[w.states().length];
            Arrays.fill(zeros, Twofold.ZERO);
            causes.put(cause, zeros);
        });
        asked.forEach(effect -> effects.put(effect, Twofold.ZERO));
        descend(0, Twofold.ONE, weights);
    }

    private void descend(int depth, Twofold factor, TreeMap<Integer, Weights> weights) {
        if (depth == present.size()) {
            add(factor, weights);
            return;
        }
        Present finding = present.get(depth);
        descend(depth + 1, factor.times(finding.unknown()), weights);
        TreeMap<Integer, Weights> fewer = new TreeMap<>(weights);
        int[] parents = layers.network().parents(finding.effect());
        for (int place = 0; place < parents.length; place++) {
            int at = place;
            Twofold[] before = weights.get(parents[place]).states();
            fewer.put(
                    parents[place],
                    Weights.of(IntStream.range(0, before.length)
                            .mapToObj(state -> before[state].times(layers.absent(finding.effect(), at, state)))
                            .toArray(Twofold[]::new)));
        }
        descend(depth + 1, factor.times(finding.absent()), fewer);
    }

    private void add(Twofold factor, TreeMap<Integer, Weights> weights) {
        Twofold term = factor;
        for (Weights cause : weights.values()) {
            term = term.times(cause.total());
        }
        if (term.high() == 0) {
            return; // then it is 0 in every sum
        }
        sum = sum.plus(term);
        sizes += Math.abs(term.high());
        for (var cause : weights.entrySet()) {
            Twofold others = term.over(cause.getValue().total());
            Twofold[] sums = causes.get(cause.getKey());
            for (int state = 0; state < sums.length; state++) {
                sums[state] = sums[state].plus(others.times(cause.getValue().states()[state]));
            }
        }
        for (var effect : effects.entrySet()) {
            effect.setValue(effect.getValue().plus(absent(effect.getKey(), term, weights)));
        }
    }

    /** A term in which an effect is absent too. */
    private Twofold absent(int effect, Twofold term, TreeMap<Integer, Weights> weights) {
        Twofold absent = term.times(layers.leak(effect));
        int[] parents = layers.network().parents(effect);
        for (int place = 0; place < parents.length; place++) {
            Weights cause = weights.get(parents[place]);
            if (cause != null) {
                Twofold with = Twofold.ZERO;
                for (int state = 0; state < cause.states().length; state++) {
                    with = with.plus(cause.states()[state].times(layers.absent(effect, place, state)));
                }
                absent = absent.times(with).over(cause.total());
            } else {
                double with = 0;
                for (int state = 0; state < priors[parents[place]].length; state++) {
                    with += priors[parents[place]][state] * layers.absent(effect, place, state);
                }
                absent = absent.times(with);
            }
        }
        return absent;
    }

    boolean impossible() {
        return impossible;
    }

    /** To which part of the terms' sizes they cancel. */
    double cancelled() {
        return Math.abs(sum.high()) / sizes;
    }

    /** A bound of the relative error of all sums. */
    double relativeError() {
        int operations = 2 * (causes.size() + present.size()) + 4;
        return sum.high() <= 0 ? 1 : operations * Twofold.PRECISION / cancelled();
    }

    double logEvidence() {
        return logConstant + Math.log(sum.value());
    }

    /** The posterior of a cause. */
    double[] cause(int cause) {
        Twofold[] sums = causes.get(cause);
        if (sums == null) {
            return priors[cause].clone();
        }
        double[] posterior = Arrays.stream(sums)
                .mapToDouble(state -> Math.max(0, state.value() / sum.value()))
                .toArray();
        double total = Arrays.stream(posterior).sum();
        return Arrays.stream(posterior).map(state -> state / total).toArray();
    }

    /** The probability that an effect is absent that was asked for. */
    double absent(int effect) {
        return Math.min(1, effects.get(effect).value() / sum.value());
    }
}
