package dev.because.symbolic.rules.silent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts that there are, given and concluded, and which of them each pattern asks about. */
final class Memory {
    private final Set<Object> facts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Source> sources;
    private final List<List<Object>> accepted = new ArrayList<>();
    private final List<Map<Object, List<Object>>> byKey = new ArrayList<>();
    private final Map<Class<?>, List<Source>> byType = new HashMap<>();
    private final boolean quick;
    private int only = -1;
    private int from;

    /** @param quick whether facts may be looked up by a value, or must all be tried */
    Memory(List<Source> sources, boolean quick) {
        this.sources = sources;
        this.quick = quick;
        for (int i = 0; i < sources.size(); i++) {
            accepted.add(new ArrayList<>());
            byKey.add(new HashMap<>());
        }
    }

    boolean holds(Object fact) {
        return facts.contains(fact);
    }

    /** Adds a fact and says which patterns ask about it; none if it is there already. */
    BitSet add(Object fact) {
        BitSet concerned = new BitSet();
        if (!facts.add(fact)) {
            return concerned;
        }
        for (Source source : byType.computeIfAbsent(fact.getClass(), this::ofType)) {
            if (source.accepts(fact, this)) {
                accepted.get(source.number()).add(fact);
                if (quick && source.equality().isPresent()) {
                    byKey.get(source.number())
                            .computeIfAbsent(source.equality().get().key(fact), key -> new ArrayList<>())
                            .add(fact);
                }
                concerned.set(source.number());
            }
        }
        return concerned;
    }

    boolean isQuick() {
        return quick;
    }

    /** How many facts a pattern asks about. */
    int count(int source) {
        return accepted.get(source).size();
    }

    /** Lets a pattern see only the facts from some number on, while something is done. */
    void since(int source, int first, Runnable done) {
        only = source;
        from = first;
        done.run();
        only = -1;
    }

    /** The facts that a pattern may match where a join has come to, in the order in which they came. */
    List<Object> candidates(Source source, State state) {
        if (source.number() == only) {
            List<Object> all = accepted.get(only);
            return all.subList(from, all.size());
        }
        if (quick && source.equality().isPresent()) {
            return Objects.requireNonNullElse(
                    byKey.get(source.number()).get(source.equality().get().key(state)), List.of());
        }
        return accepted.get(source.number());
    }

    private List<Source> ofType(Class<?> type) {
        return sources.stream()
                .filter(source -> source.type().isAssignableFrom(type))
                .toList();
    }
}
