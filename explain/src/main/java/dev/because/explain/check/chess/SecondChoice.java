package dev.because.explain.check.chess;

import dev.because.explain.check.chess.board.SecondBoard;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.MoveFact;
import dev.because.explain.facts.MoveFact.ChangedBoard;
import dev.because.explain.facts.MoveFact.ChessEngine;
import dev.because.explain.facts.MoveFact.ChessPosition;
import dev.because.explain.facts.MoveFact.LineEnd;
import dev.because.explain.facts.MoveFact.MaterialCount;
import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.explain.facts.MoveFact.MoveMade;
import dev.because.explain.facts.MoveFact.MoveOption;
import dev.because.explain.facts.MoveFact.SalientPiece;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Everything that is claimed of a choice, found out again: what the engine says by letting it think again, what is true of a board by
 * playing the line on a {@link SecondBoard}.
 */
public final class SecondChoice {
    /** The kinds whose absence means something to a rule. */
    private static final List<String> COMPLETE = List.of("MoveOption", "MotifSeen", "LineEnd", "ChangedBoard");

    private final SecondSearch search;
    private final SecondMotifs motifs;
    private final Map<Integer, PlayedLine> lines = new TreeMap<>();

    SecondChoice(OpenedChoice opened, Engine engine) {
        this.search = new SecondSearch(opened, engine);
        this.motifs = new SecondMotifs(search);
    }

    public MoveOptions options() {
        return search.options();
    }

    /** The line of the move in a place, as it is written. */
    public List<String> line(int place) {
        return search.line(place);
    }

    /**
     * What a claimed fact is, found out again; what it speaks of is taken from the claim.
     *
     * @throws IllegalArgumentException if it speaks of what does not exist
     */
    public MoveFact recomputed(MoveFact claimed) {
        if (claimed instanceof ChessPosition) {
            return position();
        }
        if (claimed instanceof ChessEngine) {
            return new ChessEngine(search.engine(), options().thinking().title());
        }
        if (claimed instanceof MoveOption option) {
            MoveOption told = search.told(option.place());
            played(option.place());
            return told;
        }
        if (claimed instanceof MoveMade made) {
            return made(made.place());
        }
        if (claimed instanceof MaterialCount count) {
            return count(count.place());
        }
        if (claimed instanceof MotifSeen seen) {
            return motifs.seen(seen.place(), seen.rank(), played(seen.place()));
        }
        if (claimed instanceof LineEnd end) {
            return end(end.place())
                    .orElseThrow(() -> new IllegalArgumentException("the game does not end with that line"));
        }
        if (claimed instanceof ChangedBoard changed) {
            return search.changed(changed.place(), changed.number());
        }
        return search.salient(((SalientPiece) claimed).rank());
    }

    private ChessPosition position() {
        Position position = search.game().position();
        String fen = Fen.write(position);
        SecondBoard board = SecondBoard.read(fen);
        return new ChessPosition(fen, board.white() ? "White" : "Black", board.moves());
    }

    private PlayedLine played(int place) {
        return lines.computeIfAbsent(
                place,
                other -> new PlayedLine(SecondBoard.read(Fen.write(search.game().position())), line(other)));
    }

    private MoveMade made(int place) {
        SecondBoard.Played move = played(place).move(1);
        List<String> features = new ArrayList<>();
        if (move.after().inCheck()) {
            features.add(move.after().moves() == 0 ? "mate" : "check");
        }
        if (move.castles()) {
            features.add("castling");
        }
        if (move.becomes() != ' ') {
            features.add("promotion");
        }
        return new MoveMade(
                place, PlayedLine.name(move.piece()), move.from(), move.to(), PlayedLine.name(move.takes()), features);
    }

    private MaterialCount count(int place) {
        PlayedLine line = played(place);
        int ply = search.option(place).balance().ply();
        return new MaterialCount(
                place, ply, line.taken(ply, true), line.taken(ply, false), line.promotions(ply), line.balance(ply));
    }

    private Optional<LineEnd> end(int place) {
        PlayedLine line = played(place);
        SecondBoard last = line.board(line.plies());
        Optional<String> end;
        if (last.moves() == 0) {
            end = Optional.of(last.inCheck() ? "checkmate" : "stalemate");
        } else if (last.isDead()) {
            end = Optional.of("dead position");
        } else if (last.quietPlies() >= 100) {
            end = Optional.of("fifty moves");
        } else {
            end = times(line, last) >= 3 ? Optional.of("repetition") : Optional.empty();
        }
        return end.map(what -> new LineEnd(place, line.plies(), what));
    }

    /** How often the last board has been there, in the game's past and in the line. */
    private long times(PlayedLine line, SecondBoard last) {
        long before = search.game().positions().stream()
                .limit(search.game().moves().size())
                .map(position -> SecondBoard.read(Fen.write(position)).identity())
                .filter(last.identity()::equals)
                .count();
        long within = IntStream.rangeClosed(0, line.plies())
                .filter(ply -> line.board(ply).identity().equals(last.identity()))
                .count();
        return before + within;
    }

    /** How many facts of each kind there must be. */
    public Map<String, Integer> families() {
        Map<String, Integer> families = new TreeMap<>();
        int places = search.places();
        families.put("ChessPosition", 1);
        families.put("ChessEngine", 1);
        families.put("MoveOption", places);
        families.put("MoveMade", places);
        families.put("MaterialCount", places);
        families.put("Complete", COMPLETE.size());
        for (int place = 0; place < places; place++) {
            add(families, "MotifSeen", search.option(place).motifs().size());
            add(families, "LineEnd", end(place).isPresent() ? 1 : 0);
            add(families, "ChangedBoard", search.variations(place).size());
        }
        add(families, "SalientPiece", search.salientPieces());
        return families;
    }

    private static void add(Map<String, Integer> families, String kind, int count) {
        if (count > 0) {
            families.merge(kind, count, Integer::sum);
        }
    }

    /** @throws IllegalArgumentException if a kind is called complete that is none */
    public static void requireKnown(Complete complete) {
        if (!COMPLETE.contains(complete.family())) {
            throw new IllegalArgumentException(
                    complete.family() + " is no kind that is told completely; expected one of " + COMPLETE);
        }
    }
}
