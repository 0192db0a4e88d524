package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.solve.Unknowns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which ways the facts of a scene fulfil the conditions of another rule: its patterns are sent to facts of the scene (a homomorphism, as
 * of conjunctive queries: Chandra and Merlin 1977), and what it asks of relations and of absences must follow. What it asks of single
 * fields is either demanded too, or left as the part of the scene's cases for which it holds.
 */
public final class Entailment {
    private static final int WAYS = 64;

    private final Scene scene;
    private final Unknowns unknowns;
    private final List<Cast.Absent> absent;
    private final List<Way> ways = new ArrayList<>();

    /**
     * A way in which a rule holds.
     *
     * @param names what its names stand for
     * @param part the sets that unknowns must be in for it to hold, where they may be elsewhere too
     */
    public record Way(Map<String, Integer> names, Map<Integer, Values> part) {}

    private Entailment(Scene scene, List<Cast.Absent> absent) {
        this.scene = scene;
        this.unknowns = scene.unknowns();
        this.absent = absent;
    }

    /** All ways, up to some number; the scene must have been propagated. */
    public static List<Way> ways(Scene scene, Rule rule) {
        List<Cast.Absent> absent =
                scene.casts().stream().flatMap(cast -> cast.absent().stream()).toList();
        Entailment entailment = new Entailment(scene, absent);
        entailment.join(rule, 0, Map.of(), Map.of());
        return entailment.ways;
    }

    private void join(Rule rule, int at, Map<String, Integer> names, Map<Integer, Values> part) {
        if (ways.size() >= WAYS) {
            return;
        }
        if (at == rule.when().size()) {
            ways.add(new Way(names, part));
            return;
        }
        Condition condition = rule.when().get(at);
        if (!condition.present()) {
            if (absent.stream().anyMatch(other -> isWithin(condition.pattern(), names, other))) {
                join(rule, at + 1, names, part);
            }
            return;
        }
        for (Seen fact : List.copyOf(new LinkedHashSet<>(scene.facts()))) {
            if (fact.kind().equals(condition.pattern().kind())) {
                take(condition.pattern(), fact, names, part)
                        .ifPresent(way -> join(rule, at + 1, way.names(), way.part()));
            }
        }
    }

    private Optional<Way> take(FactPattern pattern, Seen fact, Map<String, Integer> names, Map<Integer, Values> part) {
        Map<String, Integer> more = new HashMap<>(names);
        Map<Integer, Values> narrower = new HashMap<>(part);
        for (Map.Entry<String, String> bound : pattern.bound().entrySet()) {
            Integer unknown = fact.fields().get(bound.getValue());
            if (unknown == null) {
                return Optional.empty();
            }
            Integer before = more.putIfAbsent(bound.getKey(), unknown);
            if (before != null && !unknowns.implies(before, Comparison.EQUAL, unknown)) {
                return Optional.empty();
            }
        }
        for (Constraint constraint : pattern.constraints()) {
            Integer unknown = fact.fields().get(constraint.field());
            if (unknown == null || !holds(constraint, pattern, fact, unknown, more, narrower)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Way(more, narrower));
    }

    private boolean holds(
            Constraint constraint,
            FactPattern pattern,
            Seen fact,
            int unknown,
            Map<String, Integer> names,
            Map<Integer, Values> part) {
        Optional<Values> passing = passing(constraint, pattern, fact);
        if (passing.isPresent()) {
            Values values = unknowns.values(unknown);
            if (!values.within(passing.get())) {
                // What is the same is told by one number.
                int told = representative(unknown);
                part.merge(told, values.and(passing.get()), Values::and);
                return !part.get(told).isEmpty();
            }
            return true;
        }
        if (constraint instanceof Constraint.Compare compare
                && compare.right() instanceof Operand.Reference reference) {
            return unknowns.implies(unknown, compare.comparison(), names.get(reference.variable()));
        }
        return constraint instanceof Constraint.Contains contains
                && contains.member() instanceof Operand.Reference reference
                && unknowns.impliesMember(unknown, contains.has(), names.get(reference.variable()));
    }

    private Optional<Values> passing(Constraint constraint, FactPattern pattern, Seen fact) {
        return scene.shapes()
                .field(pattern.kind(), constraint.field())
                .map(Domain::all)
                .flatMap(all -> Domain.passing(constraint, all))
                .filter(values -> fact.fields().containsKey(constraint.field()));
    }

    /** The first unknown that is the same. */
    public int representative(int unknown) {
        int first = 0;
        while (!unknowns.areSame(first, unknown)) {
            first++;
        }
        return first;
    }

    /** Whether every fact of one pattern is of another that is absent, so that it is absent too. */
    private boolean isWithin(FactPattern pattern, Map<String, Integer> names, Cast.Absent other) {
        if (!pattern.kind().equals(other.pattern().kind())) {
            return false;
        }
        Scene alone = scene.copy();
        Map<String, Integer> own = alone.fieldsOf(new Cast.Absent(pattern, names));
        if (!alone.unknowns().propagate()) {
            return true;
        }
        Seen fact = new Seen(pattern.kind(), own, false);
        Entailment inside = new Entailment(alone, List.of());
        return inside.take(other.pattern(), fact, other.names(), Map.of())
                .filter(way -> way.part().isEmpty())
                .isPresent();
    }
}
