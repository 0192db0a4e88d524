package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.expert.Strata;
import java.util.HashSet;
import java.util.Set;

/** Whether a changed rule is still one that could be asked. */
final class Soundness {
    private Soundness() {}

    /** Whether it asks for something, and every name is bound where it is used. */
    static boolean holds(Rule rule) {
        Set<String> bound = new HashSet<>();
        for (Condition condition : rule.when()) {
            Set<String> visible = new HashSet<>(bound);
            visible.addAll(condition.pattern().bound().keySet());
            for (Constraint constraint : condition.pattern().constraints()) {
                if (!isBound(constraint, visible)) {
                    return false;
                }
            }
            if (condition.present()) {
                bound = visible;
            }
        }
        Set<String> all = bound;
        return !rule.when().isEmpty()
                && rule.then().values().values().stream().allMatch(operand -> isBound(operand, all))
                && rule.row()
                        .filter(row -> !row.subject().isEmpty() && !all.contains(row.subject()))
                        .isEmpty();
    }

    /** Whether no rule rests on the absence of what follows from it. */
    static boolean hasStrata(RuleSet rules) {
        try {
            return Strata.of(rules).count() > 0;
        } catch (BadInputException circular) {
            return false;
        }
    }

    private static boolean isBound(Constraint constraint, Set<String> bound) {
        if (constraint instanceof Constraint.Compare compare) {
            return isBound(compare.right(), bound);
        }
        return !(constraint instanceof Constraint.Contains contains) || isBound(contains.member(), bound);
    }

    private static boolean isBound(Operand operand, Set<String> bound) {
        return !(operand instanceof Operand.Reference reference) || bound.contains(reference.variable());
    }
}
