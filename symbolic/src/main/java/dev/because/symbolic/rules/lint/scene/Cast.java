package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Rule;
import java.util.List;
import java.util.Map;

/**
 * A rule in a scene.
 *
 * @param rule the rule
 * @param facts the places in the scene of those that fulfil its conditions that something is present, in their order
 * @param names the unknowns that its names stand for
 * @param absent what must not be there
 * @param exact whether the scene says all that the rule asks for
 */
public record Cast(Rule rule, List<Integer> facts, Map<String, Integer> names, List<Absent> absent, boolean exact) {
    /**
     * A pattern that no fact may have.
     *
     * @param pattern the pattern
     * @param names the unknowns of the names that are bound before it
     */
    public record Absent(FactPattern pattern, Map<String, Integer> names) {
        public Absent {
            names = Map.copyOf(names);
        }
    }

    public Cast {
        facts = List.copyOf(facts);
        names = Map.copyOf(names);
        absent = List.copyOf(absent);
    }
}
