package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.exchange.Exchange;
import java.util.List;

/**
 * Whether one answer saves all of some attacked pieces. It does if afterwards nothing is won by taking any of them, where it then stands,
 * or by taking the piece that answered; what the answer itself takes counts for it. Mate
 * saves everything; a check that leaves them where they are only puts off their loss.
 */
public final class Rescue {
    /** More than all pieces of a board are worth. */
    private static final int MATE = 1000;

    private Rescue() {}

    /**
     * Whether the side to move can save them all; also if it is mated or stalemated, when it has nothing left to lose.
     *
     * @param pieces squares of pieces of the side to move; a king among them is passed over
     */
    public static boolean isPossible(Position position, long pieces) {
        List<Move> answers = position.legalMoves();
        return answers.isEmpty() || answers.stream().anyMatch(answer -> loss(position, pieces, answer) <= 0);
    }

    /** What an answer costs at least, in pawns, by what the other side may then take of these pieces; below 0 if it gains. */
    public static int loss(Position position, long pieces, Move answer) {
        Position after = position.play(answer);
        if (after.isCheckmate()) {
            return -MATE;
        }
        int lost = answer.castles() ? 0 : Exchange.threat(after, answer.to());
        for (int square : Square.all(pieces & ~Square.bit(answer.from()))) {
            lost = Math.max(lost, Exchange.threat(after, square));
        }
        int taken = position.captured(answer).map(piece -> piece.type().pawns()).orElse(0);
        int promoted = answer.promotion()
                .map(type -> type.pawns() - PieceType.PAWN.pawns())
                .orElse(0);
        return lost - taken - promoted;
    }
}
