package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.perft.PerftSpeed;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.symbolic.game.notation.Epd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench perft [FILE…]}. */
@Command(name = "perft", description = "How fast are legal moves found, how right, and beside what?")
public final class PerftVerb implements Verb {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "EPD files with operations D1, D2, … (default: chess/perftsuite.epd in the folder that BECAUSE_DATA"
                            + " names).")
    private List<Path> files = List.of();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "The deepest count of each position with at most so many nodes (default: 10000000).")
    private long nodes = 10_000_000;

    @Option(names = "--peer-nodes", paramLabel = "N", description = "The same for the library beside (default: 3000).")
    private long peerNodes = 3_000;

    @Override
    public int answer(Console console) throws IOException {
        if (nodes < 1 || peerNodes < 1) {
            throw new BadInputException(nodes < 1 ? "--nodes" : "--peer-nodes", "less than 1", "1 or more");
        }
        List<Epd> positions = positions();
        String table;
        try (Progress progress = new Progress(console, "positions", positions.size())) {
            table = new PerftSpeed(nodes, peerNodes).table(positions, progress::step);
        }
        console.out().print(table);
        return ANSWERED;
    }

    private List<Epd> positions() throws IOException {
        List<Path> given = files.isEmpty()
                ? List.of(DataFolder.named()
                        .folder()
                        .map(data -> data.resolve("chess/perftsuite.epd"))
                        .orElseThrow(() -> new BadInputException(
                                "FILE", "nothing, and no folder in " + DataFolder.NAME, "an EPD file")))
                : files;
        List<Epd> positions = new ArrayList<>();
        for (Path file : given) {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(file.toString(), "no file", "an EPD file");
            }
            positions.addAll(Epd.readFile(file));
        }
        if (positions.stream().allMatch(epd -> epd.perft().isEmpty())) {
            throw new BadInputException(given.get(0).toString(), "no counts", "operations D1, D2, …");
        }
        return positions;
    }
}
