package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.source.chess.EngineName;
import dev.because.explain.source.chess.Engines;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.faithfulness.Faithfulness;
import dev.because.scenarios.bench.faithfulness.Reference;
import dev.because.scenarios.bench.faithfulness.TemptingCapture;
import dev.because.scenarios.scenario.DataFolder;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import dev.because.symbolic.game.search.uci.UciEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code because bench faithfulness}. */
@Command(
        name = "faithfulness",
        description =
                "Are greedy captures refuted as a stronger search refutes them, and is all that is said of the board so?")
public final class FaithfulnessVerb implements Verb {
    @Option(
            names = "--positions",
            paramLabel = "FILE",
            description = "In EPD (default: chess/wac.epd in the folder that BECAUSE_DATA names).")
    private Optional<Path> positions = Optional.empty();

    @Option(
            names = "--reference",
            paramLabel = "PROGRAM",
            description = "The UCI engine that is believed, and measured itself (default: /usr/games/stockfish).")
    private String program = "/usr/games/stockfish";

    @Option(names = "--depth", paramLabel = "N", description = "Depth of the reference (default: 18).")
    private int depth = 18;

    @Option(names = "--shallow", paramLabel = "N", description = "Depth at which it is measured (default: 14).")
    private int shallow = 14;

    @Option(names = "--nodes", paramLabel = "N", description = "For our own engines (default: 200000).")
    private long nodes = 200_000;

    @Option(
            names = "--drop",
            paramLabel = "N",
            description = "Centipawns by which the greedy capture is a mistake (default: 300).")
    private int drop = 300;

    @Option(names = "--first", paramLabel = "N", description = "So many positions only.")
    private int first = Integer.MAX_VALUE;

    /** An engine that is measured. */
    private record Measured(Supplier<Engine> engine, Limit limit) {}

    @Override
    public int answer(Console console) throws IOException {
        atLeastOne("--depth", depth);
        atLeastOne("--shallow", shallow);
        atLeastOne("--nodes", nodes);
        atLeastOne("--drop", drop);
        atLeastOne("--first", first);
        List<Epd> epds = read();
        List<Epd> asked = epds.subList(0, Math.min(first, epds.size()));
        List<Measured> engines = List.of(
                new Measured(() -> UciEngine.start(program), Limit.depth(shallow)),
                new Measured(AlphaBeta::new, Limit.nodes(nodes)),
                new Measured(
                        () -> Engines.open(new EngineName.Embedded(), Path.of(""), Programs.ALLOWED),
                        Limit.nodes(nodes)));
        try (Reference reference = new Reference(UciEngine.start(program), Limit.depth(depth))) {
            List<TemptingCapture> cases = cases(console, asked, reference);
            console.out()
                    .printf(
                            "%d positions, of which in %d the greedy capture is %d centipawns or more behind%n",
                            asked.size(), cases.size(), drop);
            for (Measured measured : engines) {
                measure(console, reference, cases, measured);
            }
        }
        return ANSWERED;
    }

    private List<TemptingCapture> cases(Console console, List<Epd> asked, Reference reference) {
        List<TemptingCapture> cases = new ArrayList<>();
        try (Progress progress = new Progress(console, "reference", asked.size())) {
            for (Epd epd : asked) {
                TemptingCapture.in(epd, reference, drop).ifPresent(cases::add);
                progress.step();
            }
        }
        return cases;
    }

    private static void measure(Console console, Reference reference, List<TemptingCapture> cases, Measured measured) {
        try (Engine engine = measured.engine().get();
                Progress progress = new Progress(console, engine.name(), cases.size())) {
            String report = new Faithfulness(reference)
                    .measure(engine, measured.limit(), cases, progress::step)
                    .report();
            console.out().print(report);
        }
    }

    private List<Epd> read() throws IOException {
        Path file = positions
                .or(() -> DataFolder.named().folder().map(data -> data.resolve("chess/wac.epd")))
                .orElseThrow(() -> new BadInputException(
                        "--positions", "nothing, and no folder in " + DataFolder.NAME, "a file of positions in EPD"));
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), "no file", "positions in EPD");
        }
        return Epd.readFile(file);
    }

    private static void atLeastOne(String option, long value) {
        if (value < 1) {
            throw new BadInputException(option, String.valueOf(value), "1 or more");
        }
    }
}
