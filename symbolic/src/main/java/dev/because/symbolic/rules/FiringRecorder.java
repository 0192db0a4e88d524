package dev.because.symbolic.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/**
 * Listens to a session and writes down each firing. What a match rested on must still hold when all rules have fired:
 * the engine tells when a match is undone, which is how a conclusion from an absence that was filled later is caught.
 */
final class FiringRecorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private final Map<Object, Integer> known = new IdentityHashMap<>();
    private final List<Firing> firings = new ArrayList<>();
    private final List<Object> inserted = new ArrayList<>();
    private List<Object> matched = List.of();
    private List<String> absent = List.of();

    /** A fact that was given, not concluded. */
    void given(Object fact) {
        known.putIfAbsent(fact, known.size());
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        inserted.clear();
        matched = matched((InternalMatch) event.getMatch());
        absent = AbsentConditions.of(event.getMatch());
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firings.add(new Firing(event.getMatch().getRule().getName(), matched, absent, inserted));
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        known.putIfAbsent(event.getObject(), known.size());
        inserted.add(event.getObject());
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new RuleFaultException(
                event.getRule().getName(), "changes " + event.getObject() + "; rules only conclude");
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new RuleFaultException(
                event.getRule().getName(), "deletes " + event.getOldObject() + "; rules only conclude");
    }

    /** The rule that fired most often. */
    String busiest() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        firings.forEach(firing -> counts.merge(firing.rule(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    Inference inference() {
        return new Inference(firings);
    }

    /** The facts behind a match in the order of its patterns, then those that only an accumulated number saw. */
    private List<Object> matched(InternalMatch match) {
        Set<Object> facts = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> ordered = new ArrayList<>();
        Stream.concat(match.getObjects().stream().flatMap(this::parts), parts(match.getObjectsDeep()))
                .filter(facts::add)
                .forEach(ordered::add);
        return ordered;
    }

    /** An object that was given or concluded; or those of a collection, earliest first. */
    private Stream<Object> parts(Object object) {
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
}
