package dev.because.explain.answer.expert;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.facts.Fact;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.ExpertReasoning;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.RuleOptions;
import dev.because.explain.source.rules.Rulebooks;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets experts' rules join an answer. */
public final class ExpertAnswer {
    private ExpertAnswer() {}

    /**
     * The answer with what the rules add to it.
     *
     * @throws dev.because.neural.network.BadInputException if a rule takes the place of none, or rests on the absence of facts of which not
     *     all need be there
     * @throws dev.because.symbolic.rules.RuleFaultException if the rules are at fault
     */
    public static Answered join(Answered shipped, OpenedRules experts) {
        Rulebook rulebook = Rulebooks.of(shipped.explanation().question().verb());
        Rulebook joined = experts.join(rulebook);
        Explanation base =
                experts.overridden().isEmpty() ? shipped.explanation() : again(shipped.explanation(), joined);
        ExpertReasoning.Addition addition = new ExpertReasoning(experts).to(base, ReteEvaluation::new);
        List<Claim> claims = new ArrayList<>(base.claims());
        claims.addAll(addition.claims());
        List<Justification> justifications = new ArrayList<>(base.justifications());
        justifications.addAll(addition.justifications());
        List<Source> sources = new ArrayList<>(base.sources());
        sources.addAll(experts.sources());
        Explanation explanation = new Explanation(
                experts.options().in(base.question()),
                claims.get(claims.size() - 1).id(),
                sources,
                claims,
                justifications);
        boolean detail = Rulebooks.tellAll(base.question().verb());
        return new Answered(explanation, Sentences.of(explanation, joined.phrasebook(), detail));
    }

    /**
     * Answers a question that may name experts' rules.
     *
     * @throws dev.because.neural.network.BadInputException as {@link Answerer#answer} and {@link #join}
     */
    public static Answered answer(Answerer answerer, Question question, Path relativeTo) {
        Answered shipped = answerer.answer(RuleOptions.without(question), relativeTo);
        return RuleOptions.of(question)
                .map(options -> join(shipped, OpenedRules.open(options, relativeTo, Programs.REFUSED)))
                .orElse(shipped);
    }

    /** The same facts, with the shipped rules that are left. */
    private static Explanation again(Explanation explanation, Rulebook joined) {
        List<Grounded> facts = explanation.claims().stream()
                .filter(claim -> claim.certificate().isPresent())
                .map(claim -> new Grounded(
                        (Fact) claim.statement(), claim.certificate().orElseThrow()))
                .toList();
        return Reasoning.explain(explanation.question(), explanation.sources(), facts, joined.rules());
    }
}
