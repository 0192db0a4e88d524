package dev.because.scenarios.junit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A test class whose tests are scenarios: implement it, and say with {@link Scenarios} which ones. */
public interface ScenarioTests {
    /** Who runs them: by default, whoever is found on the class path. */
    default ScenarioRunner runner() {
        return ScenarioRunner.ofServices();
    }

    /**
     * A test for each scenario, those of one file together.
     *
     * @throws BadInputException if the class does not say which, or a file cannot be read
     */
    @TestFactory
    default Stream<DynamicNode> scenarios() {
        ScenarioRunner runner = runner();
        Map<Path, List<Scenario>> files = chosen(getClass()).stream()
                .collect(Collectors.groupingBy(Scenario::file, LinkedHashMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey().toString(), file.getValue().stream().map(scenario -> test(scenario, runner))));
    }

    private static List<Scenario> chosen(Class<?> tests) {
        Scenarios which = tests.getAnnotation(Scenarios.class);
        if (which == null) {
            throw new BadInputException(tests.getName(), "no annotation", "@Scenarios(\"a folder or file\")");
        }
        List<Scenario> all =
                ScenarioFiles.read(Arrays.stream(which.value()).map(Path::of).toList());
        return which.only().isEmpty() ? all : ScenarioFiles.matching(which.only(), all);
    }

    private static DynamicTest test(Scenario scenario, ScenarioRunner runner) {
        // Without the file as its source: Surefire counts only tests whose source is a method or a class.
        return dynamicTest(scenario.name(), () -> {
            ScenarioResult result = runner.run(scenario);
            if (result.outcome() instanceof Outcome.Skipped skipped) {
                abort(scenario.name() + ": " + skipped.reason());
            }
            if (result.outcome() instanceof Outcome.Failed failed) {
                fail(scenario.name() + " (" + scenario.origin() + "):\n" + String.join("\n", failed.reasons()));
            }
        });
    }
}
