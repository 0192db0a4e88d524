package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Goal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Roughly how many edits facts are away from a conclusion: on the best way along a rule's conditions, one for a fact that is missing, one for
 * each fact that stands against an absence, what another conclusion takes, and much for each condition that was not come to, so that whoever
 * comes further is nearer.
 */
final class Distance {
    private static final double ROUNDABOUT = 1000;
    private static final double NOT_COME_TO = 10;
    private static final int MOST_PREFIXES = 5_000;

    private final RuleSet rules;

    Distance(RuleSet rules) {
        this.rules = rules;
    }

    double to(Goal goal, Trace trace) {
        List<Fact> known = new ArrayList<>(trace.given());
        known.addAll(trace.concluded());
        return new Walk(known).to(goal);
    }

    private final class Walk {
        private final List<Fact> known;
        private final Map<Goal, Double> distances = new HashMap<>();
        private int prefixes;

        Walk(List<Fact> known) {
            this.known = known;
        }

        double to(Goal goal) {
            if (distances.putIfAbsent(goal, ROUNDABOUT) == null) {
                distances.put(
                        goal,
                        rules.rules().stream()
                                .flatMap(rule ->
                                        Requirement.of(rule, goal)
                                                .map(needed -> along(rule, 0, new TreeMap<>(), needed))
                                                .stream())
                                .min(Double::compare)
                                .orElse(ROUNDABOUT));
            }
            return distances.getOrDefault(goal, ROUNDABOUT);
        }

        private double along(Rule rule, int place, SortedMap<String, Object> bound, SortedMap<String, Object> needed) {
            if (place == rule.when().size()) {
                return 1;
            }
            if (prefixes++ > MOST_PREFIXES) {
                return ROUNDABOUT;
            }
            Condition condition = rule.when().get(place);
            FactPattern pattern = condition.pattern();
            double rest = NOT_COME_TO * (rule.when().size() - place - 1);
            if (!condition.present()) {
                long blockers = known.stream()
                        .filter(fact ->
                                NaiveEvaluation.extended(pattern, fact, bound).isPresent())
                        .count();
                return blockers == 0 ? along(rule, place + 1, bound, needed) : blockers + rest;
            }
            boolean concluded = rules.rules().stream()
                    .anyMatch(one -> one.then().conclusion().equals(pattern.kind()));
            double best = rest + (concluded ? to(Requirement.goal(pattern, bound, needed)) : 1);
            for (Fact fact : known) {
                best = Math.min(
                        best,
                        Requirement.extended(pattern, fact, bound, needed)
                                .map(more -> along(rule, place + 1, more, needed))
                                .orElse(ROUNDABOUT));
            }
            return best;
        }
    }
}
