package dev.because.explain.cli.device;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code because devices}. */
@Command(name = "devices", description = "On what are networks computed, and is that certain?")
public final class DevicesVerb implements Verb {
    @Option(names = "--json", paramLabel = "FILE", description = "Write the same as JSON.")
    private Optional<Path> json = Optional.empty();

    @Override
    public int answer(Console console) throws Exception {
        try (OutputFiles files = new OutputFiles()) {
            json.ifPresent(files::reserve);
            DeviceReport report = DeviceReport.make();
            if (json.isPresent()) {
                files.write(json.get(), DeviceJson.of(report));
            }
            files.commit();
            DeviceText.lines(report).forEach(console.out()::println);
        }
        return ANSWERED;
    }
}
