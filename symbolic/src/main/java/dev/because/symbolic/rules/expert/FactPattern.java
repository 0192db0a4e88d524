package dev.because.symbolic.rules.expert;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which facts are meant.
 *
 * @param kind the name of a kind of fact or of a conclusion
 * @param constraints what is asked of its fields, all together
 * @param bound which names stand for which of its fields, in this and later patterns and in the conclusion. A name is bound once in a rule;
 *     where it comes again, it is a test for equality
 */
public record FactPattern(String kind, List<Constraint> constraints, Map<String, String> bound) {
    public FactPattern {
        constraints = List.copyOf(constraints);
        bound = Collections.unmodifiableMap(new TreeMap<>(bound));
    }
}
