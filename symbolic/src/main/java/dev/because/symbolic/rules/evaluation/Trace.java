package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.expert.Strata;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some rules made of some facts.
 *
 * @param given the facts, each once
 * @param matches all matches, each after those whose conclusions it rests on; otherwise in the order of the rules, and of one rule in that of
 *     the facts, so that the order does not depend on how they were found
 */
public record Trace(List<Fact> given, List<Match> matches) {
    public Trace {
        given = List.copyOf(given);
        matches = List.copyOf(matches);
    }

    /** Puts matches into their order. */
    static Trace of(RuleSet rules, Collection<Fact> given, Collection<Match> found) {
        Strata strata = Strata.of(rules);
        Map<Fact, Integer> numbers = new HashMap<>();
        given.forEach(fact -> numbers.putIfAbsent(fact, numbers.size()));
        Map<String, Integer> places = new HashMap<>();
        rules.rules().forEach(rule -> places.put(rule.name(), places.size()));
        Comparator<Match> order = Comparator.<Match>comparingInt(
                        match -> places.get(match.rule().name()))
                .thenComparing(match -> match.facts().stream().map(numbers::get).toList(), Trace::compare);
        Map<Integer, List<Match>> waiting = new HashMap<>();
        found.forEach(match -> waiting.computeIfAbsent(strata.of(match.rule()), stratum -> new ArrayList<>())
                .add(match));
        List<Match> ordered = new ArrayList<>();
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            List<Match> rest = waiting.getOrDefault(stratum, new ArrayList<>());
            while (!rest.isEmpty()) {
                List<Match> ready = new ArrayList<>(rest.stream()
                        .filter(match -> numbers.keySet().containsAll(match.facts()))
                        .sorted(order)
                        .toList());
                if (ready.isEmpty()) {
                    throw new IllegalStateException("matches that rest on nothing: " + rest);
                }
                ordered.addAll(ready);
                ready.forEach(match -> numbers.putIfAbsent(match.concluded(), numbers.size()));
                rest.removeIf(match -> ready.stream().anyMatch(other -> other == match));
            }
        }
        return new Trace(List.copyOf(new LinkedHashSet<>(given)), ordered);
    }

    /** What was concluded, each once, in order. */
    public List<Fact> concluded() {
        return List.copyOf(
                new LinkedHashSet<>(matches.stream().map(Match::concluded).toList()));
    }

    /** The match that a conclusion is told by: the first one; empty for a fact that was given and not concluded. */
    public Optional<Match> reason(Fact fact) {
        return matches.stream().filter(match -> match.concluded().equals(fact)).findFirst();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
