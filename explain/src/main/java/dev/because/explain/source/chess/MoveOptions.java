package dev.because.explain.source.chess;

import dev.because.explain.justification.Question;
import dev.because.explain.source.OptionReader;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The question why this move and not that one, with everything that determines the answer.
 *
 * @param position a FEN, or a file (PGN, EPD)
 * @param game which game of the file, or which line of it, from 1
 * @param at before which move of the game: {@code 12} for White's twelfth, {@code 12...} for Black's; empty for the last position
 * @param played what was played, in standard algebraic notation
 * @param instead moves that are asked about
 * @param engine who thinks
 * @param limit how long about each move; if empty, as long as the engine usually does
 * @param others how many other moves are looked at beside those that are asked about
 * @param salience whether it is told on which pieces the choice rests
 */
public record MoveOptions(
        String position,
        int game,
        Optional<String> at,
        Optional<String> played,
        List<String> instead,
        EngineName engine,
        Optional<Limit> limit,
        int others,
        boolean salience) {
    /** The verb of this question. */
    public static final String VERB = "move";

    /** How many other moves are looked at where nothing is said of it. */
    public static final int DEFAULT_OTHERS = 3;

    private static final int MOST_OTHERS = 20;
    private static final int GLANCES = 10;

    public MoveOptions {
        instead = List.copyOf(instead);
    }

    /** The same question of another game, or line, of the file. */
    public MoveOptions ofGame(int other) {
        return new MoveOptions(position, other, at, played, instead, engine, limit, others, salience);
    }

    /** What was played before a move of the game, and nothing else beside it: for going through it move by move. */
    public MoveOptions before(String move) {
        return new MoveOptions(position, game, Optional.of(move), Optional.empty(), List.of(), engine, limit, 1, false);
    }

    /** The same with another limit. */
    public MoveOptions thinking(Limit other) {
        return new MoveOptions(position, game, at, played, instead, engine, Optional.of(other), others, salience);
    }

    /** How long the engine thinks about each move. */
    public Limit thinking() {
        return limit.orElse(engine.usual());
    }

    /** How long it looks where it has to look often: at each piece that is taken off, at each branch of a tree. */
    public Limit glance() {
        Limit limit = thinking();
        return new Limit(
                (limit.nodes() + GLANCES - 1) / GLANCES, (limit.depth() + 2) / 3, (limit.milliseconds() + 9) / 10);
    }

    /** Reads the options of a question; one that is not given has its default. */
    public static MoveOptions of(Question question) {
        OptionReader reader = new OptionReader(question, VERB);
        MoveOptions options = new MoveOptions(
                reader.text("position")
                        .orElseThrow(() -> new BadInputException(
                                "question", "no position", "a FEN, or a file that ends in .pgn or .epd")),
                reader.whole("game", 1, Integer.MAX_VALUE).orElse(1),
                reader.text("at"),
                reader.text("played"),
                reader.list("instead"),
                EngineName.of(reader.text("engine").orElse(EngineName.EMBEDDED)),
                reader.text("limit").map(MoveOptions::limit),
                reader.whole("others", 1, MOST_OTHERS).orElse(DEFAULT_OTHERS),
                reader.yes("salience"));
        reader.requireNothingElse("position, game, at, played, instead, engine, limit, others or salience");
        return options;
    }

    /** The question with everything that determines the answer: what an explanation keeps. */
    public Question question() {
        Map<String, Object> all = new TreeMap<>();
        all.put("position", position);
        if (game != 1) {
            all.put("game", game);
        }
        at.ifPresent(value -> all.put("at", value));
        played.ifPresent(value -> all.put("played", value));
        if (!instead.isEmpty()) {
            all.put("instead", String.join(",", instead));
        }
        all.put("engine", engine.written());
        all.put("limit", thinking().toString());
        all.put("others", others);
        if (salience) {
            all.put("salience", "yes");
        }
        return Question.of(VERB, all);
    }

    private static Limit limit(String text) {
        return Limit.of(text)
                .filter(limit -> limit.nodes() + limit.depth() + limit.milliseconds() > 0)
                .orElseThrow(() -> new BadInputException(
                        "option --limit", "\"" + text + "\"", "nodes 100000, depth 14 or time 2.5"));
    }
}
