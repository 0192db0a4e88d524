package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Filling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A fact that is none of a pattern, and where it fails.
 *
 * @param fact the fact
 * @param shortfalls each test that it fails
 * @param strangers how many of them ask for another name: such a fact is about something else
 * @param distance by how much numbers fail, in parts of what is needed
 */
record NearMiss(Fact fact, List<Shortfall> shortfalls, int strangers, double distance) {
    static final Comparator<NearMiss> ORDER = Comparator.comparingInt(NearMiss::strangers)
            .thenComparingInt(miss -> miss.shortfalls().size())
            .thenComparingDouble(NearMiss::distance);

    /** The fact that comes nearest to a filled pattern; empty if none is of its kind. */
    static Optional<NearMiss> of(FactPattern asked, Collection<Fact> facts, Vocabulary words) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(asked.kind()))
                .map(fact -> of(asked, fact, words))
                .min(ORDER);
    }

    private static NearMiss of(FactPattern asked, Fact fact, Vocabulary words) {
        List<Shortfall> shortfalls = new ArrayList<>();
        Map<String, Object> own = new TreeMap<>();
        asked.bound().forEach((name, field) -> fact.value(field)
                .ifPresentOrElse(
                        value -> own.put(name, value),
                        () -> shortfalls.add(
                                new Shortfall(field, Optional.empty(), Optional.empty(), OptionalDouble.empty()))));
        int strangers = 0;
        double distance = 0;
        for (Constraint constraint : asked.constraints()) {
            Optional<Object> value = fact.value(constraint.field());
            Constraint test = resolved(constraint, own);
            if (value.filter(found -> !isOpen(test))
                    .filter(found -> NaiveEvaluation.holds(test, found, own))
                    .isEmpty()) {
                OptionalDouble by = by(test, value);
                shortfalls.add(new Shortfall(test.field(), Optional.of(test), value, by));
                strangers += isName(asked.kind(), test, words) ? 1 : 0;
                distance += by.isPresent() ? relative(test, by.getAsDouble()) : 1;
            }
        }
        return new NearMiss(fact, shortfalls, strangers, distance);
    }

    /** Whether it compares with a field of the fact that is not known. */
    private static boolean isOpen(Constraint test) {
        Operand operand = test instanceof Constraint.Compare compare
                ? compare.right()
                : test instanceof Constraint.Contains contains ? contains.member() : new Operand.Literal("");
        return operand instanceof Operand.Reference;
    }

    /** With the values of other fields of the same fact. */
    private static Constraint resolved(Constraint constraint, Map<String, Object> own) {
        FactPattern alone = new FactPattern("", List.of(constraint), Map.of());
        return Filling.of(alone, own).constraints().get(0);
    }

    private static OptionalDouble by(Constraint test, Optional<Object> found) {
        return test instanceof Constraint.Compare compare
                        && compare.comparison() != Comparison.UNEQUAL
                        && compare.right() instanceof Operand.Literal literal
                        && literal.value() instanceof Double needed
                        && found.orElse("") instanceof Double there
                ? OptionalDouble.of(needed - there)
                : OptionalDouble.empty();
    }

    private static double relative(Constraint test, double by) {
        Double needed = (Double) ((Operand.Literal) ((Constraint.Compare) test).right()).value();
        return Math.abs(by) / Math.max(Math.abs(by), Math.max(Math.abs(needed), 1e-9));
    }

    private static boolean isName(String kind, Constraint test, Vocabulary words) {
        boolean options = words.kind(kind)
                .flatMap(found -> found.field(test.field()))
                .map(Field::options)
                .filter(list -> !list.isEmpty())
                .isPresent();
        return !options
                && test instanceof Constraint.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && compare.right() instanceof Operand.Literal literal
                && literal.value() instanceof String;
    }
}
