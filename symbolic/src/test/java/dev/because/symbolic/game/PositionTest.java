package dev.because.symbolic.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void mate_and_stalemate_are_told_apart() {
        Position fool = Fen.read("rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3");
        assertTrue(fool.isCheckmate() && !fool.isStalemate() && !fool.canMove());
        Position stale = Fen.read("7k/5Q2/6K1/8/8/8/8/8 b - - 0 1");
        assertTrue(stale.isStalemate() && !stale.isCheckmate() && !stale.inCheck());
    }

    @Test
    void material_that_cannot_mate_is_dead_and_what_might_is_not() {
        for (String dead :
                List.of("k7/8/8/8/8/8/8/7K", "k7/8/8/8/8/8/8/6NK", "kb6/8/8/8/8/8/8/7K", "kb1b4/8/8/8/8/8/8/4B1BK")) {
            assertTrue(Fen.read(dead + " w - - 0 1").isDeadByMaterial(), dead);
        }
        for (String alive : List.of(
                "k7/p7/8/8/8/8/8/7K",
                "k7/8/8/8/8/8/8/5NNK",
                "kb6/8/8/8/8/8/8/6NK",
                "kb6/8/8/8/8/8/8/5B1K",
                "kr6/8/8/8/8/8/8/7K")) {
            assertFalse(Fen.read(alive + " w - - 0 1").isDeadByMaterial(), alive);
        }
    }

    @Test
    void passing_gives_the_move_away_unless_in_check() {
        Position position = Fen.read("rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 3");
        Position passed = position.pass().orElseThrow();
        assertEquals(Side.WHITE, passed.toMove());
        assertEquals(Optional.empty(), passed.enPassant());
        assertEquals(position.castling(), passed.castling());
        assertEquals(
                Optional.empty(), Fen.read("4k3/8/8/8/8/8/4r3/4K3 w - - 0 1").pass());
    }

    @Test
    void en_passant_counts_only_where_a_pawn_stands_beside() {
        Position nobody = Fen.START.play(San.read(Fen.START, "e4"));
        assertEquals(Optional.empty(), nobody.enPassant());
        Position somebody = Fen.read("4k3/8/8/8/3p4/8/4P3/4K3 w - - 0 1");
        Position after = somebody.play(San.read(somebody, "e4"));
        assertEquals(Optional.of(Square.of(4, 2)), after.enPassant());
        assertNotEquals(after, new Setup(after).noEnPassant().position());
        Move takes = San.read(after, "dxe3");
        assertTrue(after.isCapture(takes));
        assertEquals(Optional.of(new Piece(Side.WHITE, PieceType.PAWN)), after.captured(takes));
        assertEquals("4k3/8/8/8/8/4p3/8/4K3 w - - 0 2", Fen.write(after.play(takes)));
    }

    @Test
    void moving_a_king_or_a_rook_or_taking_one_ends_castling() {
        Position position = Fen.read("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1");
        assertEquals("Qkq", castling(position, "Rh2"));
        assertEquals("kq", castling(position, "Ke2"));
        assertEquals("Qq", castling(position, "Rxh8+"));
        assertEquals("kq", castling(position, "O-O-O"));
    }

    @Test
    void in_chess960_king_and_rook_land_where_they_always_do() {
        Position next = Fen.read("4k3/8/8/8/8/8/8/5KR1 w G - 0 1");
        assertEquals("4k3/8/8/8/8/8/8/5RK1 b - - 1 1", Fen.write(next.play(San.read(next, "O-O"))));
        Position far = Fen.read("4k3/8/8/8/8/8/8/RK6 w A - 0 1");
        assertEquals("4k3/8/8/8/8/8/8/2KR4 b - - 1 1", Fen.write(far.play(San.read(far, "O-O-O"))));
        Position stays = Fen.read("4k3/8/8/8/8/8/8/R1K5 w A - 0 1");
        assertEquals("4k3/8/8/8/8/8/8/2KR4 b - - 1 1", Fen.write(stays.play(San.read(stays, "O-O-O"))));
    }

    @Test
    void in_chess960_a_rook_that_shields_its_king_may_not_castle_away() {
        Position shielded = Fen.read("4k3/8/8/8/8/8/8/qRK5 w B - 0 1");
        assertFalse(shielded.legalMoves().stream().anyMatch(Move::castles));
        Position free = Fen.read("4k3/8/8/8/8/8/8/1RK5 w B - 0 1");
        assertTrue(free.legalMoves().stream().anyMatch(Move::castles));
    }

    @Test
    void clocks_count_and_start_again() {
        Position position = Fen.read("4k3/8/8/8/8/8/4P3/4K2N b - - 7 30");
        Position after = position.play(San.read(position, "Kd7"));
        assertEquals(8, after.halfmoves());
        assertEquals(31, after.fullmoves());
        Position stepped = after.play(San.read(after, "e3"));
        assertEquals(0, stepped.halfmoves());
        assertEquals(31, stepped.fullmoves());
    }

    @Test
    void material_is_counted_in_pawns() {
        assertEquals(39, Fen.START.material(Side.WHITE));
        assertEquals(10, Fen.read("4k3/8/8/8/8/8/4P3/4K2Q w - - 0 1").material(Side.WHITE));
    }

    @Test
    void all_960_starts_differ_and_number_518_is_chess() {
        assertEquals(Fen.START, RandomPlay.chess960(518));
        long different = java.util.stream.IntStream.range(0, 960)
                .mapToObj(RandomPlay::chess960)
                .distinct()
                .count();
        assertEquals(960, different);
    }

    private static String castling(Position position, String san) {
        return Fen.write(position.play(San.read(position, san))).split(" ")[2];
    }
}
