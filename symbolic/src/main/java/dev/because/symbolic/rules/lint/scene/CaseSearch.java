package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.solve.Answer;
import dev.because.symbolic.rules.lint.solve.Unknowns;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cases of a scene. For every fact and every pattern that must be absent there are as many ways out as the pattern asks things:
 * one of them must not hold. All ways are tried, each with what the ways before it have fixed.
 */
final class CaseSearch {
    private static final int STEPS = 400;

    private final Scene scene;
    private final int atMost;
    private final Set<List<Fact>> found = new LinkedHashSet<>();
    private final List<Clash> clashes = new ArrayList<>();
    private int steps;
    private boolean complete = true;

    /** A fact that must not have a pattern, of which it has all fields. */
    private record Clash(Seen fact, Cast.Absent absent) {}

    CaseSearch(Scene scene, int atMost) {
        this.scene = scene;
        this.atMost = atMost;
        Set<Seen> facts = new LinkedHashSet<>(scene.facts());
        for (Cast cast : scene.casts()) {
            for (Cast.Absent absent : cast.absent()) {
                facts.stream()
                        .filter(fact -> mayMatch(fact, absent))
                        .forEach(fact -> clashes.add(new Clash(fact, absent)));
            }
        }
    }

    Cases cases() {
        search(scene.unknowns().copy(), 0);
        return new Cases(List.copyOf(found), complete);
    }

    private static boolean mayMatch(Seen fact, Cast.Absent absent) {
        return fact.kind().equals(absent.pattern().kind())
                && fact.fields().keySet().containsAll(absent.pattern().bound().values())
                && absent.pattern().constraints().stream()
                        .allMatch(constraint -> fact.fields().containsKey(constraint.field()));
    }

    private void search(Unknowns unknowns, int clash) {
        if (found.size() >= atMost) {
            return;
        }
        if (++steps > STEPS) {
            complete = false;
            return;
        }
        if (!unknowns.propagate()) {
            return;
        }
        if (clash < clashes.size()) {
            ways(unknowns, clashes.get(clash)).forEach(way -> search(way, clash + 1));
            return;
        }
        Answer answer = unknowns.solve();
        complete &= answer.values().isPresent() || answer.complete();
        answer.values().ifPresent(values -> found.add(facts(values)));
    }

    private List<Unknowns> ways(Unknowns unknowns, Clash clash) {
        List<Unknowns> ways = new ArrayList<>();
        Map<String, Integer> fields = clash.fact().fields();
        clash.absent().pattern().bound().forEach((name, field) -> {
            Integer before = clash.absent().names().get(name);
            if (before != null && !unknowns.areSame(before, fields.get(field))) {
                Unknowns way = unknowns.copy();
                way.compare(fields.get(field), Comparison.UNEQUAL, before);
                ways.add(way);
            }
        });
        for (Constraint constraint : clash.absent().pattern().constraints()) {
            Unknowns way = unknowns.copy();
            if (fail(constraint, clash, way)) {
                ways.add(way);
            } else {
                complete = false;
            }
        }
        return ways;
    }

    /** Makes a constraint not hold; false if that cannot be said. */
    private static boolean fail(Constraint constraint, Clash clash, Unknowns unknowns) {
        int unknown = clash.fact().fields().get(constraint.field());
        Values values = unknowns.values(unknown);
        Optional<Values> passing = Domain.passing(constraint, values);
        if (passing.isPresent()) {
            unknowns.narrow(unknown, values.minus(passing.get()));
            return true;
        }
        if (constraint instanceof Constraint.Compare compare
                && compare.right() instanceof Operand.Reference reference) {
            unknowns.compare(unknown, compare.comparison().negated(), named(clash, reference.variable()));
            return true;
        }
        if (constraint instanceof Constraint.Contains contains
                && contains.member() instanceof Operand.Reference reference) {
            unknowns.contains(unknown, !contains.has(), named(clash, reference.variable()));
            return true;
        }
        return false;
    }

    private static int named(Clash clash, String name) {
        Integer before = clash.absent().names().get(name);
        return before != null
                ? before
                : clash.fact().fields().get(clash.absent().pattern().bound().get(name));
    }

    private List<Fact> facts(List<Object> values) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (Seen seen : scene.facts()) {
            if (!seen.drawn()) {
                Fact fact = Fact.of(seen.kind());
                for (Map.Entry<String, Integer> field : seen.fields().entrySet()) {
                    fact = fact.with(field.getKey(), values.get(field.getValue()));
                }
                facts.add(fact);
            }
        }
        return List.copyOf(facts);
    }
}
