package clinic;

import dev.because.scenarios.junit.ScenarioTests;
import dev.because.scenarios.junit.Scenarios;

@Scenarios("src/test/resources/triage")
class TriageTest implements ScenarioTests {}
