package dev.because.scenarios.authoring;

import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.source.rules.ExpertSentences;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.Rulebooks;
import dev.because.explain.source.rules.StatementFacts;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Goal;
import dev.because.symbolic.rules.why.Lexicon;
import dev.because.symbolic.rules.why.Why;
import dev.because.symbolic.rules.why.WhyText;
import dev.because.symbolic.rules.why.not.WhyNot;
import dev.because.symbolic.rules.why.not.WhyNotText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks why something was concluded in an answer, and why something else was not. Conclusions of experts' rules are found again by asking the
 * rules; those of the shipped rules are told from the answer itself.
 */
public final class Inquiry {
    private final Explanation explanation;
    private final OpenedRules rules;
    private final Map<String, Claim> claims;
    private final List<Fact> facts;
    private final Phrasebook phrases;

    /**
     * @param explanation of the answer; what experts' rules added to it is left aside
     * @param rules those of experts that are asked; they need not be the ones of the answer
     */
    public Inquiry(Explanation explanation, OpenedRules rules) {
        this.explanation = explanation;
        this.rules = rules;
        this.claims = explanation.claimsById();
        this.phrases = Rulebooks.of(explanation.question().verb()).phrasebook();
        Set<String> own = rules.rules().rules().stream()
                .map(rule -> rule.then().conclusion())
                .collect(Collectors.toSet());
        facts = explanation.claims().stream()
                .map(claim -> StatementFacts.of(claim.statement()))
                .filter(fact -> !own.contains(fact.kind()))
                .distinct()
                .toList();
    }

    /**
     * Why something was concluded, as a tree in English.
     *
     * @throws dev.because.symbolic.logic.BadInputException if it was not
     */
    public String why(Goal goal) {
        List<String> shipped = explanation.claims().stream()
                .filter(isShipped(goal))
                .map(Claim::id)
                .toList();
        Trace trace = new ReteEvaluation(rules.rules()).evaluate(facts, Evaluation.BUDGET);
        if (trace.concluded().stream().noneMatch(goal::isMetBy) && !shipped.isEmpty()) {
            StringBuilder text = new StringBuilder();
            Set<String> told = new HashSet<>();
            shipped.forEach(id -> tell(id, 0, new Lexicon(rules.words(), facts), told, text));
            return text.toString();
        }
        Lexicon lexicon = new Lexicon(rules.words(), trace.given(), new ExpertSentences(rules.words()));
        return new WhyText(lexicon).of(Why.of(rules.rules(), trace, goal));
    }

    /**
     * Why something was not concluded, and the smallest change of facts that would change that.
     *
     * @throws dev.because.symbolic.logic.BadInputException if it was
     */
    public String whyNot(Goal goal, int budget) {
        return WhyNotText.of(
                WhyNot.of(new ReteEvaluation(rules.rules()), rules.words(), facts, goal, budget),
                rules.words(),
                new ExpertSentences(rules.words()));
    }

    private Predicate<Claim> isShipped(Goal goal) {
        return claim -> claim.statement() instanceof Conclusion
                && goal.isMetBy(StatementFacts.of(claim.statement()))
                && facts.contains(StatementFacts.of(claim.statement()));
    }

    /** A claim, and below it what it rests on; one that was told before is only named. */
    private void tell(String id, int depth, Lexicon lexicon, Set<String> told, StringBuilder text) {
        Fact fact = StatementFacts.of(claims.get(id).statement());
        List<Justification> reasons =
                new ArrayList<>(explanation.justification(id).stream().toList());
        boolean again = !reasons.isEmpty() && !told.add(id);
        text.append("  ".repeat(depth)).append(said(id, reasons).orElseGet(() -> lexicon.full(fact)));
        if (reasons.isEmpty() || again) {
            text.append(again ? ", as said above" : "").append('\n');
            return;
        }
        Justification reason = reasons.get(0);
        text.append(", by rule \"").append(reason.rule()).append("\", because:\n");
        reason.premises().forEach(premise -> tell(premise, depth + 1, lexicon, told, text));
        reason.absent()
                .forEach(absent ->
                        text.append("  ".repeat(depth + 1)).append(absent).append('\n'));
    }

    /** What the answer says of a conclusion, if it says something. */
    private Optional<String> said(String id, List<Justification> reasons) {
        return reasons.stream()
                .findFirst()
                .flatMap(reason -> phrases.phrase(reason.rule()))
                .map(phrase ->
                        phrase.template().fill(Vocabulary.values(claims.get(id).statement())))
                .map(sentence -> sentence.replaceFirst("\\.$", ""));
    }
}
