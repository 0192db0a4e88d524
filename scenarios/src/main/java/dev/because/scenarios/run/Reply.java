package dev.because.scenarios.run;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.expert.ExpertAnswer;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.UnfitTemplateException;
import dev.because.scenarios.rules.Evaluated;
import dev.because.scenarios.rules.Told;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.subject.Subject;
import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What became of a scenario's subject.
 *
 * @param reasons what is missed
 * @param said the sentences, if there was an answer
 * @param run what rules concluded, if they were asked
 */
record Reply(List<String> reasons, List<String> said, Optional<RuleRun> run) {
    static Reply failed(List<String> reasons) {
        return new Reply(reasons, List.of(), Optional.empty());
    }

    static Reply ofAnswer(
            Scenario scenario, Question question, BiFunction<Scenario, Question, Answerer> answerers, DataFolder data) {
        Answered answered =
                ExpertAnswer.answer(answerers.apply(scenario, question), data.expand(question), scenario.folder());
        return new Reply(
                Verdict.onAnswer(scenario.expectation(), answered, data),
                answered.text().stream().map(Sentence::text).toList(),
                Optional.empty());
    }

    static Reply ofRules(Scenario scenario, Subject.Given given, RuleDesk desk) {
        try {
            Evaluated evaluated = desk.ask(scenario, given);
            List<String> reasons = new ArrayList<>(evaluated.differences());
            reasons.addAll(RuleVerdict.of((Expectation.Drawn) scenario.expectation(), evaluated.trace()));
            return new Reply(
                    reasons,
                    Told.sentences(evaluated.trace()),
                    Optional.of(new RuleRun(desk.bench(scenario, given), evaluated.trace())));
        } catch (RuleFaultException | UnfitTemplateException fault) {
            return failed(List.of(String.valueOf(fault.getMessage())));
        }
    }
}
