package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts into a pattern the values of a match, so that it says what it asked for in that match. */
public final class Filling {
    private Filling() {}

    /**
     * The pattern with a value for every name that has one: a name that comes again becomes a comparison with its value. What is left
     * bound is new, and what is left as a reference speaks of another field of the same fact.
     *
     * @param before what the names stand for before the pattern is asked
     */
    public static FactPattern of(FactPattern pattern, Map<String, Object> before) {
        List<Constraint> constraints = new ArrayList<>();
        Map<String, String> fresh = new TreeMap<>();
        Place nowhere = new Place("", "");
        pattern.bound().forEach((name, field) -> {
            if (before.containsKey(name)) {
                constraints.add(new Constraint.Compare(
                        field, Comparison.EQUAL, literal(new Operand.Reference(name), before), nowhere));
            } else {
                fresh.put(name, field);
            }
        });
        pattern.constraints().forEach(constraint -> constraints.add(filled(constraint, before)));
        return new FactPattern(pattern.kind(), constraints, fresh);
    }

    private static Constraint filled(Constraint constraint, Map<String, Object> before) {
        if (constraint instanceof Constraint.Compare compare) {
            return new Constraint.Compare(
                    compare.field(), compare.comparison(), literal(compare.right(), before), compare.place());
        }
        if (constraint instanceof Constraint.Contains contains) {
            return new Constraint.Contains(
                    contains.field(), contains.has(), literal(contains.member(), before), contains.place());
        }
        return constraint;
    }

    private static Operand literal(Operand operand, Map<String, Object> before) {
        return operand instanceof Operand.Reference reference && before.containsKey(reference.variable())
                ? new Operand.Literal(before.get(reference.variable()))
                : operand;
    }
}
