package dev.because.symbolic.rules.why;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why something was concluded: a justification tree, as s(CASP) has them (Arias, Carro, Chen and Gupta, Justifications for goal-directed
 * constraint answer set programming, 2020), in which nothing is told twice.
 */
public final class Why {
    private final RuleSet rules;
    private final Trace trace;
    private final Set<Fact> given;
    private final Set<Fact> told = new HashSet<>();

    private Why(RuleSet rules, Trace trace) {
        this.rules = rules;
        this.trace = trace;
        this.given = Set.copyOf(trace.given());
    }

    /**
     * Why a conclusion was drawn, one tree for each that meets the goal; what an earlier tree tells, later ones refer to.
     *
     * @param rules that were asked
     * @param trace what they made of the facts
     * @throws BadInputException if it was not drawn
     */
    public static List<Derivation> of(RuleSet rules, Trace trace, Goal goal) {
        Why why = new Why(rules, trace);
        List<Fact> asked = trace.concluded().stream().filter(goal::isMetBy).toList();
        if (asked.isEmpty()) {
            throw new BadInputException(
                    rules.name(),
                    goal.conclusion() + (goal.values().isEmpty() ? "" : " " + goal.values())
                            + ", which was not concluded",
                    trace.concluded().isEmpty()
                            ? "something that was, but nothing was"
                            : "one of "
                                    + trace.concluded().stream()
                                            .map(Fact::kind)
                                            .distinct()
                                            .collect(Collectors.joining(", ")));
        }
        List<Derivation> trees = new ArrayList<>();
        for (Fact fact : asked) {
            if (!why.told.contains(fact)) {
                trees.add(why.derivation(fact));
            }
        }
        return trees;
    }

    private Derivation derivation(Fact fact) {
        told.add(fact);
        Match match = trace.reason(fact).orElseThrow();
        List<Step> steps = new ArrayList<>();
        row(match).ifPresent(steps::add);
        SortedMap<String, Object> bound = new TreeMap<>();
        Iterator<Fact> next = match.facts().iterator();
        for (Condition condition : match.rule().when()) {
            FactPattern asked = Filling.of(condition.pattern(), bound);
            if (condition.present()) {
                Fact found = next.next();
                bound = NaiveEvaluation.extended(condition.pattern(), found, bound)
                        .orElseThrow();
                steps.add(met(asked, found));
            } else {
                steps.add(new Step.Absent(asked));
            }
        }
        List<Match> all = trace.matches().stream()
                .filter(other -> other.concluded().equals(fact))
                .toList();
        List<String> others = all.stream()
                .map(other -> other.rule().name())
                .distinct()
                .filter(name -> !name.equals(match.rule().name()))
                .toList();
        int ways = (int)
                all.stream().filter(other -> other.rule().equals(match.rule())).count();
        return new Derivation(fact, match.rule(), steps, ways, others);
    }

    /** A fact that was given needs no further reason, even where it was concluded too. */
    private Step met(FactPattern asked, Fact found) {
        if (given.contains(found)) {
            return new Step.Given(asked, found);
        }
        return told.contains(found) ? new Step.Told(asked, found) : new Step.Concluded(asked, derivation(found));
    }

    private Optional<Step> row(Match match) {
        return match.rule()
                .row()
                .filter(row -> row.policy() == HitPolicy.FIRST)
                .filter(this::hasEarlier)
                .map(row -> new Step.NoEarlierRow(
                        row, Optional.ofNullable(match.bound().get(row.subject()))));
    }

    private boolean hasEarlier(Row row) {
        return rules.rules().stream()
                .flatMap(rule -> rule.row().stream())
                .anyMatch(other -> other.table().equals(row.table()) && other.number() < row.number());
    }
}
