package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Findings to try an inference on. */
public final class EvidenceSets {
    private EvidenceSets() {}

    /**
     * Random observations that are possible together: parts of cases drawn from the network.
     *
     * @param seed the same seed gives the same findings
     * @param count how many sets
     * @param most how many observations a set has at most; at least it has one
     */
    public static List<Findings> random(BayesianNetwork network, long seed, int count, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Findings> sets = new ArrayList<>();
        for (int[] states : new ForwardSampling(network).cases(random.nextLong(), count)) {
            int size = 1 + random.nextInt(Math.min(most, network.size()));
            List<Finding> findings = random.ints(0, network.size())
                    .distinct()
                    .limit(size)
                    .<Finding>mapToObj(variable -> new Observation(variable, states[variable]))
                    .toList();
            sets.add(new Findings(findings));
        }
        return sets;
    }
}
