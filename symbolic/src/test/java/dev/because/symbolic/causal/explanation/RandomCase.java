package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A random network with random findings, all its worlds, and a generator for whatever else a test draws. */
public record RandomCase(
        BayesianNetwork network, Findings findings, Worlds worlds, Inference inference, Random random) {
    /** So many cases with so many variables and up to so many findings. */
    public static Stream<RandomCase> many(int count, int variables, int findings) {
        RandomNetworks networks = new RandomNetworks(count * 31L + variables);
        return IntStream.range(0, count).mapToObj(i -> {
            BayesianNetwork network = networks.next(variables);
            return new RandomCase(
                    network,
                    networks.findings(network, findings),
                    new Worlds(network),
                    new VariableElimination(network),
                    new Random(i));
        });
    }

    public Proposition proposition() {
        int variable = random.nextInt(network.size());
        return new Proposition(
                variable, random.nextInt(network.variable(variable).size()));
    }

    public boolean possible() {
        return worlds.together(findings) > 0;
    }
}
