package dev.because.explain.cli.verbs.chess;

import dev.because.explain.answer.move.ExplainMove;
import dev.because.explain.answer.move.MoveAnswer;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.NamedPosition;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because move POSITION}. */
@Command(name = "move", description = "Why this chess move and not that one?")
public final class MoveVerb implements Verb {
    @Parameters(
            paramLabel = "POSITION",
            description = "A FEN in quotes; or a file: .epd, or .pgn for a whole game (with --at for one move of it).")
    private String position = "";

    @Option(names = "--game", paramLabel = "N", description = "Which game of a .pgn, or which line of an .epd.")
    private Optional<String> game = Optional.empty();

    @Option(names = "--at", paramLabel = "N", description = "Before which move: 12 for White's, 12... for Black's.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--played", paramLabel = "SAN", description = "What was played.")
    private Optional<String> played = Optional.empty();

    @Option(names = "--instead", paramLabel = "SAN", description = "Why not this move? Can be given several times.")
    private List<String> instead = List.of();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "Who thinks: embedded (the default), alphabeta, puct, uci:PROGRAM, lc0:NETWORK or nnue:NETWORK.")
    private Optional<String> engine = Optional.empty();

    @Option(names = "--nodes", paramLabel = "N", description = "Positions to look at for each move.")
    private Optional<String> nodes = Optional.empty();

    @Option(names = "--depth", paramLabel = "N", description = "Plies to look ahead for each move.")
    private Optional<String> depth = Optional.empty();

    @Option(names = "--time", paramLabel = "S", description = "Seconds to think about each move.")
    private Optional<String> time = Optional.empty();

    @Option(names = "--others", paramLabel = "N", description = "How many other moves to look at (default 3).")
    private Optional<String> others = Optional.empty();

    @Option(names = "--salience", description = "Say on which pieces the choice rests.")
    private boolean salience;

    @Option(names = "--pgn", paramLabel = "FILE", description = "Of a whole game: write it with notes as PGN.")
    private Optional<Path> pgn = Optional.empty();

    @Mixin
    private ExplanationOptions outputs = new ExplanationOptions();

    @Mixin
    private TimingsOption timings = new TimingsOption();

    @Override
    public int answer(Console console) throws IOException {
        MoveOptions options = MoveOptions.of(question());
        boolean games = NamedPosition.isGames(position) && at.isEmpty();
        if (pgn.isPresent() && !games) {
            throw new BadInputException("--pgn", pgn.get().toString(), "a .pgn file, and no --at");
        }
        if (games) {
            return new WholeGame(options, outputs, pgn).answer(console);
        }
        if (NamedPosition.isPositions(position) && game.isEmpty()) {
            return new EveryPosition(options, outputs).answer(console);
        }
        try (OutputFiles files = outputs.open()) {
            timings.timings().lap("start");
            MoveAnswer answer = new ExplainMove()
                    .explain(
                            options,
                            Path.of(""),
                            Programs.ALLOWED,
                            outputs.html().isPresent());
            timings.timings().lap("answer");
            List<Paragraph> paragraphs = outputs.write(files, answer);
            files.commit();
            console.out().print(PlainText.of(paragraphs));
            timings.timings().lap("words and files");
            timings.print(console);
            return ANSWERED;
        }
    }

    private Question question() {
        Map<String, Object> all = new TreeMap<>();
        all.put("position", position);
        game.ifPresent(value -> all.put("game", value));
        at.ifPresent(value -> all.put("at", value));
        played.ifPresent(value -> all.put("played", value));
        if (!instead.isEmpty()) {
            all.put("instead", String.join(",", instead));
        }
        engine.ifPresent(value -> all.put("engine", value));
        nodes.ifPresent(value -> all.put("limit", "nodes " + value));
        depth.ifPresent(value -> all.put("limit", "depth " + value));
        time.ifPresent(value -> all.put("limit", "time " + value));
        others.ifPresent(value -> all.put("others", value));
        if (salience) {
            all.put("salience", "yes");
        }
        return Question.of(MoveOptions.VERB, all);
    }
}
