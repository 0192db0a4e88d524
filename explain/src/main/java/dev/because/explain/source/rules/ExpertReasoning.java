package dev.because.explain.source.rules;

import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What experts' rules add to an explanation: their conclusions as claims, each with its justification, and a new root that rests on the
 * old one and on what they concluded. Whoever answers and whoever checks differ in how they ask the rules.
 */
public final class ExpertReasoning {
    /** What stands for the rule that joins the conclusions of experts to the answer. */
    public static final String ROOT_RULE = "what the experts' rules add";

    private final OpenedRules experts;
    private final ExpertConclusions conclusions;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Justification> justifications = new ArrayList<>();
    private final Map<Fact, String> ids = new LinkedHashMap<>();
    private final Map<String, String> complete = new LinkedHashMap<>();
    private final Map<Object, String> statements = new IdentityHashMap<>();

    public ExpertReasoning(OpenedRules experts) {
        this.experts = experts;
        this.conclusions = new ExpertConclusions(experts.words());
    }

    /**
     * What is added.
     *
     * @param claims in their order, the root last
     * @param justifications one for each of them
     */
    public record Addition(List<Claim> claims, List<Justification> justifications) {
        public Addition {
            claims = List.copyOf(claims);
            justifications = List.copyOf(justifications);
        }
    }

    /**
     * What the rules add to an explanation that they are no part of yet.
     *
     * @param evaluation how the rules are asked
     * @throws BadInputException if a rule rests on the absence of facts of which not all need be there
     */
    public Addition to(Explanation explanation, Function<RuleSet, Evaluation> evaluation) {
        for (Claim claim : explanation.claims()) {
            ids.putIfAbsent(StatementFacts.of(claim.statement()), claim.id());
            statements.put(claim.statement(), claim.id());
            if (claim.statement() instanceof Complete family) {
                complete.put(family.family(), claim.id());
            }
        }
        Set<String> leaves = new LinkedHashSet<>();
        leaves.add(explanation.answer());
        int next = explanation.claims().size() + 1;
        List<Object> given = new ArrayList<>(
                explanation.claims().stream().map(Claim::statement).toList());
        for (RuleBase program : experts.programs()) {
            for (Firing firing : program.infer(List.copyOf(given)).firings()) {
                for (Object concluded : firing.concluded()) {
                    next = add(firing, concluded, next, leaves);
                    given.add(concluded);
                }
            }
        }
        Trace trace = evaluation.apply(experts.rules()).evaluate(List.copyOf(ids.keySet()), Evaluation.BUDGET);
        for (Match match : trace.matches()) {
            if (!ids.containsKey(match.concluded())) {
                String id = "c" + next++;
                ids.put(match.concluded(), id);
                List<String> premises = premises(match);
                leaves.removeAll(premises);
                leaves.add(id);
                add(
                        id,
                        conclusions.of(match.rule(), match.concluded()),
                        new Justification(match.rule().name(), premises, absent(match), id));
            }
        }
        String root = "c" + next;
        Statement whole = Conclusion.of("the-account-with-the-rules")
                .with("rules", experts.rules().rules().size());
        add(root, whole, new Justification(ROOT_RULE, List.copyOf(leaves), List.of(), root));
        return new Addition(claims, justifications);
    }

    /** A conclusion of a program; one that is there already has its reason. */
    private int add(Firing firing, Object concluded, int next, Set<String> leaves) {
        if (!(concluded instanceof Conclusion conclusion)) {
            throw new BadInputException(
                    "rule \"" + firing.rule() + "\"",
                    "that it inserts " + concluded,
                    "a Conclusion, such as Conclusion.of(\"name\")");
        }
        List<String> premises = firing.matched().stream()
                .map(fact -> Objects.requireNonNull(statements.get(fact)))
                .toList();
        String id = "c" + next;
        statements.put(conclusion, id);
        if (ids.putIfAbsent(StatementFacts.of(conclusion), id) != null) {
            return next;
        }
        leaves.removeAll(premises);
        leaves.add(id);
        add(id, conclusion, new Justification(firing.rule(), premises, firing.absent(), id));
        return next + 1;
    }

    private void add(String id, Statement statement, Justification justification) {
        claims.add(new Claim(id, statement, Optional.empty()));
        justifications.add(justification);
    }

    private List<String> premises(Match match) {
        Set<String> premises = new LinkedHashSet<>();
        match.facts().forEach(fact -> premises.add(Objects.requireNonNull(ids.get(fact))));
        for (Condition condition : match.rule().when()) {
            String kind = condition.pattern().kind();
            if (!condition.present() && !Kind.isConclusion(kind)) {
                premises.add(Optional.ofNullable(complete.get(kind)).orElseThrow(() -> incomplete(match, condition)));
            }
        }
        return List.copyOf(premises);
    }

    private BadInputException incomplete(Match match, Condition condition) {
        return new BadInputException(
                condition.place().toString(),
                "rule \"" + match.rule().name() + "\", which rests on the absence of "
                        + condition.pattern().kind() + ", of which not all need be there",
                "a kind that is complete here: " + String.join(", ", complete.keySet()) + ", or a conclusion");
    }

    private static List<String> absent(Match match) {
        return AbsenceWords.of(match);
    }
}
