package dev.because.symbolic.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final MatchedFacts facts = new MatchedFacts();
    private final List<Firing> firings = new ArrayList<>();
    private final List<Object> inserted = new ArrayList<>();
    private final List<InternalMatch> fired = new ArrayList<>();
    private String rule = "";
    private List<Object> matched = List.of();
    private List<String> absent = List.of();

    /** A fact that was given, not concluded. */
    void given(Object fact) {
        facts.know(fact);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        InternalMatch match = (InternalMatch) event.getMatch();
        fired.add(match);
        inserted.clear();
        rule = match.getRule().getName();
        matched = facts.of(match);
        absent = AbsentConditions.of(match);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firings.add(new Firing(rule, matched, absent, inserted));
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        facts.know(event.getObject());
        inserted.add(event.getObject());
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new RuleFaultException(rule, "changes " + event.getObject() + "; rules only conclude");
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new RuleFaultException(rule, "deletes " + event.getOldObject() + "; rules only conclude");
    }

    /** The rule that fired most often. */
    String busiest() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        firings.forEach(firing -> counts.merge(firing.rule(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /**
     * What was written down.
     *
     * @throws RuleFaultException if a match that fired was undone since, or changed and fired again
     */
    Inference inference() {
        Set<InternalMatch> once = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InternalMatch match : fired) {
            if (!once.add(match) || !match.isMatched()) {
                throw new RuleFaultException(
                        match.getRule().getName(),
                        "rests on an absence or a collection that a later firing changed; give it a lower salience");
            }
        }
        return new Inference(firings);
    }
}
