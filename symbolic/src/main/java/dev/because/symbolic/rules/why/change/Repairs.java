package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.why.Goal;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The single steps that lead from some facts towards a conclusion that does not follow from them. Whatever set of edits makes it follow,
 * one of the steps belongs to it: think of the match that then draws it, and walk along its conditions with the facts as they are now. The
 * first condition that does not hold as it then will is an obstacle; each way past it is a step. So it is enough to search along them.
 *
 * <p>Obstacles are: a fact that is not there yet (another is changed, one is added, or another conclusion is drawn), a fact that stands
 * against an absence (it goes, is changed, or what concludes it is broken), and an earlier row of a table that applies.
 */
final class Repairs {
    private static final int MOST_PREFIXES = 20_000;

    private final RuleSet rules;
    private final Domains domains;
    private final Draft draft;
    private final Trace trace;
    private final Set<Fact> known;
    private final NewFacts newFacts;
    private final Set<Draft> found = new LinkedHashSet<>();
    private final Set<Object> asked = new HashSet<>();
    private int prefixes;

    Repairs(RuleSet rules, Domains domains, Draft draft, Trace trace) {
        this.rules = rules;
        this.domains = domains;
        this.draft = draft;
        this.trace = trace;
        this.known = new LinkedHashSet<>(trace.given());
        known.addAll(trace.concluded());
        this.newFacts = new NewFacts(domains);
    }

    /** The steps that were found. */
    Set<Draft> found() {
        return found;
    }

    /** Whether no way along the rules' conditions was left out because there were too many. */
    boolean sawAllMatches() {
        return prefixes <= MOST_PREFIXES;
    }

    /** Whether no fact that could be added was left out because there were too many. */
    boolean sawAllAdditions() {
        return newFacts.isComplete();
    }

    /** Finds steps towards a conclusion. */
    void draw(Goal goal) {
        if (asked.add(goal)) {
            rules.rules().forEach(rule -> Requirement.of(rule, goal).ifPresent(needed -> walk(rule, needed)));
        }
    }

    /** Finds steps after which that match is none any more, or does not count. */
    void undo(Match match) {
        if (!asked.add(match)) {
            return;
        }
        SortedMap<String, Object> bound = new TreeMap<>();
        Iterator<Fact> next = match.facts().iterator();
        for (Condition condition : match.rule().when()) {
            if (condition.present()) {
                Fact fact = next.next();
                dispose(fact, condition.pattern(), bound);
                bound = NaiveEvaluation.extended(condition.pattern(), fact, bound)
                        .orElseThrow();
            } else {
                supply(condition.pattern(), bound, new TreeMap<>(), Set.of());
            }
        }
        match.rule().row().filter(row -> row.policy() == HitPolicy.FIRST).ifPresent(row -> overtake(row, match));
    }

    private void overtake(Row row, Match match) {
        for (Rule rule : rules.rules()) {
            if (rule.row()
                    .filter(one -> one.table().equals(row.table()) && one.number() < row.number())
                    .isPresent()) {
                SortedMap<String, Object> needed = new TreeMap<>();
                if (!row.subject().isEmpty()) {
                    needed.put(
                            row.subject(), Objects.requireNonNull(match.bound().get(row.subject())));
                }
                walk(rule, needed);
            }
        }
    }

    private void walk(Rule rule, SortedMap<String, Object> needed) {
        if (asked.add(List.of(rule.name(), needed))) {
            walk(rule, 0, new TreeMap<>(), needed);
        }
    }

    private void walk(Rule rule, int place, SortedMap<String, Object> bound, SortedMap<String, Object> needed) {
        if (prefixes++ > MOST_PREFIXES) {
            return;
        }
        if (place == rule.when().size()) {
            rule.row().ifPresent(row -> overcome(row, bound));
            return;
        }
        Condition condition = rule.when().get(place);
        FactPattern pattern = condition.pattern();
        if (!condition.present()) {
            Optional<Fact> blocker = known.stream()
                    .filter(fact ->
                            NaiveEvaluation.extended(pattern, fact, bound).isPresent())
                    .findFirst();
            blocker.ifPresentOrElse(fact -> dispose(fact, pattern, bound), () -> walk(rule, place + 1, bound, needed));
            return;
        }
        for (Fact fact : known) {
            Requirement.extended(pattern, fact, bound, needed).ifPresent(more -> walk(rule, place + 1, more, needed));
        }
        supply(pattern, bound, needed, Requirement.usedElsewhere(rule, place));
    }

    /** All conditions hold, but the row comes too late. */
    private void overcome(Row row, SortedMap<String, Object> bound) {
        if (row.policy() != HitPolicy.FIRST) {
            return;
        }
        trace.matches().stream()
                .filter(match -> match.rule()
                        .row()
                        .filter(other -> other.table().equals(row.table()) && other.number() < row.number())
                        .filter(other -> row.subject().isEmpty()
                                || Objects.equals(match.bound().get(other.subject()), bound.get(row.subject())))
                        .isPresent())
                .findFirst()
                .ifPresent(this::undo);
    }

    /** Finds steps after which a fact is no longer one of that pattern with those values. */
    private void dispose(Fact fact, FactPattern pattern, SortedMap<String, Object> bound) {
        boolean given = false;
        Optional<SortedMap<String, Object>> now = NaiveEvaluation.extended(pattern, fact, bound);
        for (int slot = 0; slot < draft.slots().size(); slot++) {
            if (!draft.slots().get(slot).equals(Optional.of(fact))) {
                continue;
            }
            given = true;
            if (draft.isAdded(slot)) {
                continue;
            }
            if (draft.original().get(slot).equals(fact)) {
                found.add(draft.without(slot));
            }
            for (String field : Requirement.fields(pattern)) {
                for (Object value : open(slot, fact, field)) {
                    if (!NaiveEvaluation.extended(pattern, fact.with(field, value), bound)
                            .equals(now)) {
                        found.add(draft.with(slot, field, value));
                    }
                }
            }
        }
        if (!given) {
            trace.reason(fact).ifPresent(this::undo);
        }
    }

    /** Finds steps towards a fact of that pattern, or of it with other values for names that are used elsewhere. */
    private void supply(
            FactPattern pattern, SortedMap<String, Object> bound, SortedMap<String, Object> needed, Set<String> used) {
        for (int slot = 0; slot < draft.slots().size(); slot++) {
            Optional<Fact> fact =
                    draft.slots().get(slot).filter(one -> one.kind().equals(pattern.kind()));
            if (fact.isPresent()) {
                adapt(slot, fact.get(), pattern, bound, needed, used);
            }
        }
        Goal goal = Requirement.goal(pattern, bound, needed);
        draw(goal);
        boolean concluded =
                rules.rules().stream().anyMatch(rule -> rule.then().conclusion().equals(pattern.kind()));
        if (!concluded && !Kind.isConclusion(pattern.kind())) {
            if (asked.add(List.of(pattern, bound, needed))) {
                newFacts.of(pattern, bound, needed).forEach(fact -> found.add(draft.and(fact)));
            }
        }
    }

    private void adapt(
            int slot,
            Fact fact,
            FactPattern pattern,
            SortedMap<String, Object> bound,
            SortedMap<String, Object> needed,
            Set<String> used) {
        Set<String> failing = Requirement.failing(pattern, fact, bound, needed);
        if (failing.isEmpty()) {
            pattern.bound().forEach((name, field) -> {
                if (used.contains(name) && !bound.containsKey(name)) {
                    for (Object value : open(slot, fact, field)) {
                        if (Requirement.extended(pattern, fact.with(field, value), bound, needed)
                                .isPresent()) {
                            found.add(draft.with(slot, field, value));
                        }
                    }
                }
            });
            return;
        }
        for (String field : failing) {
            for (Object value : open(slot, fact, field)) {
                Fact other = fact.with(field, value);
                if (failing.size() > 1
                        || value instanceof List
                        || !Requirement.failing(pattern, other, bound, needed).contains(field)) {
                    found.add(draft.with(slot, field, value));
                }
            }
        }
    }

    private List<Object> open(int slot, Fact fact, String field) {
        Optional<Object> now = fact.value(field);
        boolean fixed = !draft.isOpen(slot, field) || now.isPresent() && domains.isFree(fact.kind(), field);
        return fixed ? List.of() : domains.others(fact.kind(), field, now);
    }
}
