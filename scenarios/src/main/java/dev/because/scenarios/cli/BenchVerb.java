package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code because bench WHAT}. */
@Command(
        name = "bench",
        description = "How fast, how right, beside what?",
        subcommands = {
            AccuracyVerb.class,
            ChoicesVerb.class,
            DeviceBenchVerb.class,
            FaithfulnessVerb.class,
            InferenceVerb.class,
            OcclusionVerb.class,
            PassVerb.class,
            PerftVerb.class,
            MinimizationVerb.class,
            NetworksVerb.class,
            RuleSpeedVerb.class,
            SanityVerb.class,
            SpeedVerb.class,
            ThemesVerb.class,
            WacVerb.class
        })
public final class BenchVerb implements Verb {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public int answer(Console console) {
        spec.commandLine().usage(console.err());
        return BAD_INPUT;
    }
}
