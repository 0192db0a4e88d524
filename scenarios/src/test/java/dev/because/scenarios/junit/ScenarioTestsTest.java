package dev.because.scenarios.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.MadeUpAnswerer;
import dev.because.scenarios.MadeUpRules;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.DataFolder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ScenarioTestsTest {
    /** No test class by itself: no tests are looked for in nested classes of this kind. */
    private static class Made implements ScenarioTests {
        @Override
        public ScenarioRunner runner() {
            return new ScenarioRunner(
                    List.of(new MadeUpAnswerer()), new DataFolder(Optional.empty()), new MadeUpRules());
        }
    }

    @Scenarios("src/test/resources/dev/because/scenarios/junit")
    private static final class All extends Made {}

    @Scenarios(value = "src/test/resources/dev/because/scenarios/junit", only = "^p")
    private static final class Some extends Made {}

    @Test
    void each_scenario_is_a_test_that_passes_fails_or_is_skipped_by_its_name() throws Throwable {
        List<DynamicTest> tests = tests(new All());
        assertEquals(
                List.of("passes", "fails", "is skipped", "passes by rules"),
                tests.stream().map(DynamicTest::getDisplayName).toList());
        tests.get(0).getExecutable().execute();
        AssertionFailedError failure =
                assertThrows(AssertionFailedError.class, tests.get(1).getExecutable());
        assertTrue(failure.getMessage().startsWith("fails (src/test/resources/"), failure.getMessage());
        assertTrue(failure.getMessage().contains("expected that the text says \"a 9\""), failure.getMessage());
        TestAbortedException skipped =
                assertThrows(TestAbortedException.class, tests.get(2).getExecutable());
        assertTrue(skipped.getMessage().contains("is skipped: needs nowhere.pb"), skipped.getMessage());
        tests.get(3).getExecutable().execute();
    }

    @Test
    void an_expression_chooses_among_them() {
        assertEquals(
                List.of("passes", "passes by rules"),
                tests(new Some()).stream().map(DynamicTest::getDisplayName).toList());
    }

    @Test
    void a_class_that_does_not_say_which_scenarios_is_refused() {
        BadInputException refusal = assertThrows(BadInputException.class, () -> new Made().scenarios());
        assertTrue(refusal.getMessage().endsWith(": found no annotation, expected @Scenarios(\"a folder or file\")"));
    }

    private static List<DynamicTest> tests(ScenarioTests tests) {
        return tests.scenarios()
                .flatMap(file -> ((DynamicContainer) file).getChildren())
                .map(DynamicTest.class::cast)
                .toList();
    }
}
