package dev.because.scenarios.scenario;

import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.subject.Subject;
import java.nio.file.Path;
import java.util.List;

/**
 * A question and what its answer must be, or facts and what rules must conclude from them.
 *
 * @param name its name, unlike any other in its file
 * @param file where it is written; relative paths of its subject count from the folder of this file
 * @param line the line where it begins, or the row that it is, from 1
 * @param needs files without which it is skipped, as written: {@code ${data}} stands for the data folder
 * @param subject what it is about; text of it may speak of {@code ${data}} too
 * @param expectation what must be true of the answer
 */
public record Scenario(String name, Path file, int line, List<String> needs, Subject subject, Expectation expectation) {
    public Scenario {
        needs = List.copyOf(needs);
    }

    /** Where it is written, for a message: {@code file:line}. */
    public String origin() {
        return file + ":" + line;
    }

    /** The folder from which its relative paths count. */
    public Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
