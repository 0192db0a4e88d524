package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks through the conditions of one rule with the facts of one case after another, and counts their outcomes. */
final class ConditionWalk {
    private final Rule rule;
    private final List<Tally> conditions;
    private final List<List<Tally>> constraints = new ArrayList<>();
    private int held;

    ConditionWalk(Rule rule) {
        this.rule = rule;
        conditions = new ArrayList<>(Collections.nCopies(rule.when().size(), Tally.NONE));
        rule.when()
                .forEach(condition -> constraints.add(new ArrayList<>(
                        Collections.nCopies(condition.pattern().constraints().size(), Tally.NONE))));
    }

    /** Counts one case more. */
    void add(Collection<Fact> facts) {
        reach(0, facts, new TreeMap<>());
    }

    /** How many combinations of facts met all conditions. */
    int held() {
        return held;
    }

    /** What was counted. */
    List<ConditionCoverage> counted() {
        List<ConditionCoverage> counted = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = rule.when().get(i);
            List<ConstraintCoverage> ofConstraints = new ArrayList<>();
            for (int j = 0; j < constraints.get(i).size(); j++) {
                ofConstraints.add(new ConstraintCoverage(
                        condition.pattern().constraints().get(j),
                        constraints.get(i).get(j)));
            }
            counted.add(new ConditionCoverage(condition, conditions.get(i), ofConstraints));
        }
        return counted;
    }

    private void reach(int place, Collection<Fact> facts, SortedMap<String, Object> bound) {
        if (place == rule.when().size()) {
            held++;
            return;
        }
        Condition condition = rule.when().get(place);
        List<SortedMap<String, Object>> found = new ArrayList<>();
        for (Fact fact : facts) {
            matched(place, condition.pattern(), fact, bound).ifPresent(found::add);
        }
        boolean outcome = condition.present() != found.isEmpty();
        conditions.set(place, conditions.get(place).and(outcome));
        if (condition.present()) {
            found.forEach(more -> reach(place + 1, facts, more));
        } else if (outcome) {
            reach(place + 1, facts, bound);
        }
    }

    /** What is bound when a fact meets a pattern; on the way, each constraint that is reached is counted. */
    private Optional<SortedMap<String, Object>> matched(
            int place, FactPattern pattern, Fact fact, Map<String, Object> bound) {
        FactPattern bare = new FactPattern(pattern.kind(), List.of(), pattern.bound());
        Optional<SortedMap<String, Object>> more = NaiveEvaluation.extended(bare, fact, bound);
        for (int i = 0; more.isPresent() && i < pattern.constraints().size(); i++) {
            Constraint constraint = pattern.constraints().get(i);
            SortedMap<String, Object> names = more.get();
            boolean holds = fact.value(constraint.field())
                    .filter(value -> NaiveEvaluation.holds(constraint, value, names))
                    .isPresent();
            List<Tally> tallies = constraints.get(place);
            tallies.set(i, tallies.get(i).and(holds));
            more = holds ? more : Optional.empty();
        }
        return more;
    }
}
