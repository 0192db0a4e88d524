package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeEvaluationTest {
    @Test
    void isWhatTryingOutAllCapturesOnTheSquareComesTo() {
        int tried = 0;
        for (Position position : RandomPositions.some(1, 250)) {
            for (Move move : position.legalMoves()) {
                Exchange exchange = ExchangeEvaluation.of(position, move);
                assertEquals(bruteForce(position, move), exchange.centipawns(), () -> Fen.write(position) + " " + move);
                tried++;
            }
        }
        assertTrue(tried > 5000);
    }

    @Test
    void itsMovesAreLegalCapturesOnOneSquareAndItsPiecesAddUp() {
        for (Position position : RandomPositions.some(2, 150)) {
            for (Move move : position.legalMoves()) {
                Exchange exchange = ExchangeEvaluation.of(position, move);
                Position now = position;
                int promoted = 0;
                for (Move next : exchange.moves()) {
                    assertTrue(now.isLegal(next));
                    assertTrue(next == move || now.isCapture(next) && next.to() == move.to());
                    int gain = next.promotion().map(type -> worth(type) - 100).orElse(0);
                    promoted += now.toMove() == position.toMove() ? gain : -gain;
                    now = now.play(next);
                }
                int won = exchange.won().stream()
                        .mapToInt(ExchangeEvaluationTest::worth)
                        .sum();
                int lost = exchange.lost().stream()
                        .mapToInt(ExchangeEvaluationTest::worth)
                        .sum();
                assertEquals(exchange.centipawns(), won - lost + promoted);
            }
        }
    }

    @Test
    void theQuickOneIsTheSameAsSwappingWithTheLeastPieceWhateverIsPinned() {
        for (Position position : RandomPositions.some(3, 200)) {
            for (Move move : position.legalMoves()) {
                int value = swap(position, move);
                assertTrue(Swap.isAtLeast(position, move, value), () -> Fen.write(position) + " " + move);
                assertFalse(Swap.isAtLeast(position, move, value + 1), () -> Fen.write(position) + " " + move);
            }
        }
    }

    @Test
    void aPinnedDefenderDoesNotTakePart() {
        Position position = Fen.read("4r1k1/8/8/8/8/4N3/2p5/3BK3 b - - 0 1");
        // The knight on e3 guards d1, but may not leave the king's file; the king itself takes back.
        Exchange exchange = ExchangeEvaluation.of(position, San.read(position, "cxd1=Q+"));
        assertEquals(List.of(PieceType.BISHOP), exchange.won());
        assertEquals(List.of(PieceType.QUEEN), exchange.lost());
        assertEquals(
                San.read(position.play(exchange.moves().get(0)), "Kxd1"),
                exchange.moves().get(1));
        assertEquals(200, exchange.centipawns());
    }

    @Test
    void aRookForAGuardedPawnIsBadAndAPawnForAGuardedRookIsGood() {
        Position position = Fen.read("3r2k1/8/4p3/3p4/4P3/8/8/3R2K1 w - - 0 1");
        assertTrue(ExchangeEvaluation.of(position, San.read(position, "Rxd5")).isBad());
        Position other = Fen.read("6k1/8/4p3/3r4/4P3/8/8/6K1 w - - 0 1");
        Exchange good = ExchangeEvaluation.of(other, San.read(other, "exd5"));
        assertTrue(good.isGood());
        assertEquals(400, good.centipawns());
        assertEquals(List.of(PieceType.ROOK), good.won());
        assertEquals(List.of(PieceType.PAWN), good.lost());
    }

    private static int worth(PieceType type) {
        return 100 * type.pawns();
    }

    private static int bruteForce(Position position, Move move) {
        int gain = position.captured(move).map(piece -> worth(piece.type())).orElse(0)
                + move.promotion().map(type -> worth(type) - 100).orElse(0);
        Position after = position.play(move);
        int best = 0;
        for (Move answer : after.legalMoves()) {
            if (answer.to() == move.to() && after.isCapture(answer)) {
                best = Math.max(best, bruteForce(after, answer));
            }
        }
        return gain - best;
    }

    /** By removing attackers one after the other and looking at the whole board again each time. */
    private static int swap(Position position, Move move) {
        if (move.castles()) {
            return 0;
        }
        long board = position.occupied() & ~(1L << move.from());
        if (move.kind() == Move.Kind.EN_PASSANT) {
            board &= ~(1L << position.capturedAt(move));
        }
        PieceType lands =
                move.promotion().orElse(position.at(move.from()).orElseThrow().type());
        int gain = position.captured(move).map(piece -> worth(piece.type())).orElse(0)
                + move.promotion().map(type -> worth(type) - 100).orElse(0);
        return gain - takesBack(position, move.to(), board | 1L << move.to(), false, lands);
    }

    private static int takesBack(Position position, int square, long board, boolean first, PieceType victim) {
        Side side = first ? position.toMove() : position.toMove().opposite();
        long attackers = position.attackers(square, board) & ~(1L << square);
        for (PieceType type : PieceType.values()) {
            long pieces = attackers & position.of(side, type);
            long least = side == Side.WHITE
                    ? Long.lowestOneBit(pieces)
                    : Long.reverseBytes(Long.lowestOneBit(Long.reverseBytes(pieces)));
            if (least == 0) {
                continue;
            }
            if (type == PieceType.KING && (attackers & position.of(side.opposite())) != 0) {
                return 0;
            }
            int next = takesBack(position, square, board & ~least, !first, type);
            return Math.max(0, worth(victim) - next);
        }
        return 0;
    }
}
