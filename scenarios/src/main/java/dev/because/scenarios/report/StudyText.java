package dev.because.scenarios.report;

import dev.because.symbolic.rules.coverage.Coverage;
import dev.because.symbolic.rules.mutation.MutationReport;

/** What was found out about rules, as text. Its lines end in a line feed. */
public final class StudyText {
    private StudyText() {}

    /** How much of the rules was asked for, and what was not: a line each. */
    public static String of(Coverage coverage) {
        StringBuilder text = new StringBuilder(coverage(coverage)).append('\n');
        coverage.gaps().forEach(gap -> text.append("  - ").append(gap).append('\n'));
        return text.toString();
    }

    /** How many mistakes were noticed, and which were not: a line each. */
    public static String of(String rules, MutationReport report) {
        StringBuilder text = new StringBuilder(mutation(rules, report)).append('\n');
        report.survivors()
                .forEach(mutant -> text.append("  - survived: ").append(mutant).append('\n'));
        return text.toString();
    }

    static String coverage(Coverage coverage) {
        return coverage.rules().name() + ": " + coverage.fired() + " of "
                + coverage.rules().rules().size() + " rules fired, " + coverage.bothWays() + " of "
                + coverage.conditions() + " conditions and constraints were both true and false ("
                + count(coverage.cases(), "scenario") + ")";
    }

    static String mutation(String rules, MutationReport report) {
        return rules + ": " + report.noticed() + " of " + count(report.rows().size(), "mutant") + " noticed"
                + (report.rows().isEmpty()
                        ? ""
                        : " (" + 100 * report.noticed() / report.rows().size() + "%)");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
