package dev.because.symbolic.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.core.reteoo.AccumulateNode.AccumulateContext;
import org.drools.core.reteoo.NotNodeLeftTuple;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;

/**
 * The facts behind a match. The engine lists the object of each pattern, which for {@code collect} is a list and for
 * {@code accumulate} a number; the facts that went into these, and the witnesses of an {@code exists}, are found in the
 * tuples that the match was joined from.
 */
final class MatchedFacts {
    private final Map<Object, Integer> known = new IdentityHashMap<>();

    /** An object that was given or concluded; only these are facts. */
    void know(Object object) {
        known.putIfAbsent(object, known.size());
    }

    /** The facts of a match in the order of its patterns, then those that went into numbers; each once. */
    List<Object> of(InternalMatch match) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.concat(match.getObjects().stream().flatMap(this::members), members(gathered(match)))
                .filter(seen::add)
                .toList();
    }

    /** The object itself if it is a fact, or the facts in a collection, the earliest first. */
    private Stream<Object> members(Object object) {
        if (known.containsKey(object)) {
            return Stream.of(object);
        }
        if (!(object instanceof Collection<?> collection)) {
            return Stream.empty();
        }
        return collection.stream()
                .filter(known::containsKey)
                .map(Object.class::cast)
                .sorted(Comparator.comparing(known::get));
    }

    private static List<Object> gathered(InternalMatch match) {
        List<Object> gathered = new ArrayList<>();
        for (TupleImpl tuple = match.getTuple(); tuple != null; tuple = tuple.getParent()) {
            if (tuple.getContextObject() instanceof AccumulateContext) {
                accumulated(tuple, gathered);
            } else if (tuple.getFactHandle() != null && !isFollowedByFrom(tuple)) {
                gathered.addAll(tuple.getAccumulatedObjects());
            }
        }
        return gathered;
    }

    /** What a {@code from} hands over is no fact: there is nothing on the right, and the engine would fail to ask it. */
    private static boolean isFollowedByFrom(TupleImpl tuple) {
        return !(tuple instanceof NotNodeLeftTuple)
                && tuple.getFirstChild() != null
                && tuple.getFirstChild().getRightParent() == null;
    }

    /** Each child joins the tuple with what was accumulated: one fact, or a chain of them for several patterns. */
    private static void accumulated(TupleImpl tuple, List<Object> gathered) {
        for (TupleImpl child = tuple.getFirstChild(); child != null; child = child.getHandleNext()) {
            for (TupleImpl part = child.getRightParent(); part != null; part = part.getParent()) {
                if (part.getFactHandle() != null) {
                    gathered.add(part.getFactHandle().getObject());
                }
            }
        }
    }
}
