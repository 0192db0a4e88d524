package dev.because.scenarios.study;

import dev.because.explain.render.english.UnfitTemplateException;
import dev.because.scenarios.run.RuleVerdict;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.mutation.Case;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Collection;
import java.util.List;

/**
 * A scenario of rules, to be held against other rules.
 *
 * @param name the scenario's
 * @param facts that it gives
 * @param expectation what it expects
 */
record ScenarioCase(String name, Collection<Fact> facts, Expectation.Drawn expectation) implements Case {
    ScenarioCase {
        facts = List.copyOf(facts);
    }

    static ScenarioCase of(ScenarioResult result) {
        return new ScenarioCase(
                result.scenario().name(), result.run().orElseThrow().trace().given(), (Expectation.Drawn)
                        result.scenario().expectation());
    }

    @Override
    public boolean holds(Trace trace) {
        try {
            return RuleVerdict.of(expectation, trace).isEmpty();
        } catch (UnfitTemplateException unfit) {
            return false; // a sentence that cannot be told any more is missed by whoever waits for it
        }
    }
}
