package dev.because.scenarios;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.ShippedScenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ShippedScenariosTest {
    @TestFactory
    Stream<DynamicTest> the_shipped_scenario() {
        ScenarioRunner runner = ScenarioRunner.ofServices();
        return ScenarioFiles.read(List.of(ShippedScenarios.folder())).stream()
                .map(scenario -> dynamicTest(scenario.name(), () -> passes(scenario, runner)));
    }

    private static void passes(Scenario scenario, ScenarioRunner runner) {
        ScenarioResult result = runner.run(scenario);
        if (result.outcome() instanceof Outcome.Skipped skipped) {
            abort(scenario.name() + ": " + skipped.reason());
        }
        if (result.outcome() instanceof Outcome.Failed failed) {
            fail(scenario.name() + " (" + scenario.origin() + "):\n" + String.join("\n", failed.reasons()));
        }
    }
}
