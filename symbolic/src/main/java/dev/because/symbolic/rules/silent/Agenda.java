package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
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
    /** What the facts that came since it was last tried may have done; at first, anything. */
    private final Set<Effect> news = EnumSet.allOf(Effect.class);

    Agenda(ReadRule rule, Memory memory) {
        this.rule = rule;
        this.memory = memory;
    }

    ReadRule rule() {
        return rule;
    }

    /** There is a fact that these patterns ask about. */
    void heard(BitSet sources) {
        for (Effect effect : Effect.values()) {
            if (sources.intersects(rule.patterns(effect))) {
                news.add(effect);
            }
        }
    }

    /**
     * The match that is to be fired next, if there is one.
     *
     * @throws RuleFaultException if a match that fired is found not to hold any more
     */
    Optional<Pending> next() {
        // While some wait that still hold, more need not be looked for; while none wait, none can be lost.
        boolean more = news.contains(Effect.ADDS) && (pending.isEmpty() || rule.isDynamic());
        boolean fewer = news.contains(Effect.TAKES) && !pending.isEmpty();
        if (more || fewer || news.contains(Effect.CHANGES)) {
            refresh();
        }
        return Optional.ofNullable(pending.peek());
    }

    /** The first match is being fired. */
    void fire() {
        fired.add(pending.remove().key());
    }

    /** @throws RuleFaultException if a match that fired does not hold in the end */
    void finish() {
        if (!news.isEmpty() && !fired.isEmpty()) {
            refresh();
        }
    }

    private void refresh() {
        Map<List<Object>, Pending> found = new LinkedHashMap<>();
        BitSet adding = rule.patterns(Effect.ADDS);
        if (memory.isQuick() && news.equals(EnumSet.of(Effect.ADDS))) {
            adding.stream()
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
        adding.stream().forEach(source -> seen.put(source, memory.count(source)));
        pending.clear();
        found.values().stream()
                .filter(match -> !fired.contains(match.key()))
                .sorted((one, other) -> Integer.compare(other.salience(), one.salience()))
                .forEach(pending::add);
        news.clear();
    }

    private int seen(int source) {
        return seen.getOrDefault(source, 0);
    }

    private void find(Map<List<Object>, Pending> found) {
        try {
            for (int i = 0; i < rule.ways().size(); i++) {
                find(i, found);
            }
        } catch (RuntimeException e) { // whatever the author of a rule asks
            throw new RuleFaultException(rule.name(), "fails: " + e);
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
