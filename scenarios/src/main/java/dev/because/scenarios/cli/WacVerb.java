package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.tactics.Player;
import dev.because.scenarios.bench.tactics.Suite;
import dev.because.scenarios.bench.tactics.Tactics;
import dev.because.scenarios.bench.tactics.TacticsRow;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.symbolic.game.search.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code because bench wac}. */
@Command(name = "wac", description = "How many positions of a test suite do players solve?")
public final class WacVerb implements Verb {
    @Option(
            names = "--file",
            paramLabel = "EPD",
            description = "Positions with bm or am (default: chess/wac.epd in the folder that BECAUSE_DATA names).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "embedded, alphabeta, puct, uniform, tower, first, uci:PROGRAM, lc0:NETWORK or nnue:NETWORK,"
                    + " several if you like"
                    + " (default: the first six).")
    private List<String> engines = List.of("first", "tower", "uniform", "puct", "alphabeta", "embedded");

    @Option(names = "--nodes", paramLabel = "N", description = "Limit for each position.")
    private long nodes;

    @Option(names = "--depth", paramLabel = "N", description = "Limit for each position, in half moves.")
    private int depth;

    @Option(names = "--time", paramLabel = "S", description = "Limit for each position, in seconds (default: 1).")
    private double seconds;

    @Option(names = "--unsolved", description = "Names the positions that were not solved, too.")
    private boolean unsolved;

    @Override
    public int answer(Console console) throws IOException {
        Limit limit = limit();
        Suite suite = Suite.read(file.or(() -> DataFolder.named().folder().map(data -> data.resolve("chess/wac.epd")))
                .orElseThrow(() -> new BadInputException(
                        "--file", "nothing, and no folder in " + DataFolder.NAME, "positions in EPD")));
        List<Player> players =
                engines.stream().map(engine -> Player.of(engine, limit)).toList();
        Tactics tactics = new Tactics(suite);
        List<TacticsRow> rows = new ArrayList<>();
        try (Progress progress = new Progress(
                console, "positions", (long) players.size() * suite.problems().size())) {
            for (Player player : players) {
                rows.add(tactics.run(player, progress::step));
            }
        }
        console.out().print(tactics.table(rows));
        if (unsolved) {
            rows.forEach(row -> console.out()
                    .println(row.player() + " did not solve "
                            + (row.unsolved().isEmpty() ? "none" : String.join(", ", row.unsolved()))));
        }
        return ANSWERED;
    }

    private Limit limit() {
        if (nodes < 0 || depth < 0 || !(seconds >= 0 && seconds < 1e6)) {
            throw new BadInputException(
                    nodes < 0 ? "--nodes" : depth < 0 ? "--depth" : "--time",
                    nodes < 0 ? "" + nodes : depth < 0 ? "" + depth : "" + seconds,
                    "more than 0");
        }
        Limit limit = new Limit(nodes, depth, Math.round(1000 * seconds));
        return limit.equals(new Limit(0, 0, 0)) ? Limit.milliseconds(1000) : limit;
    }
}
