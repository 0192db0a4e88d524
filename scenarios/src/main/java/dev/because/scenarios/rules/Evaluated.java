package dev.because.scenarios.rules;

import dev.because.symbolic.rules.evaluation.Trace;
import java.util.List;

/**
 * What rules made of facts.
 *
 * @param trace what they concluded and how
 * @param differences where the two evaluations are not of one mind, each naming rule and facts; none in a program without faults
 */
public record Evaluated(Trace trace, List<String> differences) {
    public Evaluated {
        differences = List.copyOf(differences);
    }
}
