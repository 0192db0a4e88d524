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
    private static final int UNKNOWN = -1;

    public Trace {
        given = List.copyOf(given);
        matches = List.copyOf(matches);
    }

    /** A match that waits for its place, and the places of what it is told by: its rule, then its facts. */
    private record Waiting(Match match, int rule, List<Integer> facts) {}

    /** Puts matches into their order. */
    static Trace of(RuleSet rules, Collection<Fact> given, Collection<Match> found) {
        Strata strata = Strata.of(rules);
        Map<Fact, Integer> numbers = new HashMap<>();
        given.forEach(fact -> numbers.putIfAbsent(fact, numbers.size()));
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> strataOfRules = new HashMap<>();
        rules.rules().forEach(rule -> {
            places.put(rule.name(), places.size());
            strataOfRules.put(rule.name(), strata.of(rule));
        });
        Map<Integer, List<Match>> waiting = new HashMap<>();
        found.forEach(
                match -> waiting.computeIfAbsent(strataOfRules.get(match.rule().name()), stratum -> new ArrayList<>())
                        .add(match));
        List<Match> ordered = new ArrayList<>();
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            List<Match> rest = waiting.getOrDefault(stratum, List.of());
            while (!rest.isEmpty()) {
                List<Match> later = new ArrayList<>();
                List<Waiting> ready = new ArrayList<>();
                for (Match match : rest) {
                    List<Integer> facts = match.facts().stream()
                            .map(fact -> numbers.getOrDefault(fact, UNKNOWN))
                            .toList();
                    if (facts.contains(UNKNOWN)) {
                        later.add(match);
                    } else {
                        ready.add(new Waiting(match, places.get(match.rule().name()), facts));
                    }
                }
                if (ready.isEmpty()) {
                    throw new IllegalStateException("matches that rest on nothing: " + rest);
                }
                ready.sort(Comparator.comparingInt(Waiting::rule).thenComparing(Waiting::facts, Trace::compare));
                ready.forEach(next -> {
                    ordered.add(next.match());
                    numbers.putIfAbsent(next.match().concluded(), numbers.size());
                });
                rest = later;
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
