package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.inference.InferenceSpeed;
import dev.because.scenarios.scenario.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code because bench inference}. */
@Command(name = "inference", description = "How fast are posteriors computed, how right, and beside what?")
public final class InferenceVerb implements Verb {
    @Option(
            names = "--networks",
            paramLabel = "FOLDER",
            description = "BIF or XMLBIF files, packed or not (default: bn in the folder that BECAUSE_DATA names).")
    private Optional<Path> networks = Optional.empty();

    @Option(names = "--sets", paramLabel = "N", description = "Random sets of findings for each (default: 100).")
    private int sets = 100;

    @Option(
            names = "--limit",
            paramLabel = "S",
            description = "Seconds for the library beside, for each network (default: 20).")
    private int limit = 20;

    @Override
    public int answer(Console console) throws IOException {
        if (sets < 1 || limit < 1) {
            throw new BadInputException(sets < 1 ? "--sets" : "--limit", "less than 1", "1 or more");
        }
        InferenceSpeed speed = new InferenceSpeed(sets, Duration.ofSeconds(limit));
        List<Path> files = files();
        String table;
        try (Progress progress = new Progress(console, "networks", files.size())) {
            table = speed.table(files, progress::step);
        }
        console.out().print(table);
        return ANSWERED;
    }

    /** The smallest file first. */
    private List<Path> files() throws IOException {
        Path folder = networks.or(() -> DataFolder.named().folder().map(data -> data.resolve("bn")))
                .orElseThrow(() -> new BadInputException(
                        "--networks", "nothing, and no folder in " + DataFolder.NAME, "a folder of networks"));
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder.toString(), "no folder", "a folder of networks");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(file -> file.toString().matches(".*\\.(bif|xml|xmlbif)(\\.gz)?"))
                    .sorted(Comparator.comparingLong(InferenceVerb::size))
                    .toList();
            if (files.isEmpty()) {
                throw new BadInputException(folder.toString(), "no network", "files that end in .bif, .bif.gz or .xml");
            }
            return files;
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
