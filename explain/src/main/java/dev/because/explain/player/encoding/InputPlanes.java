package dev.because.explain.player.encoding;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import java.util.List;

/**
 * A game as a network sees it: lc0's INPUT_CLASSICAL_112_PLANE. For each of the last eight positions, the latest first, 13 planes:
 * pawns, knights, bishops, rooks, queens and king of the side to move now, the same of the other side, and whether the position
 * had been on the board before. Then whether the side to move may castle queenside and kingside, the same of the other side;
 * whether Black moves; half moves since a pawn moved or a piece was taken; zeros; and ones.
 *
 * <p><b>Where the past is not known</b> (a position given by FEN) the oldest known one stands for those before it, as lc0 does it unless
 * told otherwise ({@code --history-fill=fen_only}): networks have hardly seen a board in the middle of a game without a past, and
 * judge it badly. A pawn that may be taken en passant is then put back to where it came from, which is known. From the initial
 * position on there is no past, as in all games that networks learnt from, and the planes stay empty.
 */
public final class InputPlanes {
    /** Planes of each square. */
    public static final int PLANES = 112;

    /** Numbers of each position. */
    public static final int SIZE = 64 * PLANES;

    private static final int POSITIONS = 8;
    private static final int PLANES_OF_POSITION = 13;
    private static final int REPEATED = 12;
    private static final int CASTLING = POSITIONS * PLANES_OF_POSITION;
    private static final int BLACK = CASTLING + 4;
    private static final int HALFMOVES = CASTLING + 5;
    private static final int ONES = CASTLING + 7;

    private static final PieceType[] TYPES = PieceType.values();

    private final float[] target;
    private final int offset;
    private final Side side;

    private InputPlanes(float[] target, int offset, Side side) {
        this.target = target;
        this.offset = offset;
        this.side = side;
    }

    /** The planes of one game: rank × file × plane, the first rank being the one where the side to move has its king at the start. */
    public static float[] of(Game game) {
        float[] planes = new float[SIZE];
        write(game, planes, 0);
        return planes;
    }

    /**
     * Writes a game's planes into an array that is zero there.
     *
     * @param offset where they begin; they take {@link #SIZE} numbers
     * @return the position that the game has come to
     */
    public static Position write(Game game, float[] target, int offset) {
        List<Position> positions = game.positions();
        int last = positions.size() - 1;
        Position now = positions.get(last);
        InputPlanes planes = new InputPlanes(target, offset, now.toMove());
        for (int i = 0; i < POSITIONS && i <= last; i++) {
            planes.position(i * PLANES_OF_POSITION, positions.get(last - i), isRepeated(positions, last - i));
        }
        if (last + 1 < POSITIONS && !game.start().equals(Fen.START)) {
            planes.fill(last + 1, game.start());
        }
        planes.rest(now);
        return now;
    }

    private static boolean isRepeated(List<Position> positions, int index) {
        Position position = positions.get(index);
        int earliest = Math.max(0, index - position.halfmoves());
        for (int i = index - 4; i >= earliest; i -= 2) {
            if (positions.get(i).equals(position)) {
                return true;
            }
        }
        return false;
    }

    private void fill(int from, Position oldest) {
        for (int i = from; i < POSITIONS; i++) {
            position(i * PLANES_OF_POSITION, oldest, false);
            int first = i * PLANES_OF_POSITION;
            oldest.enPassant().ifPresent(steppedOver -> {
                Side stepped = oldest.toMove().opposite();
                int pawns = first + (stepped == side ? 0 : TYPES.length);
                set(pawns, steppedOver + stepped.forward(), 0);
                set(pawns, steppedOver - stepped.forward(), 1);
            });
        }
    }

    private void position(int first, Position position, boolean repeated) {
        for (PieceType type : TYPES) {
            set(first + type.ordinal(), position.of(side, type));
            set(first + TYPES.length + type.ordinal(), position.of(side.opposite(), type));
        }
        if (repeated) {
            setAll(first + REPEATED, 1);
        }
    }

    private void rest(Position now) {
        Side other = side.opposite();
        setAll(CASTLING, Castling.rook(now, side, false) != 0 ? 1 : 0);
        setAll(CASTLING + 1, Castling.rook(now, side, true) != 0 ? 1 : 0);
        setAll(CASTLING + 2, Castling.rook(now, other, false) != 0 ? 1 : 0);
        setAll(CASTLING + 3, Castling.rook(now, other, true) != 0 ? 1 : 0);
        setAll(BLACK, side == Side.BLACK ? 1 : 0);
        setAll(HALFMOVES, now.halfmoves());
        setAll(ONES, 1);
    }

    private void set(int plane, long squares) {
        for (long rest = squares; rest != 0; rest &= rest - 1) {
            set(plane, Square.first(rest), 1);
        }
    }

    private void set(int plane, int square, float value) {
        target[offset + PolicyMoves.seen(square, side) * PLANES + plane] = value;
    }

    private void setAll(int plane, float value) {
        if (value != 0) {
            for (int square = 0; square < 64; square++) {
                target[offset + square * PLANES + plane] = value;
            }
        }
    }
}
