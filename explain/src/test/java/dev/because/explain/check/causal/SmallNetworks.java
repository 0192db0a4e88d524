package dev.because.explain.check.causal;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks of a few variables with two or three states, some numbers of which are 0, and findings in them. */
public final class SmallNetworks {
    private final Random random;

    public SmallNetworks(long seed) {
        this.random = new Random(seed);
    }

    /** Tables and noisy maxima mixed, each variable with up to so many parents. */
    public BayesianNetwork next(int variables, int mostParents) {
        List<Integer> sizes = sizes(variables);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            List<Integer> parents = some(i, random.nextInt(Math.min(i, mostParents) + 1));
            nodes.add(node(i, sizes, parents, random.nextBoolean()));
        }
        Collections.shuffle(nodes, random);
        return BayesianNetwork.of("random", nodes);
    }

    /** So many causes, and effects that are each the noisy maximum of some of them. */
    public BayesianNetwork layers(int causes, int effects) {
        List<Integer> sizes = sizes(causes + effects);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < causes + effects; i++) {
            List<Integer> parents = i < causes ? List.of() : some(causes, 1 + random.nextInt(causes));
            nodes.add(node(i, sizes, parents, i >= causes));
        }
        return BayesianNetwork.of("layers", nodes);
    }

    /** Observations and soft findings about so many variables. */
    public Findings findings(BayesianNetwork network, int count) {
        List<Finding> findings = new ArrayList<>();
        for (int variable : some(network.size(), count)) {
            int size = network.variable(variable).size();
            findings.add(
                    random.nextInt(4) == 0
                            ? new Likelihoods(variable, distribution(size))
                            : new Observation(variable, random.nextInt(size)));
        }
        return new Findings(findings);
    }

    /** Some of the numbers below a bound. */
    public List<Integer> some(int bound, int count) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, bound).boxed().toList());
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, count));
    }

    private List<Integer> sizes(int variables) {
        return IntStream.range(0, variables)
                .mapToObj(i -> 2 + random.nextInt(2))
                .toList();
    }

    private Node node(int variable, List<Integer> sizes, List<Integer> parents, boolean noisy) {
        int size = sizes.get(variable);
        int[] parentSizes = parents.stream().mapToInt(sizes::get).toArray();
        return new Node(
                new Variable(
                        "v" + variable,
                        IntStream.range(0, size).mapToObj(state -> "s" + state).toList()),
                parents.stream().map(parent -> "v" + parent).toList(),
                noisy ? noisyMax(size, parentSizes) : table(size, parentSizes));
    }

    private Mechanism table(int size, int[] parents) {
        int rows = IntStream.of(parents).reduce(1, (a, b) -> a * b);
        double[] values = new double[rows * size];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(distribution(size), 0, values, row * size, size);
        }
        return new ProbabilityTable(size, parents, values);
    }

    private Mechanism noisyMax(int size, int[] parents) {
        double[] absent = new double[size];
        absent[0] = 1;
        double[][][] strengths = new double[parents.length][][];
        for (int p = 0; p < parents.length; p++) {
            strengths[p] = new double[parents[p]][];
            for (int state = 0; state < parents[p]; state++) {
                strengths[p][state] = state == 0 ? absent : distribution(size);
            }
        }
        return new NoisyMax(strengths, random.nextInt(3) == 0 ? absent : distribution(size));
    }

    private double[] distribution(int size) {
        double[] values = random.doubles(size, 0.02, 1).toArray();
        if (random.nextInt(6) == 0) {
            values[random.nextInt(size)] = 0;
        }
        double sum = IntStream.range(0, size).mapToDouble(i -> values[i]).sum();
        return IntStream.range(0, size).mapToDouble(i -> values[i] / sum).toArray();
    }
}
