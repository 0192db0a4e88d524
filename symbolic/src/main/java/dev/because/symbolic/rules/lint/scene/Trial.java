package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries cases out, with the rules that have a say in what some rules do: those that they rest on, and the other rows of their tables. */
public final class Trial {
    private static final int BUDGET = 2_000;

    private final List<Rule> all;
    private final Map<String, List<Rule>> drawing = new HashMap<>();
    private final Map<String, List<Rule>> tables = new HashMap<>();

    /**
     * What came of a case.
     *
     * @param trace what was concluded; empty if nothing could be
     * @param fault the rule that was at fault then, for it applied together with another row of its table
     */
    public record Outcome(Optional<Trace> trace, Optional<String> fault) {}

    /** Of those rules. */
    public Trial(Collection<Rule> all) {
        this.all = List.copyOf(all);
        for (Rule rule : all) {
            drawing.computeIfAbsent(rule.then().conclusion(), name -> new ArrayList<>())
                    .add(rule);
            rule.row().ifPresent(row -> tables.computeIfAbsent(row.table(), name -> new ArrayList<>())
                    .add(rule));
        }
    }

    /** What comes of some facts, as far as some rules are concerned, on a day on which all of these are in force. */
    public Outcome run(Collection<Rule> concerned, Collection<Fact> facts) {
        return run(concerned, Days.common(concerned), facts);
    }

    /** What comes of some facts on a day, or if all rules are in force. */
    public Outcome run(Collection<Rule> concerned, Optional<LocalDate> day, Collection<Fact> facts) {
        return run(matter(concerned), facts, day);
    }

    /** Whether two rows of a table collide for some facts, if it had no other rows. */
    public boolean collide(Rule one, Rule other, Collection<Fact> facts) {
        List<Rule> pair = List.of(one, other);
        String table = one.row().orElseThrow().table();
        List<Rule> rules = matter(pair).stream()
                .filter(rule -> rule == one
                        || rule == other
                        || rule.row().filter(row -> row.table().equals(table)).isEmpty())
                .toList();
        return run(rules, facts, Days.common(pair))
                .fault()
                .filter(name -> name.equals(one.name()) || name.equals(other.name()))
                .isPresent();
    }

    private static Outcome run(List<Rule> matter, Collection<Fact> facts, Optional<LocalDate> day) {
        RuleSet rules = new RuleSet("trial", matter);
        try {
            NaiveEvaluation evaluation = new NaiveEvaluation(day.map(rules::on).orElse(rules));
            return new Outcome(Optional.of(evaluation.evaluate(facts, BUDGET)), Optional.empty());
        } catch (RuleFaultException fault) {
            return new Outcome(Optional.empty(), Optional.of(fault.rule()));
        } catch (BadInputException circle) {
            return new Outcome(Optional.empty(), Optional.empty());
        }
    }

    private List<Rule> matter(Collection<Rule> concerned) {
        Set<Rule> matter = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Rule> open = new ArrayDeque<>(concerned);
        while (!open.isEmpty()) {
            Rule rule = open.pop();
            if (matter.add(rule)) {
                for (Condition condition : rule.when()) {
                    open.addAll(drawing.getOrDefault(condition.pattern().kind(), List.of()));
                }
                rule.row().ifPresent(row -> open.addAll(tables.getOrDefault(row.table(), List.of())));
            }
        }
        return all.stream().filter(matter::contains).toList();
    }
}
