package dev.because.symbolic.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.symbolic.game.notation.Fen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetupTest {
    private static final Piece WHITE_KING = new Piece(Side.WHITE, PieceType.KING);
    private static final Piece BLACK_KING = new Piece(Side.BLACK, PieceType.KING);
    private static final Piece WHITE_ROOK = new Piece(Side.WHITE, PieceType.ROOK);

    @Test
    void an_empty_board_lacks_both_kings() {
        assertEquals(List.of("White has no king", "Black has no king"), new Setup().faults());
        assertEquals(
                "White has no king; Black has no king",
                assertThrows(IllegalStateException.class, () -> new Setup().position())
                        .getMessage());
    }

    @Test
    void castling_needs_king_and_rook_on_the_first_rank() {
        assertEquals(
                List.of(),
                kings("e1", "e8").put(WHITE_ROOK, at("h1")).castling(bit("h1")).faults());
        assertEquals(
                List.of("White may castle with a rook on h1, where none of its rooks stands"),
                kings("e1", "e8").castling(bit("h1")).faults());
        assertEquals(
                List.of("White may castle although its king stands on e2, not on its first rank"),
                kings("e2", "e8").put(WHITE_ROOK, at("h1")).castling(bit("h1")).faults());
        assertEquals(
                List.of("White may castle with two rooks on the same side of its king"),
                kings("e1", "e8")
                        .put(WHITE_ROOK, at("h1"))
                        .put(WHITE_ROOK, at("g1"))
                        .castling(bit("h1") | bit("g1"))
                        .faults());
        assertEquals(
                List.of("castling is allowed with what stands on d4, on no side's first rank"),
                kings("e1", "e8").castling(bit("d4")).faults());
    }

    @Test
    void the_rights_go_with_the_pieces_that_are_removed() {
        Position position = Fen.read("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1");
        assertEquals(
                "r3k2r/8/8/8/8/8/8/4K2R w Kkq - 0 1",
                Fen.write(new Setup(position).remove(at("a1")).position()));
        assertEquals(
                "r4k1r/8/8/8/8/8/8/R3K2R w KQ - 0 1",
                Fen.write(new Setup(position)
                        .remove(at("e8"))
                        .put(BLACK_KING, at("f8"))
                        .position()));
    }

    @Test
    void nothing_is_en_passant_when_the_pawn_is_gone() {
        Position position = Fen.read("4k3/8/8/8/3Pp3/8/8/4K3 b - d3 0 1");
        assertEquals(Optional.of(at("d3")), position.enPassant());
        Position without = new Setup(position).remove(at("d4")).position();
        assertEquals(Optional.empty(), without.enPassant());
        Position blocked = new Setup(position)
                .put(new Piece(Side.WHITE, PieceType.KNIGHT), at("d3"))
                .position();
        assertEquals(Optional.empty(), blocked.enPassant());
        assertEquals(
                Optional.of(at("d3")),
                new Setup(position)
                        .remove(at("e1"))
                        .put(WHITE_KING, at("h1"))
                        .position()
                        .enPassant());
    }

    @Test
    void a_piece_that_is_put_somewhere_takes_the_place_of_another() {
        Setup setup = kings("e1", "e8").put(WHITE_ROOK, at("a4")).put(new Piece(Side.BLACK, PieceType.PAWN), at("a4"));
        assertEquals("4k3/8/8/8/p7/8/8/4K3 w - - 0 1", Fen.write(setup.position()));
    }

    private static Setup kings(String white, String black) {
        return new Setup().put(WHITE_KING, at(white)).put(BLACK_KING, at(black));
    }

    private static int at(String name) {
        return Square.of(name).orElseThrow();
    }

    private static long bit(String name) {
        return Square.bit(at(name));
    }
}
