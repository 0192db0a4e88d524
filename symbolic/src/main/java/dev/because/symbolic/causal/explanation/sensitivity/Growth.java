package dev.because.symbolic.causal.explanation.sensitivity;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.Strength;
import dev.because.symbolic.causal.explanation.sensitivity.ModelNumber.TableEntry;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How fast the logarithm of the probability of some findings grows with a number of the model. The probability is a linear
 * function of every number, so its slope at one place is all there is to know. Joints and posteriors are kept: all numbers of
 * a mechanism, and all roots, share them.
 */
final class Growth {
    /** Noisy families with more cases are not spread out. */
    private static final double MOST_CASES = 1 << 12;

    private final BayesianNetwork network;
    private final Inference inference;
    private final Findings findings;
    private final Posteriors posteriors;
    private final Map<Integer, Factor> families = new HashMap<>();
    private final Map<Finding, Optional<Posteriors>> replaced = new HashMap<>();

    /** @param posteriors given these findings, which are possible */
    Growth(BayesianNetwork network, Inference inference, Findings findings, Posteriors posteriors) {
        this.network = network;
        this.inference = inference;
        this.findings = findings;
        this.posteriors = posteriors;
    }

    double with(ModelNumber number) {
        if (number instanceof TableEntry entry) {
            return withEntry(entry);
        }
        NoisyMax noisy = (NoisyMax) network.mechanism(number.variable());
        double cases = Arrays.stream(noisy.parentStates()).asDoubleStream().reduce(noisy.states(), (a, b) -> a * b);
        return cases > MOST_CASES && isScreened(number.variable())
                ? throughDegrees(number, noisy)
                : throughCases(number, noisy);
    }

    private double withEntry(TableEntry entry) {
        ProbabilityTable table = (ProbabilityTable) network.mechanism(entry.variable());
        int[] rowStates = states(entry.row(), table.parentStates());
        double row = 0;
        double own = 0;
        for (int state = 0; state < table.states(); state++) {
            double probability = family(entry.variable(), state, rowStates);
            row += state == entry.state() ? 0 : probability;
            own += state == entry.state() ? probability : 0;
        }
        double value = entry.value(network);
        return own / value - row / (1 - value);
    }

    /** Over all states of the parents. */
    private double throughCases(ModelNumber number, NoisyMax noisy) {
        double[] distribution = number.distribution(network);
        int[] sizes = noisy.parentStates();
        int cases = IntStream.of(sizes).reduce(1, Math::multiplyExact);
        double growth = 0;
        for (int i = 0; i < cases; i++) {
            int[] parents = states(i, sizes);
            boolean acts =
                    !(number instanceof Strength strength) || parents[strength.parent()] == strength.parentState();
            for (int degree = 0; acts && degree < noisy.states(); degree++) {
                double probability = noisy.probability(degree, parents);
                if (probability > 0) {
                    double slope =
                            atMost(noisy, degree, parents) * NoisyNumbers.growth(distribution, number.state(), degree)
                                    - atMost(noisy, degree - 1, parents)
                                            * NoisyNumbers.growth(distribution, number.state(), degree - 1);
                    growth += family(number.variable(), degree, parents) * slope / probability;
                }
            }
        }
        return growth;
    }

    /**
     * The probability of the findings is a sum, over the degrees, of what it would be with "at most this degree" as the
     * finding about the effect, times how much its likelihood drops from this degree to the next. Each of these is a product
     * over the parents, so no case has to be spread out.
     */
    private double throughDegrees(ModelNumber number, NoisyMax noisy) {
        Optional<Finding> finding = findings.about(number.variable());
        double growth = 0;
        for (int degree = 0; degree < noisy.states() - 1 && finding.isPresent(); degree++) {
            double drop = finding.get().likelihood(degree) - finding.get().likelihood(degree + 1);
            double slope = NoisyNumbers.growth(number.distribution(network), number.state(), degree);
            if (drop != 0 && slope != 0) {
                growth += drop * slope * atMost(number, degree);
            }
        }
        return growth;
    }

    /** How probable "at most this degree" would be in the place of the finding, with the parent in its state. */
    private double atMost(ModelNumber number, int degree) {
        double[] likelihoods = new double[network.variable(number.variable()).size()];
        Arrays.fill(likelihoods, 0, degree + 1, 1);
        Optional<Posteriors> there = replaced.computeIfAbsent(
                new Likelihoods(number.variable(), likelihoods),
                finding -> inference.posteriors(findings.with(finding)));
        return there.map(then -> Math.exp(then.logEvidence() - posteriors.logEvidence())
                        * (number instanceof Strength strength
                                ? then.probability(
                                        network.parents(number.variable())[strength.parent()], strength.parentState())
                                : 1))
                .orElse(0.0);
    }

    /** Whether all that is known of the effect is the finding about itself. */
    private boolean isScreened(int variable) {
        return findings.about(variable).filter(Observation.class::isInstance).isPresent()
                || findings.all().stream()
                        .noneMatch(finding -> finding.variable() != variable && isAbove(variable, finding.variable()));
    }

    private boolean isAbove(int variable, int below) {
        return IntStream.of(network.parents(below)).anyMatch(parent -> parent == variable || isAbove(variable, parent));
    }

    private static double atMost(NoisyMax noisy, int degree, int[] parents) {
        double product = degree < 0 ? 0 : noisy.leakAtMost(degree);
        for (int parent = 0; parent < parents.length && product > 0; parent++) {
            product *= noisy.atMost(degree, parent, parents[parent]);
        }
        return product;
    }

    /** How probable a variable and its parents are in those states. */
    private double family(int variable, int state, int[] parentStates) {
        int[] parents = network.parents(variable);
        if (parents.length == 0) {
            return posteriors.probability(variable, state);
        }
        int[] scope = IntStream.concat(IntStream.of(variable), IntStream.of(parents))
                .sorted()
                .toArray();
        Factor joint = families.computeIfAbsent(
                variable, v -> inference.joint(scope, findings).orElseThrow());
        int[] states = new int[scope.length];
        states[Arrays.binarySearch(scope, variable)] = state;
        for (int i = 0; i < parents.length; i++) {
            states[Arrays.binarySearch(scope, parents[i])] = parentStates[i];
        }
        return joint.value(states);
    }

    private static int[] states(int row, int[] sizes) {
        int[] states = new int[sizes.length];
        for (int i = sizes.length - 1, rest = row; i >= 0; i--) {
            states[i] = rest % sizes[i];
            rest /= sizes[i];
        }
        return states;
    }
}
