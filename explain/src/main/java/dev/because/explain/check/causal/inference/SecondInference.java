package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.TooLargeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Probabilities in one network, by a way that shares nothing with the junction tree but the tables' arithmetic. Which way it
 * is depends on how large the part of the network is that the question depends on:
 *
 * <ul>
 *   <li>up to {@value #FEW_CASES} cases: all of them are added up ({@link AllCases});
 *   <li>two layers of causes and effects: cause by cause ({@link CauseByCause});
 *   <li>else one variable after the other is eliminated ({@link Elimination}), or at least all below the two uppermost layers
 *       ({@link LayersFirst}), whichever has the smaller tables.
 * </ul>
 */
public final class SecondInference {
    /** So many combinations of degrees are gone through cause by cause. */
    static final int MOST_DEGREES = 1 << 16;

    private static final int FEW_CASES = 1 << 14;
    private static final int SMALL = 1 << 16;
    private static final int MOST_NUMBERS = 1 << 26;
    private static final int REMEMBERED = 1 << 14;

    private final BayesianNetwork network;
    private final Masses cases;
    private final Masses layers;
    private final Masses elimination;
    private final Masses layersFirst;
    private final Map<List<Object>, Factor> known = new LinkedHashMap<>();

    public SecondInference(BayesianNetwork network) {
        this.network = network;
        this.cases = new AllCases(network);
        this.layers = new CauseByCause(network);
        this.elimination = new Elimination(network);
        this.layersFirst = new LayersFirst(network);
    }

    public BayesianNetwork network() {
        return network;
    }

    /**
     * The probability of the findings together with each combination of states of those variables, ascending.
     *
     * @throws TooLargeException if every exact way would need too much memory
     */
    public Factor masses(int[] variables, Findings findings) {
        int[] kept = Arrays.stream(variables).sorted().toArray();
        List<Object> key = List.of(Arrays.stream(kept).boxed().toList(), findings);
        Factor factor = known.get(key);
        if (factor == null) {
            factor = leavesSomething(findings) ? way(kept, findings).of(kept, findings) : nothing(kept);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(key, factor);
        }
        return factor;
    }

    /** The probability of the findings. */
    public double mass(Findings findings) {
        int[] none = {};
        return masses(none, findings).values()[0];
    }

    /**
     * The probability of each state of a variable.
     *
     * @throws IllegalArgumentException if the findings are impossible
     */
    public double[] posterior(int variable, Findings findings) {
        return conditional(new int[] {variable}, findings).values();
    }

    /** The probability of a proposition. */
    public double probability(Observation proposition, Findings findings) {
        return posterior(proposition.variable(), findings)[proposition.state()];
    }

    /** The joint posterior of some variables, ascending. */
    public Factor conditional(int[] variables, Findings findings) {
        Factor masses = masses(variables, findings);
        if (!(masses.sum() > 0)) {
            throw new IllegalArgumentException("these findings cannot come together");
        }
        return masses.normalized();
    }

    /** Whether each finding by itself leaves a state possible. */
    private boolean leavesSomething(Findings findings) {
        return findings.all().stream().allMatch(finding -> IntStream.range(0, size(finding.variable()))
                .anyMatch(state -> finding.likelihood(state) > 0));
    }

    private Factor nothing(int... kept) {
        int[] sizes = Arrays.stream(kept).map(this::size).toArray();
        return new Factor(kept, sizes, new double[Arrays.stream(sizes).reduce(1, Math::multiplyExact)]);
    }

    private int size(int variable) {
        return network.variable(variable).size();
    }

    private Masses way(int[] kept, Findings findings) {
        if (cases.effort(kept, findings) <= FEW_CASES) {
            return cases;
        }
        if (layers.effort(kept, findings) <= MOST_DEGREES) {
            return layers;
        }
        double largest = elimination.effort(kept, findings);
        if (largest <= SMALL) {
            return elimination;
        }
        double below = layersFirst.effort(kept, findings);
        if (Math.min(largest, below) > MOST_NUMBERS) {
            throw new TooLargeException(Math.min(largest, below), MOST_NUMBERS);
        }
        return below < largest ? layersFirst : elimination;
    }
}
