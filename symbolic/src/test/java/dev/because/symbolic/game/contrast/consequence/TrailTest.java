package dev.because.symbolic.game.contrast.consequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrailTest {
    @Test
    void everyPieceComesFromOneOfItsKindAndNoTwoFromTheSame() {
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            Game game = Game.of(Fen.START);
            for (int ply = 0; ply < 120 && game.position().canMove(); ply++) {
                List<Move> moves = game.position().legalMoves();
                game = game.play(moves.get(random.nextInt(moves.size())));
            }
            Trail trail = new Trail(game);
            int last = game.moves().size();
            Set<Integer> origins = new HashSet<>();
            for (int square = 0; square < 64; square++) {
                Optional<Piece> now = game.position().at(square);
                Optional<Integer> origin = trail.origin(last, square);
                assertEquals(now.isPresent(), origin.isPresent(), Square.name(square));
                if (origin.isPresent()) {
                    Piece then = Fen.START.at(origin.get()).orElseThrow();
                    assertEquals(now.get().side(), then.side());
                    assertTrue(then.type() == PieceType.PAWN
                            || then.type() == now.get().type());
                    assertTrue(origins.add(origin.get()));
                }
            }
        }
    }

    @Test
    void theRookComesFromItsCornerAfterCastlingAlsoInChess960() {
        assertCastled(Fen.read("4k3/8/8/8/8/8/8/4K2R w K - 0 1"), "f1", "h1");
        // King and rook change places.
        assertCastled(Fen.read("4k3/8/8/8/8/8/8/5KR1 w G - 0 1"), "f1", "g1");
    }

    private static void assertCastled(Position board, String to, String from) {
        Trail trail = new Trail(Game.of(board).play(San.read(board, "O-O")));
        assertEquals(Square.of(from), trail.origin(1, Square.of(to).orElseThrow()));
        assertEquals(
                Optional.of(board.king(board.toMove())),
                trail.origin(1, Square.of("g1").orElseThrow()));
    }
}
