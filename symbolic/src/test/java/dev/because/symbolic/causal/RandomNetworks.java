package dev.because.symbolic.causal;

import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small networks, a new one each time: tables and noisy-MAX, two to four states, some zeros, in a shuffled order. */
public final class RandomNetworks {
    private static final int MOST_PARENTS = 3;

    private final Random random;

    public RandomNetworks(long seed) {
        this.random = new Random(seed);
    }

    /** A network of so many variables. */
    public BayesianNetwork next(int variables) {
        int[] sizes = random.ints(variables, 2, 4)
                .map(size -> random.nextInt(8) == 0 ? 4 : size)
                .toArray();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            List<Integer> earlier =
                    new ArrayList<>(IntStream.range(0, i).boxed().toList());
            Collections.shuffle(earlier, random);
            List<Integer> parents = earlier.subList(0, Math.min(i, random.nextInt(MOST_PARENTS + 1)));
            int[] parentSizes = parents.stream().mapToInt(p -> sizes[p]).toArray();
            nodes.add(new Node(
                    new Variable(
                            "v" + i,
                            IntStream.range(0, sizes[i]).mapToObj(s -> "s" + s).toList()),
                    parents.stream().map(p -> "v" + p).toList(),
                    random.nextInt(3) == 0 ? noisy(sizes[i], parentSizes) : table(sizes[i], parentSizes)));
        }
        Collections.shuffle(nodes, random);
        return BayesianNetwork.of("random", nodes);
    }

    /** Observations and soft findings about up to so many variables. */
    public Findings findings(BayesianNetwork network, int most) {
        List<Integer> variables =
                new ArrayList<>(IntStream.range(0, network.size()).boxed().toList());
        Collections.shuffle(variables, random);
        List<Finding> findings = new ArrayList<>();
        for (int variable : variables.subList(0, random.nextInt(Math.min(most, network.size()) + 1))) {
            int size = network.variable(variable).size();
            findings.add(
                    random.nextInt(4) == 0
                            ? new Likelihoods(variable, distribution(size))
                            : new Observation(variable, random.nextInt(size)));
        }
        return new Findings(findings);
    }

    private Mechanism table(int states, int[] parents) {
        int rows = IntStream.of(parents).reduce(1, (a, b) -> a * b);
        double[] values = new double[rows * states];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(distribution(states), 0, values, row * states, states);
        }
        return new ProbabilityTable(states, parents, values);
    }

    private Mechanism noisy(int states, int[] parents) {
        double[][][] strengths = new double[parents.length][][];
        for (int p = 0; p < parents.length; p++) {
            strengths[p] = new double[parents[p]][];
            for (int s = 0; s < parents[p]; s++) {
                strengths[p][s] = s == 0 ? absent(states) : distribution(states);
            }
        }
        return new NoisyMax(strengths, random.nextInt(4) == 0 ? absent(states) : distribution(states));
    }

    private static double[] absent(int states) {
        double[] absent = new double[states];
        absent[0] = 1;
        return absent;
    }

    /** Numbers that add up to 1, now and then with a zero among them. */
    private double[] distribution(int states) {
        double[] values = random.doubles(states, 0.02, 1).toArray();
        if (random.nextInt(6) == 0) {
            values[random.nextInt(states)] = 0;
        }
        double sum = IntStream.range(0, states).mapToDouble(i -> values[i]).sum();
        return IntStream.range(0, states).mapToDouble(i -> values[i] / sum).toArray();
    }
}
