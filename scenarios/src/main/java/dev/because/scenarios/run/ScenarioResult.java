package dev.because.scenarios.run;

import dev.because.scenarios.scenario.Scenario;
import java.time.Duration;
import java.util.Optional;

/**
 * How a scenario ended, and after how long.
 *
 * @param scenario the scenario
 * @param outcome how it ended
 * @param time the time between question and verdict
 * @param said what the answer or the rules said, if there was an answer
 * @param run what rules concluded, if rules were asked
 */
public record ScenarioResult(
        Scenario scenario, Outcome outcome, Duration time, Optional<String> said, Optional<RuleRun> run) {
    /** One of which only the outcome is known. */
    public ScenarioResult(Scenario scenario, Outcome outcome, Duration time) {
        this(scenario, outcome, time, Optional.empty(), Optional.empty());
    }

    public boolean failed() {
        return outcome instanceof Outcome.Failed;
    }
}
