package dev.because.symbolic.causal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Independent diseases, and findings that are noisy-ORs of them. */
public final class TwoLayers {
    private static final List<String> STATES = List.of("no", "yes");
    private static final MathContext DIGITS = new MathContext(40);

    private TwoLayers() {}

    /** The diseases first; each has so many findings, and each finding a small leak. */
    public static BayesianNetwork network(int diseases, int findings, int each, long seed) {
        Random random = new Random(seed);
        List<List<String>> causes = new ArrayList<>();
        IntStream.range(0, findings).forEach(i -> causes.add(new ArrayList<>()));
        List<Node> nodes = new ArrayList<>();
        for (int d = 0; d < diseases; d++) {
            double prior = 0.001 + 0.05 * random.nextDouble();
            nodes.add(new Node(
                    new Variable("d" + d, STATES),
                    List.of(),
                    new ProbabilityTable(2, new int[0], new double[] {1 - prior, prior})));
            List<Integer> all =
                    new ArrayList<>(IntStream.range(0, findings).boxed().toList());
            Collections.shuffle(all, random);
            for (int f : all.subList(0, each)) {
                causes.get(f).add("d" + d);
            }
        }
        for (int f = 0; f < findings; f++) {
            double[][][] strengths = new double[causes.get(f).size()][][];
            for (int i = 0; i < strengths.length; i++) {
                double strength = 0.05 + 0.9 * random.nextDouble();
                strengths[i] = new double[][] {{1, 0}, {1 - strength, strength}};
            }
            nodes.add(new Node(
                    new Variable("f" + f, STATES), causes.get(f), new NoisyMax(strengths, new double[] {0.999, 0.001
                    })));
        }
        return BayesianNetwork.of("two layers", nodes);
    }

    /** So many findings, present, each of a disease; the diseases are few, so that they share findings. */
    public static Findings present(BayesianNetwork network, int diseases, int count, long seed) {
        Random random = new Random(seed);
        Findings findings = Findings.none();
        while (findings.size() < count) {
            int[] effects = network.children(random.nextInt(3));
            findings = findings.with(
                    random.nextInt(2) == 0
                            ? effects[random.nextInt(effects.length)]
                            : diseases + random.nextInt(network.size() - diseases),
                    1);
        }
        return findings;
    }

    /** The probability of a finding in a world of diseases, in forty digits. */
    public static BigDecimal exact(BayesianNetwork network, int finding, boolean present, int world) {
        NoisyMax max = (NoisyMax) network.mechanism(finding);
        BigDecimal absent = new BigDecimal(max.leak(0));
        BigDecimal all = new BigDecimal(max.leak(0)).add(new BigDecimal(max.leak(1)));
        int[] parents = network.parents(finding);
        for (int i = 0; i < parents.length; i++) {
            int state = world >> parents[i] & 1;
            BigDecimal none = new BigDecimal(max.strength(i, state, 0));
            absent = absent.multiply(none, DIGITS);
            all = all.multiply(none.add(new BigDecimal(max.strength(i, state, 1))), DIGITS);
        }
        return present ? all.subtract(absent) : absent;
    }
}
