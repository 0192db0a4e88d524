package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.scenarios.authoring.Inspection;
import dev.because.symbolic.rules.lint.finding.Severity;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because rules lint DIR}. */
@Command(name = "lint", description = "What is wrong with these rules, and where?")
public final class LintVerb implements Verb {
    @Parameters(paramLabel = "DIR", description = "A folder of rules, or one file.")
    private Path path = Path.of("");

    @Option(names = "--strict", description = "A warning is as bad as an error.")
    private boolean strict;

    @Option(names = "--notes", description = "Tell notes, too: what may well be meant.")
    private boolean notes;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) {
        Inspection inspection = Inspection.of(path, threads.threads());
        inspection.faults().forEach(fault -> console.out().println("error: " + fault));
        inspection.findings().stream()
                .filter(finding -> notes || finding.severity() != Severity.NOTE)
                .forEach(finding -> console.out().println(finding));
        inspection.files().programs().forEach(program -> console.err()
                .println("because: " + program
                        + ": not looked at, for it is a program; --trust lets it join an answer"));
        long errors = inspection.faults().size() + inspection.count(Severity.ERROR);
        console.out()
                .printf(
                        "%s: %s, %s, %s, %s%n",
                        path,
                        counted(inspection.files().rules().rules().size(), "rule"),
                        counted(errors, "error"),
                        counted(inspection.count(Severity.WARNING), "warning"),
                        counted(inspection.count(Severity.NOTE), "note"));
        return inspection.isClean(strict) ? ANSWERED : REFUSED;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
