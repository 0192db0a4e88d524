package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.neural.network.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code because rules whynot CONCLUSION --of FILE.json}. */
@Command(name = "whynot", description = "Why was this not concluded, and what would change that?")
public final class WhyNotVerb implements Verb {
    @Mixin
    private InquiryOptions asked = new InquiryOptions();

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "3000",
            description =
                    "How many sets of facts the search for the smallest change may try (default: ${DEFAULT-VALUE}).")
    private int budget;

    @Override
    public int answer(Console console) {
        if (budget < 1) {
            throw new BadInputException("option --budget", String.valueOf(budget), "at least 1");
        }
        console.out().print(asked.inquiry().whyNot(asked.goal(), budget));
        return ANSWERED;
    }
}
