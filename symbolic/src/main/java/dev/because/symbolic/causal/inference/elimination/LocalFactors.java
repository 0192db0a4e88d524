package dev.because.symbolic.causal.inference.elimination;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The factors of the part of a network that matters: what was observed is put in, and a noisy-MAX is not multiplied out but
 * taken apart. Ids below the network's size are its variables, those above come from a decomposition.
 */
final class LocalFactors {
    /** How a noisy-MAX is taken apart. */
    enum Form {
        /**
         * Díez and Galán 2003: a degree is the difference of two products over the parents. One more variable for each
         * effect, but some numbers are negative, and digits may be lost.
         */
        SIGNED,
        /** Heckerman and Breese 1994: the greatest degree so far, parent after parent. More variables, none negative. */
        CHAIN
    }

    private static final int UNSEEN = -1;

    private final BayesianNetwork network;
    private final Form form;
    private final double budget;
    private final int[] seen;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Factor> factors = new ArrayList<>();
    private final int[] likelihoods;
    private final List<List<Integer>> before = new ArrayList<>();
    private boolean signed;

    /**
     * @param relevant whose mechanisms count; with each variable its parents
     * @param expanded a noisy-MAX of no more numbers is multiplied out after all
     * @param budget how many numbers a table may hold
     * @throws TooLargeException if the table of a mechanism holds more
     */
    LocalFactors(
            BayesianNetwork network, Findings findings, BitSet relevant, Form form, double expanded, double budget) {
        this.network = network;
        this.form = form;
        this.budget = budget;
        this.seen = new int[network.size()];
        this.likelihoods = new int[network.size()];
        Arrays.fill(seen, UNSEEN);
        Arrays.fill(likelihoods, UNSEEN);
        for (Finding finding : findings.all()) {
            if (finding instanceof Finding.Observation observation) {
                seen[observation.variable()] = observation.state();
            }
        }
        for (int variable = 0; variable < network.size(); variable++) {
            sizes.add(network.variable(variable).size());
            before.add(new ArrayList<>());
        }
        relevant.stream().filter(variable -> seen[variable] == UNSEEN).forEach(variable -> {
            likelihoods[variable] = factors.size();
            add(new int[] {variable}, states -> findings.about(variable)
                    .map(finding -> finding.likelihood(states[0]))
                    .orElse(1.0));
        });
        relevant.stream().forEach(variable -> mechanism(variable, expanded));
    }

    List<Factor> factors() {
        return List.copyOf(factors);
    }

    Form form() {
        return form;
    }

    /** How many states each id has. */
    int[] sizes() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * An order that follows all chains side by side, cause after cause: of two layers, its tables stay small where a greedy
     * order ties the chains to each other. Variables of differences come last.
     */
    EliminationOrder alongChains() {
        List<Integer> order = new ArrayList<>();
        for (int variable = 0; variable < network.size(); variable++) {
            order.addAll(before.get(variable));
            order.add(variable);
        }
        IntStream.range(0, sizes.size()).filter(id -> !order.contains(id)).forEach(order::add);
        return new EliminationOrder.Given(order);
    }

    /** Whether some numbers are negative. */
    boolean signed() {
        return signed;
    }

    /** Where the likelihoods of a relevant variable that was not observed stand among the factors. */
    int likelihoods(int variable) {
        return likelihoods[variable];
    }

    /** The state in which a variable was observed, or -1. */
    int seen(int variable) {
        return seen[variable];
    }

    private void mechanism(int variable, double expanded) {
        int[] parents = network.parents(variable);
        int[] all =
                IntStream.concat(IntStream.of(parents), IntStream.of(variable)).toArray();
        int[] open = open(parents);
        double entries = IntStream.of(open)
                        .mapToDouble(place -> sizes.get(parents[place]))
                        .reduce(1, (a, b) -> a * b)
                * (seen[variable] == UNSEEN ? sizes.get(variable) : 1);
        boolean large = entries > expanded || seen[variable] == 0; // an absent effect does not tie its causes
        if (network.mechanism(variable) instanceof NoisyMax noisy && large && open.length > 0) {
            takeApart(variable, parents, open, noisy);
        } else {
            if (entries > budget) {
                throw new TooLargeException(entries, budget);
            }
            multiplyOut(variable, parents, all);
        }
    }

    private void multiplyOut(int variable, int[] parents, int[] all) {
        int[] full = IntStream.of(all).map(id -> seen[id]).toArray();
        int[] open = open(all);
        int[] parentStates = new int[parents.length];
        add(IntStream.of(open).map(place -> all[place]).toArray(), states -> {
            for (int i = 0; i < open.length; i++) {
                full[open[i]] = states[i];
            }
            System.arraycopy(full, 0, parentStates, 0, parentStates.length);
            return network.mechanism(variable).probability(full[parents.length], parentStates);
        });
    }

    /** The places of those that were not observed, by their ids: the chains of all effects go through them alike. */
    private int[] open(int[] ids) {
        return IntStream.range(0, ids.length)
                .filter(place -> seen[ids[place]] == UNSEEN)
                .boxed()
                .sorted((one, other) -> Integer.compare(ids[one], ids[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void takeApart(int effect, int[] parents, int[] open, NoisyMax noisy) {
        if (form == Form.CHAIN && seen[effect] != 0) {
            chain(effect, parents, open, noisy);
        } else {
            differences(effect, parents, open, noisy);
        }
    }

    /** P(effect = x | parents) = P(at most x) − P(at most x − 1), where each is a product over the parents. */
    private void differences(int effect, int[] parents, int[] open, NoisyMax noisy) {
        int state = seen[effect];
        int least = state == UNSEEN ? 0 : Math.max(0, state - 1);
        int degrees = (state == UNSEEN ? noisy.states() - 1 : state) - least + 1;
        int bound = degrees == 1 ? UNSEEN : fresh(degrees);
        for (int place : open) {
            if (bound == UNSEEN) {
                add(new int[] {parents[place]}, states -> noisy.atMost(least, place, states[0]));
            } else {
                add(new int[] {parents[place], bound}, states -> noisy.atMost(least + states[1], place, states[0]));
            }
        }
        if (bound == UNSEEN) {
            factors.add(Factor.constant(atMost(noisy, parents, least)));
        } else if (state != UNSEEN) {
            signed = true;
            add(
                    new int[] {bound},
                    states -> sign(state, least + states[0]) * atMost(noisy, parents, least + states[0]));
        } else {
            signed = true;
            add(new int[] {effect, bound}, states -> sign(states[0], states[1]) * atMost(noisy, parents, states[1]));
        }
    }

    private static int sign(int state, int degree) {
        return degree == state ? 1 : degree == state - 1 ? -1 : 0;
    }

    /** The probability that the leak and the observed parents bring the effect to no more than that degree. */
    private double atMost(NoisyMax noisy, int[] parents, int degree) {
        double product = noisy.leakAtMost(degree);
        for (int place = 0; place < parents.length; place++) {
            if (seen[parents[place]] != UNSEEN) {
                product *= noisy.atMost(degree, place, seen[parents[place]]);
            }
        }
        return product;
    }

    private void chain(int effect, int[] parents, int[] open, NoisyMax noisy) {
        double[] first = atFirst(noisy, parents);
        int link = UNSEEN;
        for (int i = 0; i < open.length; i++) {
            int place = open[i];
            boolean last = i == open.length - 1;
            boolean fixed = last && seen[effect] != UNSEEN;
            int after = !last ? fresh(noisy.states()) : effect;
            if (link != UNSEEN) {
                before.get(parents[place]).add(link);
            }
            int[] ids = link == UNSEEN ? new int[] {parents[place]} : new int[] {parents[place], link};
            int own = ids.length;
            int[] scope = fixed
                    ? ids
                    : IntStream.concat(IntStream.of(ids), IntStream.of(after)).toArray();
            add(scope, states -> {
                int result = fixed ? seen[effect] : states[own];
                if (own == 2) {
                    return step(noisy, place, states[0], states[1], result);
                }
                double sum = 0;
                for (int degree = 0; degree <= result; degree++) {
                    sum += first[degree] * step(noisy, place, states[0], degree, result);
                }
                return sum;
            });
            link = after;
        }
    }

    /** How probable it is that a parent in a state lifts the effect from a degree to a result. */
    private static double step(NoisyMax noisy, int place, int state, int degree, int result) {
        return result < degree
                ? 0
                : result == degree ? noisy.atMost(degree, place, state) : noisy.strength(place, state, result);
    }

    /** The degrees to which the leak and the observed parents bring the effect. */
    private double[] atFirst(NoisyMax noisy, int[] parents) {
        double[] degrees =
                IntStream.range(0, noisy.states()).mapToDouble(noisy::leak).toArray();
        for (int place = 0; place < parents.length; place++) {
            int state = seen[parents[place]];
            if (state != UNSEEN) {
                double[] lifted = new double[degrees.length];
                for (int from = 0; from < degrees.length; from++) {
                    for (int to = from; to < degrees.length; to++) {
                        lifted[to] += degrees[from] * step(noisy, place, state, from, to);
                    }
                }
                degrees = lifted;
            }
        }
        return degrees;
    }

    private int fresh(int states) {
        sizes.add(states);
        return sizes.size() - 1;
    }

    private void add(int[] ids, ToDoubleFunction<int[]> function) {
        factors.add(Factor.tabulate(ids, IntStream.of(ids).map(sizes::get).toArray(), function));
    }
}
