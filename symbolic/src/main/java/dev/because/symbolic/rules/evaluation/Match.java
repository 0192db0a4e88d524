package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule that holds, and what it then concludes.
 *
 * @param rule the rule
 * @param facts one for each of its conditions that something is present, in their order
 * @param bound what its names stand for
 * @param concluded what follows
 */
public record Match(Rule rule, List<Fact> facts, SortedMap<String, Object> bound, Fact concluded) {
    public Match {
        facts = List.copyOf(facts);
        bound = Collections.unmodifiableSortedMap(new TreeMap<>(bound));
    }
}
