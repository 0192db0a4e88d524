package dev.because.explain.cli.verbs.chess;

import dev.because.explain.answer.move.AnnotateGame;
import dev.because.explain.answer.move.GameNotes;
import dev.because.explain.answer.move.GameReport;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.source.chess.Engines;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.NamedPosition;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.pgn.PgnGame;
import dev.because.symbolic.game.search.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Goes through a game and writes what there is to say: as text, as a page, as PGN. */
record WholeGame(MoveOptions options, ExplanationOptions outputs, Optional<Path> pgn) {
    int answer(Console console) throws IOException {
        if (outputs.json().isPresent()) {
            throw new BadInputException(
                    "--json",
                    outputs.json().get() + " for a whole game",
                    "--at beside it: one move has an explanation");
        }
        PgnGame game = NamedPosition.game(Path.of(options.position()), options.game());
        try (OutputFiles files = outputs.open();
                Engine engine = Engines.open(options.engine(), Path.of(""), Programs.ALLOWED);
                Progress progress =
                        new Progress(console, "moves", game.line().moves().size())) {
            pgn.ifPresent(files::reserve);
            GameNotes notes = new AnnotateGame(options, Path.of(""), engine).notes(game.game(), progress::step);
            String who = engine.name() + " (" + options.thinking().title() + " for each move)";
            GameReport report = new GameReport(game, notes, who, Engines.sources(options, Path.of("")));
            if (outputs.html().isPresent()) {
                files.write(outputs.html().get(), report.html().getBytes(StandardCharsets.UTF_8));
            }
            if (pgn.isPresent()) {
                files.write(pgn.get(), report.pgn().getBytes(StandardCharsets.UTF_8));
            }
            files.commit();
            console.out().print(report.text());
            return Verb.ANSWERED;
        }
    }
}
