package dev.because.symbolic.rules.silent;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Consequence;
import org.drools.model.DynamicValueSupplier;

/**
 * A rule that was read from its executable model.
 *
 * @param name its name
 * @param salience the higher, the earlier it fires; where a way has its own, this is not asked
 * @param ways one, and more where an {@code or} is fulfilled by any of several conditions: each fires for itself
 * @param consequence what it does
 * @param effects the patterns in it, by what more facts of them do
 */
record ReadRule(String name, int salience, List<Way> ways, Consequence consequence, Map<Effect, BitSet> effects) {
    /**
     * Conditions that must hold together.
     *
     * @param slots how many things they match
     * @param arguments what the consequence is given
     * @param salience if it depends on what was matched, how, and on what
     */
    record Way(List<Step> steps, int slots, List<Term> arguments, Optional<Salience> salience) {}

    /** A salience that depends on what was matched. */
    record Salience(DynamicValueSupplier<Integer> supplier, List<Term> inputs) {
        int in(State state) {
            return supplier.supply(Term.values(inputs, state));
        }
    }

    /** No match of it has a higher salience. */
    int most() {
        return isDynamic() ? Integer.MAX_VALUE : salience;
    }

    /** The patterns of which more facts have that effect. */
    BitSet patterns(Effect effect) {
        return effects.getOrDefault(effect, new BitSet());
    }

    boolean isDynamic() {
        return ways.stream().anyMatch(way -> way.salience().isPresent());
    }
}
