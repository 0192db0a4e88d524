package dev.because.scenarios.report;

import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import java.util.List;

/**
 * The results as text: a line for each scenario, the reasons of a failure below it, and on a line of its own
 * {@code N passed, N failed, N skipped}. It speaks of no times, so that the same results give the same text.
 *
 * @param results the results, in the order of the report
 */
public record Summary(List<ScenarioResult> results) {
    public Summary {
        results = List.copyOf(results);
    }

    public boolean anyFailed() {
        return results.stream().anyMatch(ScenarioResult::failed);
    }

    /** The number of results with that outcome. */
    public long count(Class<? extends Outcome> outcome) {
        return results.stream()
                .filter(result -> outcome.isInstance(result.outcome()))
                .count();
    }

    /** The last line. */
    public String line() {
        return count(Outcome.Passed.class) + " passed, " + count(Outcome.Failed.class) + " failed, "
                + count(Outcome.Skipped.class) + " skipped";
    }

    /** The whole report; its lines end in a line feed. */
    public String text() {
        return lines() + line() + "\n";
    }

    /** The report without its last line. */
    public String lines() {
        StringBuilder text = new StringBuilder();
        for (ScenarioResult result : results) {
            append(result, text);
        }
        return text.toString();
    }

    private static void append(ScenarioResult result, StringBuilder text) {
        String name = result.scenario().name();
        if (result.outcome() instanceof Outcome.Failed failed) {
            text.append("FAILED  ").append(name).append(" (");
            text.append(result.scenario().origin()).append(")\n");
            for (String reason : failed.reasons()) {
                text.append("  - ").append(reason.replace("\n", "\n    ")).append('\n');
            }
        } else if (result.outcome() instanceof Outcome.Skipped skipped) {
            text.append("skipped ").append(name).append(": ");
            text.append(skipped.reason()).append('\n');
        } else {
            text.append("passed  ").append(name).append('\n');
        }
    }
}
