package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code because rules why CONCLUSION --of FILE.json}. */
@Command(name = "why", description = "Why was this concluded?")
public final class WhyVerb implements Verb {
    @Mixin
    private InquiryOptions asked = new InquiryOptions();

    @Override
    public int answer(Console console) {
        console.out().print(asked.inquiry().why(asked.goal()));
        return ANSWERED;
    }
}
