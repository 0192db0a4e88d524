package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code because rules WHAT}. */
@Command(
        name = "rules",
        description = "Does the rule base say what its author meant?",
        subcommands = {NewVerb.class, LintVerb.class, WhyVerb.class, WhyNotVerb.class, WatchVerb.class, WordsVerb.class
        })
public final class RulesVerb implements Verb {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public int answer(Console console) {
        spec.commandLine().usage(console.err());
        return BAD_INPUT;
    }
}
