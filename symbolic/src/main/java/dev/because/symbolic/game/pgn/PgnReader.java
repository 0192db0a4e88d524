package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.logic.BadInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads games in portable game notation, one at a time, so that a file may hold any number (S. J. Edwards, Portable Game Notation
 * Specification and Implementation Guide, 1994). The text is UTF-8, and lines that are not are Latin-1.
 *
 * <p>Comments of both kinds, variations in variations, glyphs as {@code $n} or {@code !?}, lines escaped with % and games without a result
 * are read. A game may begin anywhere (tags {@code FEN} and {@code Variant}), in Chess960 too.
 */
public final class PgnReader implements Closeable {
    private static final Set<String> CHESS =
            Set.of("", "?", "chess", "standard", "normal", "from position", "fromposition");
    private static final Set<String> CHESS960 =
            Set.of("chess960", "chess 960", "fischerandom", "fischerrandom", "fischer random", "fischer random chess");

    private final String source;
    private final Lexer lexer;
    private int number;

    private PgnReader(String source, InputStream in) {
        this.source = source;
        lexer = new Lexer(source, new Lines(in));
    }

    /** Reads a file. */
    public static PgnReader open(Path file) throws IOException {
        return new PgnReader(
                String.valueOf(file.getFileName()), new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /**
     * Reads a text.
     *
     * @param source what a message begins with
     */
    public static PgnReader of(String source, String text) {
        return new PgnReader(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * All games of a file.
     *
     * @throws BadInputException for the first that is wrong
     */
    public static List<PgnGame> readAll(Path file) throws IOException {
        try (PgnReader reader = open(file)) {
            return reader.rest();
        }
    }

    /**
     * All games of a text.
     *
     * @param source what a message begins with
     * @throws BadInputException for the first that is wrong
     */
    public static List<PgnGame> readAll(String source, String text) {
        try (PgnReader reader = of(source, text)) {
            return reader.rest();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<PgnGame> rest() throws IOException {
        List<PgnGame> games = new ArrayList<>();
        for (Optional<PgnGame> game = next(); game.isPresent(); game = next()) {
            games.add(game.get());
        }
        return games;
    }

    /**
     * The next game; empty after the last.
     *
     * @throws BadInputException if it cannot be read; the message names the game by number and players, the line, and for an illegal move
     *     its number and why it is not legal
     */
    public Optional<PgnGame> next() throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        List<String> comments = new ArrayList<>();
        // Comments may stand above the tags, too.
        while (lexer.peek() instanceof Token.Tag || lexer.peek() instanceof Token.Comment) {
            Token token = lexer.next();
            if (token instanceof Token.Tag tag) {
                tags.put(tag.name(), tag.value());
            } else if (token instanceof Token.Comment comment) {
                comments.add(comment.text());
            }
        }
        if (tags.isEmpty() && lexer.peek() instanceof Token.End) {
            return Optional.empty();
        }
        number++;
        String game = source + ", game " + number + (tags.isEmpty() ? "" : " (" + PgnGame.players(tags) + ")");
        Position start = start(game, tags);
        PgnLine line = new LineReader(game, lexer).mainLine(start, comments);
        PgnResult result = PgnResult.of(tags.getOrDefault("Result", "")).orElse(PgnResult.UNKNOWN);
        if (lexer.peek() instanceof Token.Result ended) {
            lexer.next();
            result = ended.result();
        }
        return Optional.of(new PgnGame(tags, start, line, result));
    }

    private static Position start(String game, Map<String, String> tags) {
        String variant = tags.getOrDefault("Variant", "").strip().toLowerCase(Locale.ROOT);
        boolean chess960 = CHESS960.contains(variant);
        if (!chess960 && !CHESS.contains(variant)) {
            throw new BadInputException(game + ", tag Variant", "'" + tags.get("Variant") + "'", "chess or Chess960");
        }
        Optional<String> fen = Optional.ofNullable(tags.get("FEN")).filter(text -> !text.isBlank());
        if (chess960 && fen.isEmpty()) {
            throw new BadInputException(game, "Chess960 without a tag FEN", "the position that it begins with");
        }
        return fen.map(text -> Fen.read(game + ", tag FEN", text)).orElse(Fen.START);
    }

    @Override
    public void close() throws IOException {
        lexer.close();
    }
}
