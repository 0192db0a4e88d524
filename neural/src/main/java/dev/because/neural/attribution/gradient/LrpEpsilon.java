package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * Layer-wise relevance propagation by the ε rule (Bach et al. 2015, doi:10.1371/journal.pone.0130140): the target's value,
 * handed back from each sum to its terms in proportion to them. Biases keep their share, so the attributions of an item
 * add up to the target less what its biases gave. Where all functions are rectifiers and ε goes to zero, it is
 * {@link GradientTimesInput}; a greater ε takes relevance from sums whose terms cancel out.
 */
public final class LrpEpsilon implements AttributionMethod {
    /** As in Captum: only keeps sums of zero from dividing. */
    public static final double DEFAULT_EPSILON = 1e-9;

    private final RelevanceRule rule;

    public LrpEpsilon() {
        this(DEFAULT_EPSILON);
    }

    /**
     * @param epsilon what is added to the magnitude of each sum, in units of activation
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public LrpEpsilon(double epsilon) {
        if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
            throw new IllegalArgumentException("epsilon " + epsilon + ", expected a positive number");
        }
        this.rule = new RelevanceRule.Epsilon(epsilon);
    }

    @Override
    public String name() {
        return "lrp-epsilon";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return Inquiry.of(network, batch, targets).relevance(rule);
    }
}
