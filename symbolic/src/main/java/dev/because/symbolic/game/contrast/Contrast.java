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
 * <p>The choice x is what the engine answers when it is asked about the position. Each other move y is searched by itself with the same
 * limit, so that the answer and the line are the engine's and the evaluations compare. Should a y come out clearly better, by
 * {@value #NEAR} centipawns or more, x is searched by itself too; if y is still that much better, y is what is chosen, and x is the
 * second best. (Below that it is the usual unrest of searches, and x stays: the other is nearly as good.)
 *
 * <p>Asked about are, in this order: the moves that were named, the one that was played, the second best (the best of all but x), and
 * tempting moves that clearly lose against x, by {@value #CLEAR} centipawns or more: captures that win something at first sight, checks,
 * developing moves and castling.
 */
public final class Contrast {
    /** Centipawns below which a move is nearly as good as another. */
    public static final int NEAR = 50;

    /** Centipawns from which a tempting move is clearly worse. */
    public static final int CLEAR = 100;

    private final Reading reading;

    /**
     * Prepares.
     *
     * @param engine whose choice it is
     * @param limit of the search for each single move; there are about as many searches as options, and two more
     */
    public Contrast(Engine engine, Limit limit) {
        reading = new Reading(engine, limit);
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
        Line choice = reading.best(game, List.of());
        List<Line> lines = new ArrayList<>();
        for (Move move : named) {
            if (move != choice.first()) {
                lines.add(reading.best(game, List.of(move)));
            }
        }
        Optional<Line> second = secondBest(game, choice, lines, others);
        second.filter(line -> lines.stream().noneMatch(other -> other.first() == line.first()))
                .ifPresent(lines::add);
        if (better(choice, lines).isPresent()) {
            choice = reading.best(game, List.of(choice.first()));
        }
        Line chosen = better(choice, lines).orElse(choice);
        Optional<Move> next = second.map(Line::first);
        if (chosen != choice) {
            lines.set(lines.indexOf(chosen), choice);
            next = Optional.of(choice.first());
        }
        lines.addAll(tempting(game, chosen, lines, others - lines.size()));
        Options options = new Options(game, chosen, next, new HashSet<>(asked), played);
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

    /** The line of the best of all moves but the chosen one, if there is room for it or it was read already. */
    private Optional<Line> secondBest(Game game, Line chosen, List<Line> read, int others) {
        List<Move> rest = game.position().legalMoves().stream()
                .filter(move -> move != chosen.first())
                .toList();
        if (rest.isEmpty() || read.size() >= others) {
            return Optional.empty();
        }
        Line second = reading.best(game, rest);
        return read.stream()
                .filter(line -> line.first() == second.first())
                .findFirst()
                .or(() -> Optional.of(second));
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
                .map(move -> reading.best(game, List.of(move)))
                .filter(line -> isClear(chosen, line))
                .forEach(found::add);
        return found;
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
