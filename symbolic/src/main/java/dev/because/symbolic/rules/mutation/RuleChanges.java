package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.coverage.ConditionText;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes of one rule, each of which leaves it a rule: what it speaks of is still bound. */
final class RuleChanges {
    private final Alternatives alternatives;

    RuleChanges(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    Stream<Draft<Rule>> of(Rule rule) {
        List<Draft<Rule>> changes = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            int number = i;
            Condition condition = rule.when().get(number);
            changes.add(new Draft<>(
                    Change.DROP_CONDITION,
                    condition.place(),
                    "no longer asks for " + ConditionText.of(condition),
                    with(rule, without(rule.when(), number))));
            condition(condition)
                    .map(draft -> draft.within(instead -> with(rule, replaced(rule.when(), number, instead))))
                    .forEach(changes::add);
        }
        consequence(rule)
                .map(draft -> draft.within(then -> new Rule(
                        rule.name(), rule.when(), then, rule.remarks(), rule.row(), rule.overrides(), rule.place())))
                .forEach(changes::add);
        return changes.stream().filter(draft -> Soundness.holds(draft.part()));
    }

    private Stream<Draft<Condition>> condition(Condition condition) {
        FactPattern pattern = condition.pattern();
        List<Draft<Condition>> changes = new ArrayList<>();
        Condition negated = new Condition(!condition.present(), pattern, condition.place());
        changes.add(new Draft<>(
                Change.NEGATE_CONDITION,
                condition.place(),
                "asks for " + ConditionText.of(negated) + " instead of " + ConditionText.of(condition),
                negated));
        for (int i = 0; i < pattern.constraints().size(); i++) {
            int number = i;
            Constraint constraint = pattern.constraints().get(number);
            changes.add(new Draft<>(
                    Change.DROP_CONSTRAINT,
                    constraint.place(),
                    "no longer asks for " + ConditionText.of(constraint),
                    with(condition, without(pattern.constraints(), number))));
            ConstraintChanges.of(pattern.kind(), constraint, alternatives).stream()
                    .map(draft ->
                            draft.within(instead -> with(condition, replaced(pattern.constraints(), number, instead))))
                    .forEach(changes::add);
        }
        return changes.stream();
    }

    private Stream<Draft<Consequence>> consequence(Rule rule) {
        String conclusion = rule.then().conclusion();
        List<Draft<Consequence>> changes = new ArrayList<>();
        rule.then().values().forEach((field, operand) -> {
            if (operand instanceof Operand.Literal literal) {
                for (Object other : others(conclusion, field, literal.value())) {
                    Map<String, Operand> values = new TreeMap<>(rule.then().values());
                    values.put(field, new Operand.Literal(other));
                    changes.add(new Draft<>(
                            Change.CHANGE_CONCLUSION,
                            rule.place(),
                            "concludes " + conclusion + " with " + field + " " + ConditionText.of(other)
                                    + " instead of " + ConditionText.of(literal.value()),
                            new Consequence(conclusion, values)));
                }
            }
        });
        return changes.stream();
    }

    private List<?> others(String conclusion, String field, Object value) {
        if (value instanceof Double number) {
            return alternatives.steps(conclusion, field, number);
        }
        if (value instanceof Boolean truth) {
            return List.of(!truth);
        }
        return value instanceof String text
                ? alternatives.next(conclusion, field, text, List.of(text)).stream()
                        .toList()
                : List.of();
    }

    private static Rule with(Rule rule, List<Condition> when) {
        return new Rule(rule.name(), when, rule.then(), rule.remarks(), rule.row(), rule.overrides(), rule.place());
    }

    private static Condition with(Condition condition, List<Constraint> constraints) {
        FactPattern pattern = condition.pattern();
        return new Condition(
                condition.present(), new FactPattern(pattern.kind(), constraints, pattern.bound()), condition.place());
    }

    private static <T> List<T> without(List<T> all, int number) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(number);
        return rest;
    }

    private static <T> List<T> replaced(List<T> all, int number, T instead) {
        List<T> others = new ArrayList<>(all);
        others.set(number, instead);
        return others;
    }
}
