package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.expert.Strata;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries every fact for every condition, again and again until nothing new is concluded: slow, and evidently right. */
public final class NaiveEvaluation implements Evaluation {
    private final RuleSet rules;
    private final Strata strata;

    /** @throws dev.because.symbolic.logic.BadInputException if the rules have no strata */
    public NaiveEvaluation(RuleSet rules) {
        this.rules = rules;
        this.strata = Strata.of(rules);
    }

    @Override
    public RuleSet rules() {
        return rules;
    }

    @Override
    public Trace evaluate(Collection<Fact> facts, int budget) {
        Set<Fact> known = new LinkedHashSet<>(facts);
        Set<Match> all = new LinkedHashSet<>();
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            List<Rule> asked = strata.rules(stratum);
            int before;
            do {
                before = known.size();
                Set<Match> found = new LinkedHashSet<>();
                asked.forEach(rule -> found.addAll(matches(rule, known)));
                all.addAll(chosen(found));
                Budget.keep(all, budget);
                all.forEach(match -> known.add(match.concluded()));
            } while (known.size() > before);
        }
        return Trace.of(rules, facts, all);
    }

    /** All matches of one rule among some facts, whatever its table makes of them. */
    public static List<Match> matches(Rule rule, Collection<Fact> facts) {
        List<Match> matches = new ArrayList<>();
        join(rule, 0, List.copyOf(facts), List.of(), new TreeMap<>(), matches);
        return matches;
    }

    private static void join(
            Rule rule,
            int place,
            List<Fact> facts,
            List<Fact> matched,
            SortedMap<String, Object> bound,
            List<Match> into) {
        if (place == rule.when().size()) {
            into.add(new Match(rule, matched, bound, Conclusions.of(rule, bound)));
            return;
        }
        Condition condition = rule.when().get(place);
        if (!condition.present()) {
            if (facts.stream().noneMatch(fact -> extended(condition.pattern(), fact, bound)
                    .isPresent())) {
                join(rule, place + 1, facts, matched, bound, into);
            }
            return;
        }
        for (Fact fact : facts) {
            extended(condition.pattern(), fact, bound).ifPresent(more -> {
                List<Fact> longer = new ArrayList<>(matched);
                longer.add(fact);
                join(rule, place + 1, facts, longer, more, into);
            });
        }
    }

    /** What is bound when a fact is taken for a pattern; empty if it is none of that pattern. */
    public static Optional<SortedMap<String, Object>> extended(
            FactPattern pattern, Fact fact, Map<String, Object> bound) {
        if (!fact.kind().equals(pattern.kind())) {
            return Optional.empty();
        }
        SortedMap<String, Object> more = new TreeMap<>(bound);
        for (Map.Entry<String, String> name : pattern.bound().entrySet()) {
            Optional<Object> value = fact.value(name.getValue());
            if (value.isEmpty()
                    || !more.getOrDefault(name.getKey(), value.get()).equals(value.get())) {
                return Optional.empty();
            }
            more.put(name.getKey(), value.get());
        }
        boolean all = pattern.constraints().stream().allMatch(constraint -> fact.value(constraint.field())
                .filter(value -> holds(constraint, value, more))
                .isPresent());
        return all ? Optional.of(more) : Optional.empty();
    }

    /** Whether a constraint holds for a value of its field. */
    public static boolean holds(Constraint constraint, Object value, Map<String, Object> bound) {
        if (constraint instanceof Constraint.Compare compare) {
            return compare.comparison().holds(value, operand(compare.right(), bound));
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.options().contains(value) == oneOf.among();
        }
        Constraint.Contains contains = (Constraint.Contains) constraint;
        return value instanceof List<?> list && list.contains(operand(contains.member(), bound)) == contains.has();
    }

    private static Object operand(Operand operand, Map<String, Object> bound) {
        return operand instanceof Operand.Literal literal
                ? literal.value()
                : Objects.requireNonNull(bound.get(((Operand.Reference) operand).variable()));
    }

    /** What is left when the rows of each table have competed. */
    private static List<Match> chosen(Set<Match> found) {
        Map<List<Object>, Match> first = new HashMap<>();
        found.stream()
                .filter(match -> match.rule().row().isPresent())
                .forEach(match -> first.merge(
                        Conclusions.subject(match), match, (one, next) -> number(next) < number(one) ? next : one));
        List<Match> chosen = new ArrayList<>();
        for (Match match : found) {
            Optional<Row> row = match.rule().row().filter(one -> one.policy() != HitPolicy.COLLECT);
            Match before = row.isPresent() ? Objects.requireNonNull(first.get(Conclusions.subject(match))) : match;
            if (row.isEmpty() || number(before) == row.get().number()) {
                chosen.add(match);
            } else if (row.get().policy() == HitPolicy.UNIQUE) {
                throw Conclusions.several(before, match);
            }
        }
        return chosen;
    }

    private static int number(Match match) {
        return match.rule().row().orElseThrow().number();
    }
}
