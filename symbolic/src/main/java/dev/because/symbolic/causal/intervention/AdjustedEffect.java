package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.intervention.Identification.BackDoorAdjustment;
import dev.because.symbolic.causal.intervention.Identification.FrontDoorAdjustment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The effect of an action from what can be observed alone (Pearl 1995). The model is asked only for the joint probability of
 * the action's variable, the effect and the variables of the adjustment when nobody acts: what a large enough table of cases
 * would show.
 */
public final class AdjustedEffect {
    private final Inference observed;

    /** @param observed inference in the model as it is, with no arrow cut */
    public AdjustedEffect(Inference observed) {
        this.observed = observed;
    }

    /**
     * The probability of each state of the effect under the action.
     *
     * @return empty if the effect is not identified, or if a case that the formula needs has the probability 0 and can
     *     never be observed
     */
    public Optional<double[]> of(Identification way, Observation action, int effect) {
        if (way instanceof BackDoorAdjustment backDoor) {
            return backDoor(joint(action.variable(), effect, backDoor.variables()), action, effect);
        }
        if (way instanceof FrontDoorAdjustment frontDoor) {
            return frontDoor(joint(action.variable(), effect, frontDoor.variables()), action, effect);
        }
        return Optional.empty();
    }

    /** The sum over z of P(y | x, z) P(z). */
    private static Optional<double[]> backDoor(Cases all, Observation action, int effect) {
        Cases given = all.without(effect);
        Cases adjusted = given.without(action.variable());
        double[] sums = new double[all.size(effect)];
        for (int[] states : all.all()) {
            double weight = adjusted.probability(states);
            if (states[action.variable()] != action.state() || weight == 0) {
                continue;
            }
            if (given.probability(states) == 0) {
                return Optional.empty();
            }
            sums[states[effect]] += weight * all.probability(states) / given.probability(states);
        }
        return Optional.of(sums);
    }

    /** The sum over m of P(m | x) times the sum over x' of P(y | x', m) P(x'). */
    private static Optional<double[]> frontDoor(Cases all, Observation action, int effect) {
        Cases given = all.without(effect);
        Cases causes = given;
        for (int through : given.factor().scope()) {
            causes = through == action.variable() ? causes : causes.without(through);
        }
        double[] sums = new double[all.size(effect)];
        for (int[] states : all.all()) {
            int[] acted = states.clone();
            acted[action.variable()] = action.state();
            if (causes.probability(acted) == 0) {
                return Optional.empty();
            }
            double weight = given.probability(acted) / causes.probability(acted) * causes.probability(states);
            if (weight > 0 && given.probability(states) == 0) {
                return Optional.empty();
            }
            if (weight > 0) {
                sums[states[effect]] += weight * all.probability(states) / given.probability(states);
            }
        }
        return Optional.of(sums);
    }

    private Cases joint(int cause, int effect, List<Integer> others) {
        int[] variables = IntStream.concat(
                        IntStream.of(cause, effect), others.stream().mapToInt(Integer::intValue))
                .sorted()
                .toArray();
        return new Cases(observed.joint(variables, Findings.none()).orElseThrow());
    }

    /** A joint probability, asked with a state for each variable at the place of its index. */
    private record Cases(Factor factor) {
        double probability(int[] states) {
            return factor.value(Arrays.stream(factor.scope())
                    .map(variable -> states[variable])
                    .toArray());
        }

        int size(int variable) {
            return factor.sizes()[Arrays.binarySearch(factor.scope(), variable)];
        }

        Cases without(int variable) {
            return new Cases(factor.sumOut(variable));
        }

        Iterable<int[]> all() {
            int[] scope = factor.scope();
            Combinations combinations = new Combinations(factor.sizes());
            Stream<int[]> all = IntStream.range(0, combinations.count()).mapToObj(number -> {
                int[] states = new int[scope[scope.length - 1] + 1];
                int[] combination = combinations.states(number);
                for (int i = 0; i < scope.length; i++) {
                    states[scope[i]] = combination[i];
                }
                return states;
            });
            return all::iterator;
        }
    }
}
