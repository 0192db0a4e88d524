package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts together what an engine found. */
final class Matches {
    private Matches() {}

    /** The match of a rule by facts that are known to match it. */
    static Match of(Rule rule, List<Fact> facts) {
        SortedMap<String, Object> bound = new TreeMap<>();
        Iterator<Fact> next = facts.iterator();
        for (Condition condition : rule.when()) {
            if (condition.present()) {
                Fact fact = next.next();
                condition
                        .pattern()
                        .bound()
                        .forEach((name, field) ->
                                bound.putIfAbsent(name, fact.value(field).orElseThrow()));
            }
        }
        return new Match(rule, facts, bound, Conclusions.of(rule, bound));
    }
}
