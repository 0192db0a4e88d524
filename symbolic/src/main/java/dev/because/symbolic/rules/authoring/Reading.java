package dev.because.symbolic.rules.authoring;

import dev.because.symbolic.rules.expert.Rule;
import java.util.List;

/**
 * What was read of one file.
 *
 * @param rules those that could be read, in their order
 * @param faults everything that could not, in its order; a rule with a fault is not among the rules
 */
public record Reading(List<Rule> rules, List<Fault> faults) {
    public Reading {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /**
     * All rules, if there is no fault.
     *
     * @throws dev.because.symbolic.logic.BadInputException the first fault
     */
    public List<Rule> orRefuse() {
        faults.stream().findFirst().ifPresent(fault -> {
            throw fault.refusal();
        });
        return rules;
    }
}
