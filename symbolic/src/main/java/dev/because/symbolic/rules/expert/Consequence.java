package dev.because.symbolic.rules.expert;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule concludes.
 *
 * @param conclusion its name, in lower case with hyphens
 * @param values what it says, by name
 */
public record Consequence(String conclusion, Map<String, Operand> values) {
    public Consequence {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
