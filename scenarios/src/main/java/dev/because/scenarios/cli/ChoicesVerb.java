package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.SeedOption;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.choices.ChoiceLoss;
import dev.because.scenarios.bench.choices.GamePositions;
import dev.because.scenarios.bench.choices.LossRow;
import dev.because.scenarios.bench.tactics.Player;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code because bench choices}. */
@Command(name = "choices", description = "How much do players give away in positions of real games?")
public final class ChoicesVerb implements Verb {
    @Option(
            names = "--file",
            paramLabel = "PGN",
            description = "Games (default: chess/linares_2002.pgn in the folder that BECAUSE_DATA names).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "As of bench wac, several if you like (default: alphabeta and embedded).")
    private List<String> engines = List.of("alphabeta", "embedded");

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "40000",
            description = "Limit for each position (default: ${DEFAULT-VALUE}).")
    private long nodes;

    @Option(names = "--time", paramLabel = "S", description = "Limit for each position in seconds, instead.")
    private Optional<Double> seconds = Optional.empty();

    @Option(
            names = "--reference",
            paramLabel = "ENGINE",
            defaultValue = "uci:stockfish",
            description = "Who judges (default: ${DEFAULT-VALUE}).")
    private String reference = "";

    @Option(
            names = "--reference-nodes",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How long it judges (default: ${DEFAULT-VALUE}).")
    private long referenceNodes;

    @Option(
            names = "--positions",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many positions (default: ${DEFAULT-VALUE}).")
    private int count;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public int answer(Console console) throws IOException {
        if (seconds.isPresent() && !(seconds.get() >= 0.001 && seconds.get() < 1e6)) {
            throw new BadInputException("--time", seconds.get().toString(), "0.001 or more");
        }
        if (nodes < 1 || referenceNodes < 1 || count < 1) {
            throw new BadInputException("--nodes, --reference-nodes, --positions", "less than 1", "at least 1 of each");
        }
        Path games = file.or(() -> DataFolder.named().folder().map(data -> data.resolve("chess/linares_2002.pgn")))
                .orElseThrow(() -> new BadInputException(
                        "--file", "nothing, and no folder in " + DataFolder.NAME, "games in PGN"));
        List<Position> positions = GamePositions.read(games, count, seed.seed());
        Limit limit = seconds.map(given -> Limit.milliseconds(Math.round(given * 1000)))
                .orElse(Limit.nodes(nodes));
        List<Player> players =
                engines.stream().map(engine -> Player.of(engine, limit)).toList();
        List<LossRow> rows = new ArrayList<>();
        try (Engine judge =
                        Player.of(reference, Limit.nodes(referenceNodes)).open().get();
                Progress progress = new Progress(console, "positions", (long) players.size() * count)) {
            ChoiceLoss losses = new ChoiceLoss(positions, judge, Limit.nodes(referenceNodes));
            for (Player player : players) {
                rows.add(losses.run(player, progress::step));
            }
            console.out().print(losses.table(rows));
        }
        return ANSWERED;
    }
}
