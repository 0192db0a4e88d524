package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Answers what would have been if someone had acted, given what was seen, by the {@link TwinNetwork}. */
public final class Counterfactual {
    private final BayesianNetwork network;
    private final Function<BayesianNetwork, Inference> inference;

    /** @param inference how probabilities are computed in the twin network, such as {@code VariableElimination::new} */
    public Counterfactual(BayesianNetwork network, Function<BayesianNetwork, Inference> inference) {
        this.network = network;
        this.inference = inference;
    }

    /**
     * The states of variables in the world where someone acted.
     *
     * @param actions what is done in that world
     * @param findings what was seen in this one; they may speak of what the action changes
     * @param asked the variables, all different
     * @return empty if the findings have the probability 0
     * @throws dev.because.symbolic.logic.BadInputException if a variable is acted upon twice
     * @throws dev.because.symbolic.causal.inference.TooLargeException if more memory would be needed than is allowed
     */
    public Optional<CounterfactualAnswer> ask(List<Observation> actions, Findings findings, int... asked) {
        TwinNetwork twin = TwinNetwork.of(network, actions, findings, asked);
        int[] variables = IntStream.of(asked).sorted().toArray();
        int[] places = IntStream.of(variables).map(twin::otherwise).toArray();
        return inference
                .apply(twin.network())
                .joint(places, findings)
                .map(joint -> new CounterfactualAnswer(
                        renamed(joint, places, variables), twin.assumption(), bounds(twin, actions, findings, asked)));
    }

    private Optional<FunctionalBounds> bounds(
            TwinNetwork twin, List<Observation> actions, Findings findings, int[] asked) {
        return asked.length != 1 || twin.assumption().isEmpty()
                ? Optional.empty()
                : FunctionalBounds.of(network, Intervention.states(network, actions), findings, asked[0], inference);
    }

    private Factor renamed(Factor joint, int[] places, int[] variables) {
        int[] sizes = IntStream.of(variables)
                .map(variable -> network.variable(variable).size())
                .toArray();
        int[] order = IntStream.of(joint.scope())
                .map(place -> IntStream.range(0, places.length)
                        .filter(i -> places[i] == place)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        Combinations combinations = new Combinations(sizes);
        double[] values = new double[combinations.count()];
        for (int i = 0; i < values.length; i++) {
            int[] states = combinations.states(i);
            values[i] = joint.value(Arrays.stream(order).map(at -> states[at]).toArray());
        }
        return new Factor(variables, sizes, values);
    }
}
