package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules as they are wherever they were written. */
public final class PlainRules {
    private static final Place NOWHERE = new Place("", "");

    private PlainRules() {}

    public static List<Rule> plain(List<Rule> rules) {
        return rules.stream().map(PlainRules::plain).toList();
    }

    private static Rule plain(Rule rule) {
        Optional<Row> row = rule.row().map(one -> new Row(one.table(), 0, one.policy(), one.subject()));
        List<Condition> when = Stream.concat(
                        rule.when().stream().filter(Condition::present),
                        rule.when().stream().filter(condition -> !condition.present()))
                .map(condition -> new Condition(condition.present(), plain(condition.pattern()), NOWHERE))
                .toList();
        return new Rule(rule.name(), when, rule.then(), rule.remarks(), row, rule.overrides(), NOWHERE);
    }

    private static FactPattern plain(FactPattern pattern) {
        return new FactPattern(
                pattern.kind(),
                pattern.constraints().stream()
                        .map(PlainRules::plain)
                        .sorted(Comparator.comparing(Constraint::field))
                        .toList(),
                pattern.bound());
    }

    private static Constraint plain(Constraint constraint) {
        if (constraint instanceof Constraint.Compare compare) {
            return new Constraint.Compare(compare.field(), compare.comparison(), compare.right(), NOWHERE);
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return new Constraint.OneOf(oneOf.field(), oneOf.among(), oneOf.options(), NOWHERE);
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return new Constraint.Contains(contains.field(), contains.has(), contains.member(), NOWHERE);
    }
}
