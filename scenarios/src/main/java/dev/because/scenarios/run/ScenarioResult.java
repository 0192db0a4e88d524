package dev.because.scenarios.run;

import dev.because.scenarios.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a scenario ended, and after how long.
 *
 * @param scenario the scenario
 * @param outcome how it ended
 * @param time the time between question and verdict
 * @param said the sentences of the answer or of the rules; none if there was no answer
 * @param run what rules concluded, if rules were asked
 */
public record ScenarioResult(
        Scenario scenario, Outcome outcome, Duration time, List<String> said, Optional<RuleRun> run) {
    public ScenarioResult {
        said = List.copyOf(said);
    }

    /** One of which only the outcome is known. */
    public ScenarioResult(Scenario scenario, Outcome outcome, Duration time) {
        this(scenario, outcome, time, List.of(), Optional.empty());
    }

    public boolean failed() {
        return outcome instanceof Outcome.Failed;
    }
}
