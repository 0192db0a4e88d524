package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one rule still has to fire. */
final class Agenda {
    /**
     * A way in which the conditions of a rule hold.
     *
     * @param key what tells it from other matches of its rule
     */
    record Pending(List<Object> key, List<Object> trail, @Nullable Object[] arguments, int salience) {}

    private final ReadRule rule;
    private final Memory memory;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<List<Object>> fired = new HashSet<>();
    private final Map<Integer, Integer> seen = new HashMap<>();
    private boolean more = true;
    private boolean revised = true;

    Agenda(ReadRule rule, Memory memory) {
        this.rule = rule;
        this.memory = memory;
    }

    ReadRule rule() {
        return rule;
    }

    /** There is a fact that these patterns ask about. */
    void heard(BitSet sources) {
        more |= sources.intersects(rule.asks());
        revised |= sources.intersects(rule.revised());
    }

    /**
     * The match that is to be fired next, if there is one.
     *
     * @throws RuleFaultException if a match that fired does not hold any more
     */
    Optional<Pending> next() {
        // As long as nothing can be undone, it is enough to look for more when there are none left.
        if (revised || more && (pending.isEmpty() || rule.isDynamic())) {
            refresh();
        }
        return Optional.ofNullable(pending.peek());
    }

    /** The first match is being fired. */
    void fire() {
        fired.add(pending.remove().key());
    }

    private void refresh() {
        Map<List<Object>, Pending> found = new LinkedHashMap<>();
        if (memory.isQuick() && rule.revised().isEmpty() && !rule.asks().isEmpty()) {
            rule.asks().stream()
                    .filter(source -> seen(source) < memory.count(source))
                    .forEach(source -> memory.since(source, seen(source), () -> find(found)));
            pending.forEach(match -> found.putIfAbsent(match.key(), match));
        } else {
            find(found);
            if (!found.keySet().containsAll(fired)) {
                throw new RuleFaultException(
                        rule.name(),
                        "rests on an absence or a collection that a later firing changed; give it a lower salience");
            }
        }
        rule.asks().stream().forEach(source -> seen.put(source, memory.count(source)));
        pending.clear();
        found.values().stream()
                .filter(match -> !fired.contains(match.key()))
                .sorted((one, other) -> Integer.compare(other.salience(), one.salience()))
                .forEach(pending::add);
        more = false;
        revised = false;
    }

    private int seen(int source) {
        return seen.getOrDefault(source, 0);
    }

    private void find(Map<List<Object>, Pending> found) {
        for (int i = 0; i < rule.ways().size(); i++) {
            find(i, found);
        }
    }

    private void find(int number, Map<List<Object>, Pending> found) {
        ReadRule.Way way = rule.ways().get(number);
        State state = new State(way.slots(), memory);
        Step.join(way.steps(), 0, state, () -> {
            List<Object> trail = state.since(0);
            List<Object> key = List.of(number, trail);
            int salience = way.salience().map(dynamic -> dynamic.in(state)).orElse(rule.salience());
            found.put(key, new Pending(key, trail, Term.values(way.arguments(), state), salience));
            return false;
        });
    }
}
