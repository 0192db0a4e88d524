package dev.because.explain.cli.verbs.chess;

import dev.because.explain.answer.move.ExplainMove;
import dev.because.explain.answer.move.MoveAnswer;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.source.chess.Engines;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.NamedPosition;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.search.Engine;
import java.nio.file.Path;
import java.util.List;

/** Answers each position of an EPD file, one after the other, with one engine. */
record EveryPosition(MoveOptions options, ExplanationOptions outputs) {
    int answer(Console console) {
        if (outputs.json().isPresent() || outputs.html().isPresent()) {
            throw new BadInputException(
                    outputs.json().isPresent() ? "--json" : "--html",
                    "all positions of a file",
                    "--game N beside it: one position has an explanation");
        }
        List<Epd> positions = NamedPosition.positions(Path.of(options.position()));
        try (Engine engine = Engines.open(options.engine(), Path.of(""), Programs.ALLOWED);
                Progress progress = new Progress(console, "positions", positions.size())) {
            for (int i = 0; i < positions.size(); i++) {
                OpenedChoice opened = OpenedChoice.open(options.ofGame(i + 1), Path.of(""));
                MoveAnswer answer = new ExplainMove().explain(opened, engine, false);
                console.out()
                        .println((i > 0 ? "\n" : "") + positions.get(i).id().orElse("position " + (i + 1)));
                console.out().print(PlainText.of(answer.paragraphs(outputs.detail())));
                progress.step();
            }
            return Verb.ANSWERED;
        }
    }
}
