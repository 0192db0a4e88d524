package dev.because.symbolic.rules;

import java.util.List;

/**
 * One firing of a rule: what it matched and what it made of it. The objects are the very ones that were given or
 * concluded; two that are equal are still two, so compare them by identity.
 *
 * @param rule the rule's name
 * @param matched the facts and conclusions that it matched, in the order of its patterns, each once; where a pattern
 *     collects or accumulates, the members stand here
 * @param absent the conditions that held because something was absent, in the words of the rule
 * @param concluded what it inserted, in order
 */
public record Firing(String rule, List<Object> matched, List<String> absent, List<Object> concluded) {
    public Firing {
        matched = List.copyOf(matched);
        absent = List.copyOf(absent);
        concluded = List.copyOf(concluded);
    }
}
