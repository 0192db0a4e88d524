package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.player.NetworkEvaluator;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.NetworkSpeed;
import dev.because.scenarios.scenario.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench networks [FILE]…}. */
@Command(name = "networks", description = "How many chess positions a second does a policy and value network judge?")
public final class NetworksVerb implements Verb {
    private static final double LONGEST = 3600;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "lc0 networks (default: those in maia of the folder that BECAUSE_DATA names).")
    private List<Path> files = List.of();

    @Option(names = "--seconds", paramLabel = "S", description = "For each batch size of each network (default: 3).")
    private double seconds = 3;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) throws IOException {
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new BadInputException("--seconds", String.valueOf(seconds), "more than 0, and at most 3600");
        }
        List<Path> networks = files.isEmpty() ? published() : files;
        NetworkSpeed speed = new NetworkSpeed(seconds);
        StringBuilder table = new StringBuilder(NetworkSpeed.header());
        try (Progress progress = new Progress(console, "networks", networks.size())) {
            for (Path file : networks) {
                try (NetworkEvaluator network = NetworkEvaluator.open(file, threads.threads())) {
                    table.append(speed.row(network));
                }
                progress.step();
            }
        }
        console.out().print(table);
        return ANSWERED;
    }

    private static List<Path> published() throws IOException {
        Path folder = DataFolder.named()
                .folder()
                .map(data -> data.resolve("maia"))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new BadInputException(
                        "FILE", "nothing, and no folder maia in " + DataFolder.NAME, "a network of lc0's (.pb.gz)"));
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".pb.gz"))
                    .sorted()
                    .toList();
        }
    }
}
