package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.RuleFaultException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How many matches there may be. */
final class Budget {
    private Budget() {}

    static void keep(Collection<Match> matches, int budget) {
        if (matches.size() <= budget) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        matches.forEach(match -> counts.merge(match.rule().name(), 1, Integer::sum));
        Map.Entry<String, Integer> most = java.util.Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
        throw new RuleFaultException(
                most.getKey(),
                "matched " + most.getValue() + " times, and all rules together more than " + budget + " times");
    }
}
