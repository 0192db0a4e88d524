package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Rule;
import java.util.ArrayList;
import java.util.List;

/** Says what was never seen of one rule. */
final class Gaps {
    private Gaps() {}

    static List<Gap> of(RuleCoverage coverage) {
        Rule rule = coverage.rule();
        List<Gap> gaps = new ArrayList<>();
        if (coverage.fired() == 0) {
            gaps.add(new Gap(rule.place(), named(rule) + " never fired" + reason(coverage)));
        }
        for (ConditionCoverage condition : coverage.conditions()) {
            if (!condition.tally().reached()) {
                break;
            }
            if (!condition.tally().bothWays() && !saidBy(condition)) {
                gaps.add(new Gap(
                        condition.condition().place(),
                        "\"" + ConditionText.of(condition.condition()) + "\" of " + named(rule) + " "
                                + condition.tally().lack()));
            }
            for (ConstraintCoverage constraint : condition.constraints()) {
                // After a constraint that was never true none is reached, and after a kind that no case had.
                if (constraint.tally().reached() && !constraint.tally().bothWays()) {
                    gaps.add(new Gap(
                            constraint.constraint().place(),
                            "\"" + ConditionText.of(constraint.constraint()) + "\" of " + named(rule) + " "
                                    + constraint.tally().lack()));
                }
            }
        }
        return gaps;
    }

    /** Whether a constraint lacks the same and so says it: the only one, or one without which the condition could not be true. */
    private static boolean saidBy(ConditionCoverage condition) {
        List<Tally> constraints = condition.constraints().stream()
                .map(ConstraintCoverage::tally)
                .filter(Tally::reached)
                .toList();
        return condition.condition().present()
                && (constraints.size() == 1
                                && constraints
                                        .get(0)
                                        .lack()
                                        .equals(condition.tally().lack())
                        || constraints.stream().anyMatch(tally -> tally.yes() == 0));
    }

    private static String reason(RuleCoverage coverage) {
        if (coverage.gaveWay() > 0) {
            return ": it held " + times(coverage.gaveWay()) + ", but other rows came first";
        }
        for (int i = 0; i < coverage.conditions().size(); i++) {
            ConditionCoverage condition = coverage.conditions().get(i);
            if (condition.tally().yes() == 0 && condition.tally().reached()) {
                return ": its condition " + (i + 1) + " was never true";
            }
        }
        return "";
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String named(Rule rule) {
        return "rule \"" + rule.name() + "\"";
    }
}
