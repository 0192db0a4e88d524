package dev.because.symbolic.game.notation;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import org.junit.jupiter.api.Test;

class UciMoveTest {
    @Test
    void castling_is_a_step_of_the_king_or_takes_the_rook() {
        Position position = Fen.read("r3k2r/8/8/8/8/8/8/R3K2R b KQkq - 0 1");
        for (String text : new String[] {"e8g8", "e8h8"}) {
            Move move = UciMove.read(position, text);
            assertEquals(Move.Kind.CASTLE_KINGSIDE, move.kind());
            assertEquals("e8g8", UciMove.write(position, move, false));
            assertEquals("e8h8", UciMove.write(position, move, true));
        }
        assertEquals(Move.Kind.CASTLE_QUEENSIDE, UciMove.read(position, "e8c8").kind());
        assertEquals(Move.Kind.CASTLE_QUEENSIDE, UciMove.read(position, "e8a8").kind());
    }

    @Test
    void a_step_to_where_castling_leads_is_a_step() {
        Position position = Fen.read("4k3/8/8/8/8/8/8/5K1R w H - 0 1");
        assertEquals(Move.Kind.PLAIN, UciMove.read(position, "f1g1").kind());
        assertEquals(Move.Kind.CASTLE_KINGSIDE, UciMove.read(position, "f1h1").kind());
        Position beside = Fen.read("4k3/8/8/8/8/8/8/5KR1 w G - 0 1");
        assertEquals(Move.Kind.CASTLE_KINGSIDE, UciMove.read(beside, "f1g1").kind());
    }

    @Test
    void promotions_name_the_piece() {
        Position position = Fen.read("8/P7/8/8/8/8/k7/4K3 w - - 0 1");
        assertEquals(Move.Kind.PROMOTE_ROOK, UciMove.read(position, "a7a8r").kind());
        assertEquals("a7a8q", UciMove.write(position, UciMove.read(position, "a7a8Q"), true));
        assertRefused(
                "move: found 'a7a8', which is not legal, expected a legal move of White",
                () -> UciMove.read(position, "a7a8"));
    }

    @Test
    void what_cannot_be_played_is_refused() {
        assertRefused(
                "engine: found '0000', expected a move such as e2e4, e7e8q or e1g1",
                () -> UciMove.read("engine", Fen.START, "0000"));
        assertRefused(
                "move: found 'e3e4', but White has nothing on e3, expected a legal move of White",
                () -> UciMove.read(Fen.START, "e3e4"));
        assertRefused(
                "move: found 'e2e5', which is not legal, expected a legal move of White",
                () -> UciMove.read(Fen.START, "e2e5"));
    }
}
