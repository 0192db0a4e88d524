package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.why.Goal;
import dev.because.symbolic.rules.why.change.Smallest;
import java.util.List;

/**
 * Why a conclusion was not drawn.
 *
 * @param goal the conclusion
 * @param trace what was concluded
 * @param attempts each rule that could draw it, the nearest first; empty if there is none
 * @param smallest the smallest change of the given facts with which it is drawn, and what is known of smaller ones
 */
public record WhyNotAnswer(Goal goal, Trace trace, List<Attempt> attempts, Smallest smallest) {
    public WhyNotAnswer {
        attempts = List.copyOf(attempts);
    }
}
