package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A game as it is passed on: who played, what, and what is said about it.
 *
 * @param tags by name, in order: first the seven that every game has, with {@code ?} for what is not known; {@code Result},
 *     {@code SetUp}, {@code FEN} and, where only Chess960 castles so, {@code Variant} follow from the rest
 * @param start where it begins
 * @param line the moves that were played, with variations
 * @param result how it ended
 */
public record PgnGame(Map<String, String> tags, Position start, PgnLine line, PgnResult result) {
    private static final List<String> ROSTER = List.of("Event", "Site", "Date", "Round", "White", "Black", "Result");

    public PgnGame {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : ROSTER) {
            ordered.put(name, tags.getOrDefault(name, name.equals("Date") ? "????.??.??" : "?"));
        }
        ordered.putAll(tags);
        ordered.put("Result", result.text());
        String fen = Fen.write(start);
        if (tags.containsKey("FEN") || !fen.equals(Fen.write(Fen.START))) {
            ordered.put("SetUp", "1");
            ordered.put("FEN", fen);
        }
        if (isChess960(start)) {
            ordered.put("Variant", "Chess960");
        }
        tags = Collections.unmodifiableMap(ordered);
    }

    /** A game of which only the moves are known. */
    public static PgnGame of(Game game) {
        return new PgnGame(Map.of(), game.start(), PgnLine.of(game.moves()), PgnResult.UNKNOWN);
    }

    /** Whether king or rooks castle from where they do not stand in chess. */
    private static boolean isChess960(Position position) {
        long castling = position.castling();
        long usual = Square.bit(0) | Square.bit(7) | Square.bit(56) | Square.bit(63);
        if ((castling & ~usual) != 0) {
            return true;
        }
        for (Side side : Side.values()) {
            boolean castles = (castling & 0xFFL << 8 * side.rank(0)) != 0;
            if (castles && position.king(side) != Square.of(4, side.rank(0))) {
                return true;
            }
        }
        return false;
    }

    /** What a tag says; empty if there is none, or only a question mark. */
    public Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name)).filter(text -> !text.isBlank() && !text.equals("?"));
    }

    /** The game that was played, without variations. */
    public Game game() {
        return new Game(start, line.bare());
    }

    /** {@code Morphy, Paul – Morphy, Alonzo}. */
    public String title() {
        return players(tags);
    }

    static String players(Map<String, String> tags) {
        return tags.getOrDefault("White", "?").strip() + " – "
                + tags.getOrDefault("Black", "?").strip();
    }

    /** With other moves or remarks. */
    public PgnGame with(PgnLine other) {
        return new PgnGame(tags, start, other, result);
    }
}
