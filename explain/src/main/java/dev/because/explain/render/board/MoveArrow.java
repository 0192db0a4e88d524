package dev.because.explain.render.board;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.San;
import java.util.ArrayList;
import java.util.List;

/**
 * A move as an arrow.
 *
 * @param role what it is
 * @param before where it is played, which is not always the board that bears the arrow: an answer is played after what it answers
 * @param move a move that is legal there
 * @param meaning what follows the move in a sentence about it, such as {@code is best}
 */
public record MoveArrow(MoveRole role, Position before, Move move, String meaning) {
    /** With the words that are usual for the role. */
    public MoveArrow(MoveRole role, Position before, Move move) {
        this(role, before, move, role.meaning());
    }

    /**
     * A piece's way.
     *
     * @param named whether it bears the letter of the arrow; the rook of a castling king does not
     */
    record Track(MoveRole role, int from, int to, boolean named) {}

    /** How people write it. */
    String san() {
        return San.write(before, move);
    }

    /** Its way, and that of the rook where it castles; in Chess960 one of the two may stay where it is. */
    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        if (move.from() != move.to()) {
            tracks.add(new Track(role, move.from(), move.to(), true));
        }
        if (move.castles()) {
            Side side = before.toMove();
            long rooks = before.of(side, PieceType.ROOK);
            long landed = before.play(move).of(side, PieceType.ROOK);
            if (rooks != landed) {
                tracks.add(new Track(
                        role, Square.first(rooks & ~landed), Square.first(landed & ~rooks), tracks.isEmpty()));
            }
        }
        return tracks;
    }
}
