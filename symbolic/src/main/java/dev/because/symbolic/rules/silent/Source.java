package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.RuleFaultException;
import java.util.List;
import java.util.Optional;

/**
 * The facts that one pattern asks about, as far as that can be told of each alone.
 *
 * @param rule its rule
 * @param number unlike that of any other pattern of the rule base
 * @param type what a fact must be
 * @param slot where the pattern puts it
 * @param tests what it asks of the fact alone
 * @param equality a value by which the facts may be looked up
 */
record Source(String rule, int number, Class<?> type, int slot, List<Test> tests, Optional<Equality> equality) {
    boolean accepts(Object fact, Memory memory) {
        if (!type.isInstance(fact)) {
            return false;
        }
        State alone = new State(slot + 1, memory);
        alone.set(slot, fact);
        try {
            return Step.holds(tests, alone);
        } catch (RuntimeException e) { // whatever the author of a rule asks
            throw new RuleFaultException(rule, "fails: " + e);
        }
    }
}
