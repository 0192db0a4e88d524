package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an engine plays, the moves that a person would ask about instead, and what each comes to.
 *
 * <p>The choice x is what the engine plays when it is asked for its two best moves. What x and each other move y are worth is asked in one
 * way, so that it compares: the move is played, and the engine asked for its answer with the same limit. Should a y come out clearly better
 * than x, by {@value #NEAR} centipawns or more, y is what is chosen, and x the second best. (Below that it is the usual unrest of searches,
 * and x stays: the other is nearly as good.)
 *
 * <p>Asked about are, in this order: the moves that were named, the one that was played, the engine's second best, and
 * tempting moves that clearly lose against x, by {@value #CLEAR} centipawns or more: captures that win something at first sight, checks,
 * developing moves and castling.
 */
public final class Contrast {
    /** Centipawns below which a move is nearly as good as another. */
    public static final int NEAR = 50;

    /** Centipawns from which a tempting move is clearly worse. */
    public static final int CLEAR = 100;

    private final Reading reading;
    private final Reading longer;

    /**
     * Prepares.
     *
     * @param engine whose choice it is
     * @param limit of the search for each single move; there are about as many searches as options, and two more. Before it is said that a
     *     move loses, it is looked at longer: {@linkplain Reading#longer four times as many nodes, or four plies more}
     */
    public Contrast(Engine engine, Limit limit) {
        reading = new Reading(engine, limit);
        longer = new Reading(engine, Reading.longer(limit));
    }

    /**
     * Decides, and says over what.
     *
     * @param asked moves that were asked about by name
     * @param played what was played in the game
     * @param others how many moves besides the chosen one to look at; all that were named or played, even if they are more
     * @throws BadInputException if the game is over, or a move that was named is not legal
     */
    public Decision decide(Game game, List<Move> asked, Optional<Move> played, int others) {
        Position board = game.position();
        Set<Move> named = new LinkedHashSet<>(asked);
        played.ifPresent(named::add);
        require(board, named);
        List<Move> order = reading.order(game, 2);
        Move first = order.get(0);
        List<Line> lines = new ArrayList<>();
        Set<Move> rivals = new LinkedHashSet<>(named);
        order.stream().skip(1).filter(move -> named.size() < others).forEach(rivals::add);
        rivals.remove(first);
        Line choice = read(game, first);
        rivals.forEach(move -> lines.add(read(game, move)));
        Line chosen = better(choice, lines).orElse(choice);
        Optional<Move> second = order.stream().skip(1).findFirst();
        if (chosen != choice) {
            lines.set(lines.indexOf(chosen), choice);
            second = Optional.of(first);
        }
        lines.addAll(tempting(game, chosen, lines, others - lines.size()));
        Options options = new Options(game, chosen, second, new HashSet<>(asked), played);
        return new Decision(
                game, options.of(chosen), lines.stream().map(options::of).toList());
    }

    private static void require(Position board, Set<Move> named) {
        if (!board.canMove()) {
            throw new BadInputException(
                    Fen.write(board), board.inCheck() ? "mate" : "stalemate", "a position with a legal move");
        }
        for (Move move : named) {
            if (!board.isLegal(move)) {
                throw new BadInputException("move in " + Fen.write(board), move.toString(), "a legal move");
            }
        }
    }

    private List<Line> tempting(Game game, Line chosen, List<Line> read, int count) {
        if (count <= 0) {
            return List.of();
        }
        Set<Move> known = new HashSet<>(Set.of(chosen.first()));
        read.forEach(line -> known.add(line.first()));
        List<Move> candidates = Temptation.in(game.position()).stream()
                .map(Temptation::move)
                .filter(move -> !known.contains(move))
                .toList();
        Set<Move> losing = new HashSet<>();
        reading.glance(game, candidates).stream()
                .filter(line -> isClear(chosen, line))
                .forEach(line -> losing.add(line.first()));
        List<Line> found = new ArrayList<>();
        candidates.stream()
                .filter(losing::contains)
                .limit(2L * count)
                .takeWhile(move -> found.size() < count)
                .map(move -> read(game, move))
                .filter(line -> isClear(chosen, line))
                .forEach(found::add);
        return found;
    }

    /** How good a move is. One that seems to lose may hide something: it gets a second, longer look. */
    private Line read(Game game, Move move) {
        Line line = reading.of(game, move);
        return line.score().scaled() <= -CLEAR ? longer.of(game, move) : line;
    }

    private static boolean isClear(Line chosen, Line other) {
        return chosen.score().gap(other.score()) >= CLEAR;
    }

    /** The best of the lines if it is clearly better than that of the choice. */
    private static Optional<Line> better(Line choice, List<Line> lines) {
        return lines.stream()
                .reduce((one, other) -> other.score().compareTo(one.score()) > 0 ? other : one)
                .filter(line -> line.score().gap(choice.score()) >= NEAR);
    }
}
