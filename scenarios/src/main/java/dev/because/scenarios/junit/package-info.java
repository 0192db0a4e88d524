/**
 * Scenario files as JUnit tests: with {@code dev.because:because-scenarios} and JUnit 5 on the test class path, a class of two lines
 * runs all scenarios of a folder with {@code mvn test}, each as a test of its own name.
 *
 * <pre>{@code
 * @Scenarios("src/test/resources/triage")
 * class TriageTest implements ScenarioTests {}
 * }</pre>
 *
 * <p>A scenario whose needs are not there is reported as skipped, with what it needs.
 */
@NullMarked
package dev.because.scenarios.junit;

import org.jspecify.annotations.NullMarked;
