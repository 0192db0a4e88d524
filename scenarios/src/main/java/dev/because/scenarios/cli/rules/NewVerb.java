package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.scenarios.authoring.Starter;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because rules new DIR}. */
@Command(name = "new", description = "How does one begin?")
public final class NewVerb implements Verb {
    @Parameters(paramLabel = "DIR", description = "A folder that is empty, or not there yet.")
    private Path folder = Path.of("");

    @Option(
            names = "--verb",
            paramLabel = "VERB",
            defaultValue = "diagnose",
            description = "The verb whose answers the rules join: diagnose or move (default: ${DEFAULT-VALUE}).")
    private String verb = "";

    @Override
    public int answer(Console console) throws IOException {
        Starter.of(verb).write(folder).forEach(file -> console.out().println(file));
        return ANSWERED;
    }
}
