package dev.because.scenarios.rules;

import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.coverage.ConditionText;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks rules in two ways that share nothing, and says where they differ. It may be asked by several threads at once. */
public final class RuleBench {
    private static final String FAST = "the network of Drools";
    private static final String SLOW = "plain loops";

    private final Rulebook book;
    private final Evaluation fast;
    private final Evaluation slow;

    /** @throws dev.because.symbolic.logic.BadInputException if the rules have no strata */
    public RuleBench(Rulebook book) {
        this(book, new ReteEvaluation(book.rules()), new NaiveEvaluation(book.rules()));
    }

    RuleBench(Rulebook book, Evaluation fast, Evaluation slow) {
        this.book = book;
        this.fast = fast;
        this.slow = slow;
    }

    /** The rules that are asked. */
    public Rulebook book() {
        return book;
    }

    /**
     * Asks them.
     *
     * @throws RuleFaultException if both ways find the rules at fault; with what the first one says
     */
    public Evaluated evaluate(Collection<Fact> facts) {
        Trace found;
        try {
            found = fast.evaluate(facts, Evaluation.BUDGET);
        } catch (RuleFaultException fault) {
            return alone(fault, FAST, SLOW, slow, facts);
        }
        try {
            return new Evaluated(found, differences(found, slow.evaluate(facts, Evaluation.BUDGET)));
        } catch (RuleFaultException fault) {
            return new Evaluated(found, List.of(onlyOne(fault, SLOW, FAST)));
        }
    }

    private static Evaluated alone(
            RuleFaultException fault, String faulty, String other, Evaluation evaluation, Collection<Fact> facts) {
        try {
            return new Evaluated(evaluation.evaluate(facts, Evaluation.BUDGET), List.of(onlyOne(fault, faulty, other)));
        } catch (RuleFaultException agreed) {
            throw fault;
        }
    }

    private static String onlyOne(RuleFaultException fault, String faulty, String other) {
        return "the two evaluations differ: " + faulty + " finds a fault that " + other + " do not find: "
                + fault.getMessage();
    }

    private static List<String> differences(Trace fast, Trace slow) {
        List<String> differences = new ArrayList<>();
        differences.addAll(missing(fast, slow, FAST, SLOW));
        differences.addAll(missing(slow, fast, SLOW, FAST));
        if (differences.isEmpty() && !fast.equals(slow)) {
            differences.add("the two evaluations differ in the order of their matches");
        }
        return differences;
    }

    private static List<String> missing(Trace in, Trace from, String one, String other) {
        Set<Match> there = new HashSet<>(from.matches());
        return in.matches().stream()
                .filter(match -> !there.contains(match))
                .map(match -> "the two evaluations differ: rule \""
                        + match.rule().name() + "\" fires in " + one + ", not in " + other + ", and concludes "
                        + shown(match.concluded()) + " from "
                        + (match.facts().isEmpty()
                                ? "no fact"
                                : match.facts().stream().map(RuleBench::shown).collect(Collectors.joining("; "))))
                .toList();
    }

    private static String shown(Fact fact) {
        String values = fact.values().entrySet().stream()
                .map(value -> value.getKey() + " " + ConditionText.of(value.getValue()))
                .collect(Collectors.joining(", "));
        return fact.kind() + (values.isEmpty() ? "" : " with " + values);
    }
}
