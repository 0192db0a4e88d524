package dev.because.symbolic.game.motif.line;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import java.util.ArrayList;
import java.util.List;

/**
 * Three pieces on a line with nothing between them: a bishop, rook or queen that attacks an enemy piece, behind which stands another.
 *
 * @param slider the square of the attacking piece
 * @param front the square of the piece that it attacks
 * @param behind the square of what the front piece covers
 */
record Alignment(int slider, int front, int behind) {
    /** All of a side's pieces with two of the enemy's, by square. */
    static List<Alignment> of(Position position, Side side) {
        List<Alignment> found = new ArrayList<>();
        long enemies = position.of(side.opposite());
        long sliders = position.of(side, PieceType.BISHOP)
                | position.of(side, PieceType.ROOK)
                | position.of(side, PieceType.QUEEN);
        for (int slider : Square.all(sliders)) {
            for (int front : Square.all(position.attacksFrom(slider) & enemies)) {
                long behind = beyond(position, slider, front) & enemies;
                if (behind != 0) {
                    found.add(new Alignment(slider, front, Square.first(behind)));
                }
            }
        }
        return found;
    }

    /** Whether the same three stand so in another position. */
    boolean standsIn(Position position, Position other) {
        return position.at(slider).equals(other.at(slider))
                && position.at(front).equals(other.at(front))
                && position.at(behind).equals(other.at(behind))
                && (Attacks.between(slider, behind) & other.occupied()) == Square.bit(front);
    }

    /** The squares of their line, edge to edge. */
    long line() {
        return Attacks.line(slider, front);
    }

    /** What the slider would reach first if the front piece were not there. */
    private static long beyond(Position position, int slider, int front) {
        long without = position.occupied() & ~Square.bit(front);
        long line = Attacks.line(slider, front);
        long reached = Attacks.queen(slider, without) & line & without;
        return reached & ~position.attacksFrom(slider);
    }
}
