package dev.because.scenarios.run;

import dev.because.scenarios.scenario.Scenario;
import java.time.Duration;

/**
 * How a scenario ended, and after how long.
 *
 * @param scenario the scenario
 * @param outcome how it ended
 * @param time the time between question and verdict
 */
public record ScenarioResult(Scenario scenario, Outcome outcome, Duration time) {
    public boolean failed() {
        return outcome instanceof Outcome.Failed;
    }
}
