package dev.because.symbolic.rules.evaluation;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;

/**
 * A pattern as Drools knows it. Constraints with the same words are the same node of its network, so what they test must follow from the
 * words alone.
 */
final class PatternItem {
    private static final int KIND = 0;
    private static final int JOIN = 1;

    private final PatternDef<Fact> item;
    private final Map<String, Bound> bound = new HashMap<>();

    PatternItem(FactPattern pattern, Variable<Fact> variable, Map<String, Bound> before) {
        String kind = pattern.kind();
        item = pattern(variable)
                .expr(
                        "kind " + kind,
                        fact -> fact.kind().equals(kind),
                        alphaIndexedBy(String.class, ConstraintType.EQUAL, KIND, Fact::kind, kind));
        pattern.bound().forEach((name, field) -> {
            item.expr("knows " + field, fact -> fact.value(field).isPresent());
            if (before.containsKey(name)) {
                same(field, before.get(name));
            } else {
                bound.put(name, new Bound(variable, field));
            }
        });
        pattern.constraints().forEach(constraint -> add(constraint, before));
    }

    PatternDef<Fact> item() {
        return item;
    }

    /** The names that this pattern is the first to bind. */
    Map<String, Bound> bound() {
        return bound;
    }

    private void same(String field, Bound other) {
        item.expr(
                field + " is the same as " + other,
                other.fact(),
                (fact, earlier) -> value(fact, field).equals(value(earlier, other.field())),
                betaIndexedBy(
                        Object.class,
                        ConstraintType.EQUAL,
                        JOIN,
                        fact -> value(fact, field),
                        (Fact earlier) -> value(earlier, other.field())));
    }

    private void add(Constraint constraint, Map<String, Bound> before) {
        String field = constraint.field();
        if (constraint instanceof Constraint.Compare compare) {
            add(field, compare.comparison().sign(), compare.right(), before, compare.comparison()::holds);
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            List<Object> options = oneOf.options();
            boolean among = oneOf.among();
            item.expr(field + (among ? " among " : " not among ") + options, fact -> fact.value(field)
                    .filter(value -> options.contains(value) == among)
                    .isPresent());
        } else if (constraint instanceof Constraint.Contains contains) {
            boolean has = contains.has();
            add(
                    field,
                    has ? " has " : " has not ",
                    contains.member(),
                    before,
                    (list, member) -> list instanceof List<?> members && members.contains(member) == has);
        }
    }

    private void add(
            String field, String sign, Operand right, Map<String, Bound> before, BiPredicate<Object, Object> holds) {
        if (right instanceof Operand.Literal literal) {
            Object value = literal.value();
            item.expr(field + sign + value.getClass().getSimpleName() + " " + value, fact -> fact.value(field)
                    .filter(found -> holds.test(found, value))
                    .isPresent());
            return;
        }
        String name = ((Operand.Reference) right).variable();
        if (before.containsKey(name)) {
            Bound other = before.get(name);
            item.expr(field + sign + " that " + other, other.fact(), (fact, earlier) -> fact.value(field)
                    .filter(found -> holds.test(found, value(earlier, other.field())))
                    .isPresent());
        } else {
            String own = Objects.requireNonNull(bound.get(name)).field();
            item.expr(field + sign + " own " + own, fact -> fact.value(field)
                    .filter(found -> holds.test(found, value(fact, own)))
                    .isPresent());
        }
    }

    /** A field that a test before this one found to be known, or nothing that equals any value. */
    private static Object value(Fact fact, String field) {
        return fact.value(field).orElse(PatternItem.class);
    }
}
