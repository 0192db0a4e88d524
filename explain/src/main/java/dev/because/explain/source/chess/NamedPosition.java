package dev.because.explain.source.chess;

import dev.because.explain.justification.Source;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.pgn.PgnGame;
import dev.because.symbolic.game.pgn.PgnReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position that a question names: a FEN, a line of an EPD file, or a move of a game in a PGN file.
 *
 * @param game the position, with its past where that is known
 * @param played what was played there, where that is known
 * @param source the text or the file
 */
public record NamedPosition(Game game, Optional<Move> played, Source source) {
    private static final Pattern AT = Pattern.compile("(\\d{1,4})(w|b|\\.{0,3}|…)");

    /** Whether a text names a file of games. */
    public static boolean isGames(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".pgn");
    }

    /** Whether a text names a file of positions. */
    public static boolean isPositions(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".epd");
    }

    /**
     * Reads the position.
     *
     * @throws dev.because.symbolic.logic.BadInputException if it cannot be read or is not legal
     * @throws BadInputException if the file has no such game or move
     */
    static NamedPosition open(MoveOptions options, Path relativeTo) {
        String text = options.position();
        if (isGames(text)) {
            return ofGame(options, relativeTo);
        }
        options.at().ifPresent(at -> {
            throw new BadInputException("option --at", at + " of a single position", "a game in a .pgn file");
        });
        if (isPositions(text)) {
            Path file = relativeTo.resolve(text);
            List<Epd> positions = positions(file);
            Epd epd = positions.get(require(options.game(), positions.size(), "positions", file) - 1);
            return new NamedPosition(Game.of(epd.position()), Optional.empty(), source(text, file));
        }
        Source source = new Source(OpenedChoice.POSITION, text, Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)));
        return new NamedPosition(Game.of(Fen.read(text)), Optional.empty(), source);
    }

    /** The positions of an EPD file. */
    public static List<Epd> positions(Path file) {
        try {
            return Epd.readFile(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A game of a PGN file, counted from 1. */
    public static PgnGame game(Path file, int number) {
        try (PgnReader reader = PgnReader.open(file)) {
            Optional<PgnGame> game = reader.next();
            int count = game.isPresent() ? 1 : 0;
            while (count < number && game.isPresent()) {
                game = reader.next();
                count += game.isPresent() ? 1 : 0;
            }
            require(number, count, "games", file);
            return game.orElseThrow();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static NamedPosition ofGame(MoveOptions options, Path relativeTo) {
        Path file = relativeTo.resolve(options.position());
        PgnGame game = game(file, options.game());
        String at = options.at()
                .orElseThrow(() -> new BadInputException(
                        "option --at", "nothing", "before which move of the game, such as 12 or 12... (Black's)"));
        List<Move> moves = game.line().bare();
        int ply = ply(game, at, moves.size());
        return new NamedPosition(
                new Game(game.start(), moves.subList(0, ply)),
                ply < moves.size() ? Optional.of(moves.get(ply)) : Optional.empty(),
                source(options.position(), file));
    }

    /** How many moves were played before the one that is named: {@code 12}, {@code 12w}, {@code 12b} or {@code 12...}. */
    private static int ply(PgnGame game, String at, int plies) {
        Matcher matcher = AT.matcher(at.strip());
        if (!matcher.matches()) {
            throw new BadInputException("option --at", "\"" + at + "\"", "a move such as 12 or 12... (Black's)");
        }
        boolean black = matcher.group(2).equals("b")
                || matcher.group(2).length() == 3
                || matcher.group(2).equals("…");
        int first = 2 * (game.start().fullmoves() - 1) + (game.start().toMove() == Side.BLACK ? 1 : 0);
        int ply = 2 * (Integer.parseInt(matcher.group(1)) - 1) + (black ? 1 : 0) - first;
        if (ply < 0 || ply > plies) {
            throw new BadInputException(
                    "option --at", "\"" + at + "\"", "one of the game's " + (plies + 1) / 2 + " moves");
        }
        return ply;
    }

    /** How the place before a ply of a game is written. */
    public static String written(Game before) {
        int number = before.position().fullmoves();
        return before.position().toMove() == Side.WHITE ? String.valueOf(number) : number + "...";
    }

    private static int require(int number, int count, String what, Path file) {
        if (number > count) {
            throw new BadInputException(
                    file.toString(), "number " + number + " asked for", "one of its " + count + " " + what);
        }
        return number;
    }

    static Source source(String text, Path file) {
        return new Source(OpenedChoice.POSITION, text, Digest.ofFile(file));
    }

    private static BadInputException unreadable(Path file, IOException e) {
        return new BadInputException(
                file.toString(), "what cannot be read (" + e.getMessage() + ")", "a file of games or positions");
    }
}
