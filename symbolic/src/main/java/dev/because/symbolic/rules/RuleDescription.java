package dev.because.symbolic.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule says of itself.
 *
 * @param name the rule's name, unique in its rule base
 * @param metadata its metadata as text: {@code @says("…")} is the entry {@code says}, {@code @order(10)} the entry
 *     {@code order} with the text {@code 10}; in alphabetical order
 */
public record RuleDescription(String name, Map<String, String> metadata) {
    public RuleDescription {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** The metadata of that key, if the rule has it. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(metadata.get(key));
    }
}
