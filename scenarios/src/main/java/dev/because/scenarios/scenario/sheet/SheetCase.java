package dev.because.scenarios.scenario.sheet;

import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.subject.Subject;
import java.util.List;

/**
 * One row.
 *
 * @param name the case's name
 * @param row its number, from 1
 * @param where the row is, for messages
 * @param needs files without which it is skipped
 * @param subject the facts that it gives
 * @param expectation what it expects
 */
public record SheetCase(
        String name, int row, String where, List<String> needs, Subject.Given subject, Expectation.Drawn expectation) {
    public SheetCase {
        needs = List.copyOf(needs);
    }
}
