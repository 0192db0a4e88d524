package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Filling;
import dev.because.symbolic.rules.why.Goal;
import dev.because.symbolic.rules.why.change.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Follows each rule as far as the facts let it come. */
final class Attempts {
    private static final int MOST_PREFIXES = 50_000;

    private final RuleSet written;
    private final Set<Rule> inForce;
    private final Optional<LocalDate> day;
    private final Vocabulary words;
    private final Trace trace;
    private final Set<Fact> known;
    private final Set<Goal> told = new HashSet<>();

    /** How far one way through a rule's conditions leads. */
    private record End(int place, SortedMap<String, Object> bound, Optional<Blocker> blocker, NearMiss miss) {}

    /**
     * @param written all rules
     * @param asked those of them that were asked
     * @param day for which they were chosen, if they were
     */
    Attempts(RuleSet written, RuleSet asked, Optional<LocalDate> day, Vocabulary words, Trace trace) {
        this.written = written;
        this.inForce = Set.copyOf(asked.rules());
        this.day = day;
        this.words = words;
        this.trace = trace;
        this.known = new LinkedHashSet<>(trace.given());
        known.addAll(trace.concluded());
    }

    /** Every rule that could draw it, the nearest first. */
    List<Attempt> of(Goal goal) {
        told.add(goal);
        List<Attempt> attempts = new ArrayList<>();
        for (Rule rule : written.rules()) {
            Requirement.of(rule, goal).ifPresent(needed -> attempts.add(of(rule, needed)));
        }
        attempts.sort(Comparator.comparing((Attempt attempt) -> attempt.blocker() instanceof Blocker.NotInForce)
                .thenComparingInt(Attempt::left)
                .thenComparing(attempt -> attempt.blocker() instanceof Blocker.NotConcluded));
        return attempts;
    }

    private Attempt of(Rule rule, SortedMap<String, Object> needed) {
        List<End> ends = new ArrayList<>();
        walk(rule, 0, new TreeMap<>(), needed, ends, new int[1]);
        int deepest = ends.stream().mapToInt(End::place).max().orElse(0);
        End best = ends.stream()
                .filter(end -> end.place() == deepest)
                .min(Comparator.comparing(End::miss, NearMiss.ORDER))
                .orElseThrow();
        if (!inForce.contains(rule)) {
            return new Attempt(
                    rule,
                    deepest,
                    new Blocker.NotInForce(
                            day.orElseThrow(),
                            rule.remarks().from(),
                            rule.remarks().until()));
        }
        return new Attempt(rule, deepest, best.blocker().orElseGet(() -> blocker(rule, best, needed)));
    }

    private void walk(
            Rule rule,
            int place,
            SortedMap<String, Object> bound,
            SortedMap<String, Object> needed,
            List<End> into,
            int[] steps) {
        if (place == rule.when().size()) {
            into.add(new End(place, bound, Optional.empty(), miss(0, 0)));
            return;
        }
        Condition condition = rule.when().get(place);
        FactPattern pattern = condition.pattern();
        if (!condition.present()) {
            List<Fact> present = known.stream()
                    .filter(fact ->
                            NaiveEvaluation.extended(pattern, fact, bound).isPresent())
                    .toList();
            if (present.isEmpty()) {
                walk(rule, place + 1, bound, needed, into, steps);
            } else {
                into.add(new End(
                        place, bound, Optional.of(prevented(pattern, bound, present)), miss(0, present.size())));
            }
            return;
        }
        boolean any = false;
        for (Fact fact : known) {
            Optional<SortedMap<String, Object>> more = Requirement.extended(pattern, fact, bound, needed);
            if (more.isPresent() && steps[0]++ < MOST_PREFIXES) {
                any = true;
                walk(rule, place + 1, more.get(), needed, into, steps);
            }
        }
        if (!any) {
            NearMiss nearest = NearMiss.of(asked(pattern, bound, needed), known, words)
                    .orElseGet(() -> miss(Integer.MAX_VALUE, Double.MAX_VALUE));
            into.add(new End(place, bound, Optional.empty(), nearest));
        }
    }

    /** Why a present condition, or the row, is not met. */
    private Blocker blocker(Rule rule, End end, SortedMap<String, Object> needed) {
        if (end.place() == rule.when().size()) {
            return earlier(rule, end);
        }
        FactPattern pattern = rule.when().get(end.place()).pattern();
        FactPattern asked = asked(pattern, end.bound(), needed);
        if (end.miss().strangers() == 0) {
            return new Blocker.Failed(asked, end.miss().fact(), end.miss().shortfalls());
        }
        boolean concluded =
                written.rules().stream().anyMatch(one -> one.then().conclusion().equals(pattern.kind()));
        if (!concluded) {
            return new Blocker.Missing(asked);
        }
        Goal goal = Requirement.goal(pattern, end.bound(), needed);
        return told.contains(goal)
                ? new Blocker.NotConcluded(asked, goal, List.of(), true)
                : new Blocker.NotConcluded(asked, goal, of(goal), false);
    }

    private Blocker earlier(Rule rule, End end) {
        Row row = rule.row()
                .filter(one -> one.policy() == HitPolicy.FIRST)
                .orElseThrow(() -> new IllegalStateException(
                        "rule \"" + rule.name() + "\" has all that it asks for and concludes nothing"));
        return trace.matches().stream()
                .filter(match -> match.rule()
                        .row()
                        .filter(other -> other.table().equals(row.table()) && other.number() < row.number())
                        .filter(other -> row.subject().isEmpty()
                                || Objects.equals(
                                        match.bound().get(other.subject()),
                                        end.bound().get(row.subject())))
                        .isPresent())
                .findFirst()
                .map(match -> new Blocker.EarlierRow(row, match))
                .orElseThrow();
    }

    private Blocker prevented(FactPattern pattern, SortedMap<String, Object> bound, List<Fact> present) {
        Fact first = present.get(0);
        Optional<Rule> rule = trace.given().contains(first)
                ? Optional.empty()
                : trace.reason(first).map(match -> match.rule());
        return new Blocker.Prevented(Filling.of(pattern, bound), present, rule);
    }

    /** What a present condition asks for, with what the goal wants of names that are bound here first. */
    private static FactPattern asked(
            FactPattern pattern, SortedMap<String, Object> bound, SortedMap<String, Object> needed) {
        SortedMap<String, Object> all = new TreeMap<>(bound);
        pattern.bound().keySet().stream().filter(needed::containsKey).forEach(name -> all.put(name, needed.get(name)));
        return Filling.of(pattern, all);
    }

    private static NearMiss miss(int strangers, double distance) {
        return new NearMiss(Fact.of(""), List.of(), strangers, distance);
    }
}
