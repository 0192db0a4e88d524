package dev.because.symbolic.rules.silent;

import java.util.List;

/**
 * One firing of a rule, as found without the engine.
 *
 * @param rule the rule's name
 * @param matched the facts and conclusions that it matched, in the order of its patterns, each once, with those that it collected
 * @param witnesses those that fulfil an {@code exists} in it, all of them; any one would do
 * @param concluded what it inserted, in order
 */
public record SilentFiring(String rule, List<Object> matched, List<Object> witnesses, List<Object> concluded) {
    public SilentFiring {
        matched = List.copyOf(matched);
        witnesses = List.copyOf(witnesses);
        concluded = List.copyOf(concluded);
    }
}
