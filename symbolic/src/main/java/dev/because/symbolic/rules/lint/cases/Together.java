package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.scene.Cast;
import dev.because.symbolic.rules.lint.scene.Scene;
import dev.because.symbolic.rules.lint.scene.Seen;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenes in which two rules hold, with as many facts in common as can be. */
final class Together {
    private static final int PAIRS = 4;

    private final Inspected base;
    private final Set<String> several = new HashSet<>();

    /** Two rules in one scene. */
    record Pair(Scene scene, Cast one, Cast other) {}

    Together(Inspected base) {
        this.base = base;
        for (Rule rule : base.sound()) {
            Set<String> kinds = new HashSet<>();
            for (Condition condition : rule.when()) {
                if (condition.present() && !kinds.add(condition.pattern().kind())) {
                    several.add(condition.pattern().kind());
                }
            }
        }
    }

    /** The scene in which the first facts of a kind that each asks for are one, the second ones, and so on. */
    Pair united(Rule one, Rule other) {
        Pair pair = pair(one, other);
        common(pair).forEach(facts -> pair.scene().unite(facts.get(0), facts.get(1)));
        return pair;
    }

    /** That one first, and then those in which fewer facts are in common: where they are not, their keys must differ. */
    List<Pair> all(Rule one, Rule other) {
        Pair first = pair(one, other);
        List<List<Integer>> common = common(first);
        List<Pair> pairs = new ArrayList<>();
        int most = (1 << Math.min(common.size(), PAIRS)) - 1;
        for (int apart = 0; apart <= most; apart++) {
            Pair pair = new Pair(first.scene().copy(), first.one(), first.other());
            boolean possible = true;
            for (int i = 0; i < common.size(); i++) {
                List<Integer> facts = common.get(i);
                if ((apart >> i & 1) == 0) {
                    pair.scene().unite(facts.get(0), facts.get(1));
                } else {
                    possible &= tellApart(pair.scene(), facts);
                }
            }
            if (possible) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Whether no two facts could be two readings of one thing. */
    boolean isConsistent(List<Fact> facts) {
        Map<String, Set<Object>> keys = new HashMap<>();
        for (Fact fact : facts) {
            List<String> key = base.key(fact.kind());
            boolean known = key.stream().allMatch(field -> fact.value(field).isPresent());
            boolean mayBeMany = several.contains(fact.kind());
            List<Object> values = new ArrayList<>();
            key.forEach(field -> fact.value(field).ifPresent(values::add));
            if (mayBeMany && (key.isEmpty() || !known)) {
                continue;
            }
            Set<Object> before = keys.computeIfAbsent(fact.kind(), kind -> new HashSet<>());
            if (!before.isEmpty() && (key.isEmpty() || !known) || !before.add(values)) {
                return false;
            }
        }
        return true;
    }

    private Pair pair(Rule one, Rule other) {
        Scene scene = new Scene(base.shapes());
        Cast first = scene.add(one);
        return new Pair(scene, first, scene.add(other));
    }

    /** The places of facts that are the first of their kind for both rules, the second, and so on. */
    private static List<List<Integer>> common(Pair pair) {
        List<List<Integer>> common = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int one : pair.one().facts()) {
            Seen fact = pair.scene().facts().get(one);
            pair.other().facts().stream()
                    .filter(other -> !taken.contains(other))
                    .filter(other -> pair.scene().facts().get(other).kind().equals(fact.kind()))
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other);
                        common.add(List.of(one, other));
                    });
        }
        return common;
    }

    private boolean tellApart(Scene scene, List<Integer> places) {
        Seen one = scene.facts().get(places.get(0));
        Seen other = scene.facts().get(places.get(1));
        if (!base.isGiven(one.kind())) {
            return true;
        }
        List<String> key = base.key(one.kind());
        if (key.isEmpty()
                || !one.fields().keySet().containsAll(key)
                || !other.fields().keySet().containsAll(key)) {
            return false;
        }
        String field = key.get(0);
        scene.unknowns()
                .compare(
                        one.fields().get(field),
                        Comparison.UNEQUAL,
                        other.fields().get(field));
        return true;
    }
}
