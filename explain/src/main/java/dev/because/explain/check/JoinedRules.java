package dev.because.explain.check;

import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.ExpertReasoning;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.RuleOptions;
import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of an explanation: the shipped ones and, if the question names any, those of experts. What experts' rules added is taken off
 * again, so that the rest can be checked as if they had not been there, and derived again by plain loops, where the answer had it from an
 * engine.
 *
 * @param rulebook the shipped rules that are left, and what all rules say
 * @param experts those of experts
 */
record JoinedRules(Rulebook rulebook, Optional<OpenedRules> experts) {
    /**
     * The rules of a question.
     *
     * @param programs whether rules that are programs may be run
     * @param shipped those that ship for its verb
     * @throws RuntimeException one of the two BadInputExceptions if the experts' rules cannot be used
     */
    static JoinedRules of(Question question, Path relativeTo, Rulebook shipped, Programs programs) {
        Optional<OpenedRules> experts =
                RuleOptions.of(question).map(options -> OpenedRules.open(options, relativeTo, programs));
        return new JoinedRules(experts.map(rules -> rules.join(shipped)).orElse(shipped), experts);
    }

    /** An explanation without what the experts' rules added: the part that only facts and shipped rules have made. */
    Explanation shipped(Explanation explanation) {
        if (experts.isEmpty()) {
            return explanation;
        }
        Set<String> names =
                rulebook.rules().rules().stream().map(rule -> rule.name()).collect(Collectors.toSet());
        Map<String, Justification> reasons = new HashMap<>();
        explanation.justifications().forEach(reason -> reasons.put(reason.conclusion(), reason));
        List<Claim> claims = explanation.claims().stream()
                .filter(claim -> !reasons.containsKey(claim.id())
                        || names.contains(reasons.get(claim.id()).rule()))
                .toList();
        List<Justification> justifications = explanation.justifications().stream()
                .filter(reason -> names.contains(reason.rule()))
                .toList();
        int files = experts.get().sources().size();
        List<Source> sources = explanation
                .sources()
                .subList(0, Math.max(0, explanation.sources().size() - files));
        String answer = claims.isEmpty()
                ? explanation.answer()
                : claims.get(claims.size() - 1).id();
        return new Explanation(RuleOptions.without(explanation.question()), answer, sources, claims, justifications);
    }

    /** What does not hold of what the experts' rules added. */
    List<Refusal> refusals(Explanation explanation, Explanation shipped) {
        return experts.map(rules -> refusals(explanation, shipped, rules)).orElse(List.of());
    }

    private static List<Refusal> refusals(Explanation explanation, Explanation shipped, OpenedRules rules) {
        List<Refusal> refusals = new ArrayList<>();
        if (!rules.options().in(shipped.question()).equals(explanation.question())) {
            refusals.add(new Refusal("question", "it says nothing of the day on which the rules were asked"));
        }
        int sources = explanation.sources().size();
        List<Source> files = explanation
                .sources()
                .subList(Math.max(0, sources - rules.sources().size()), sources);
        if (!files.equals(rules.sources())) {
            refusals.add(
                    new Refusal("sources", "the rules are claimed to be " + files + ", but are " + rules.sources()));
        }
        try {
            ExpertReasoning.Addition addition = new ExpertReasoning(rules).to(shipped, NaiveEvaluation::new);
            compare(explanation, shipped, addition, refusals);
        } catch (RuleFaultException e) {
            refusals.add(new Refusal("justifications", String.valueOf(e.getMessage())));
        }
        return refusals;
    }

    private static void compare(
            Explanation explanation, Explanation shipped, ExpertReasoning.Addition addition, List<Refusal> refusals) {
        List<Claim> claimed = explanation.claims().stream()
                .filter(claim -> !shipped.claims().contains(claim))
                .toList();
        for (int i = 0; i < Math.max(claimed.size(), addition.claims().size()); i++) {
            if (i >= addition.claims().size()) {
                refusals.add(new Refusal(claimed.get(i).id(), "no rule concludes it"));
            } else if (i >= claimed.size()) {
                Justification missing = addition.justifications().get(i);
                refusals.add(new Refusal("justifications", "the firing of rule \"" + missing.rule() + "\" is missing"));
            } else {
                Claim claim = addition.claims().get(i);
                Justification reason = addition.justifications().get(i);
                same(claim.id(), "conclusion", claimed.get(i), claim, refusals);
                same(claim.id(), "reason", explanation.justification(claim.id()).orElse(null), reason, refusals);
            }
        }
    }

    private static void same(
            String id,
            String what,
            @org.jspecify.annotations.Nullable Object claimed,
            Object found,
            List<Refusal> refusals) {
        if (!found.equals(claimed)) {
            refusals.add(
                    new Refusal(id, "its " + what + " is claimed to be " + claimed + ", but the rules give " + found));
        }
    }
}
