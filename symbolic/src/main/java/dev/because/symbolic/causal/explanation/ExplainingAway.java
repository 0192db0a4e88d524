package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import dev.because.symbolic.causal.inference.Inference;
import java.util.Optional;

/**
 * How one cause fares as soon as another is certain (Pearl, "Probabilistic reasoning in intelligent systems", 1988): it is
 * explained away if it becomes less probable, as the findings no longer need it.
 *
 * @param rival the cause that may lose
 * @param by the cause that is taken for certain
 * @param before the probability of the rival given the findings
 * @param after the same if {@code by} is certain as well
 */
public record ExplainingAway(Proposition rival, Proposition by, double before, double after) {
    /**
     * Compares the two.
     *
     * @return empty if the findings contradict the model, or exclude {@code by}
     * @throws IllegalArgumentException if both are about the same variable, whose states exclude each other anyway
     */
    public static Optional<ExplainingAway> of(
            Inference inference, Findings findings, Proposition rival, Proposition by) {
        if (rival.variable() == by.variable()) {
            throw new IllegalArgumentException("two states of the variable " + by.variable());
        }
        int[] variables = {Math.min(rival.variable(), by.variable()), Math.max(rival.variable(), by.variable())};
        return inference.joint(variables, findings).flatMap(joint -> of(joint, rival, by));
    }

    private static Optional<ExplainingAway> of(Factor joint, Proposition rival, Proposition by) {
        double[] certain = joint.sumOut(rival.variable()).values();
        if (certain[by.state()] == 0) {
            return Optional.empty();
        }
        boolean first = rival.variable() < by.variable();
        double both = first ? joint.value(rival.state(), by.state()) : joint.value(by.state(), rival.state());
        double before = joint.sumOut(by.variable()).values()[rival.state()];
        return Optional.of(new ExplainingAway(rival, by, before, both / certain[by.state()]));
    }

    /** Whether the rival loses, by more than rounding. */
    public boolean holds() {
        return after < before - 1e-12;
    }
}
