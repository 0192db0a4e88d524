package dev.because.symbolic.game.notation;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FenTest {
    private static final String START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

    @Test
    void the_start_is_written_as_it_is_read() {
        assertEquals(START, Fen.write(Fen.START));
        assertEquals(Fen.START, Fen.read("  rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR   w KQkq -\n"));
    }

    @Test
    void fields_are_missing_or_too_many() {
        String expected =
                ", expected pieces, side to move, castling rights and en passant square, and then no clock or both";
        refused("", "FEN: found nothing" + expected);
        refused("8/8", "FEN: found 1 field" + expected);
        refused("8/8 w -", "FEN: found 3 fields" + expected);
        refused(START + " bm e4;", "FEN: found 8 fields" + expected);
    }

    @Test
    void the_board_is_not_eight_by_eight_or_has_other_letters() {
        refused("8/8 w - -", "FEN, pieces: found 2 ranks, expected 8 ranks with / between them");
        refused("k7/8/8/8/8/8/8/K8 w - -", "FEN, pieces, rank 1: found 9 squares in 'K8', expected 8 squares");
        refused("k7/8/8/8/8/8/7/K7 w - -", "FEN, pieces, rank 2: found 7 squares in '7', expected 8 squares");
        refused("k7/8//8/8/8/8/K7 w - -", "FEN, pieces, rank 6: found 0 squares in '', expected 8 squares");
        refused(
                "k7/8/8/8/8/3x4/8/K7 w - -",
                "FEN, pieces, rank 3: found 'x' in '3x4', expected PNBRQK, pnbrqk or a number from 1 to 8");
        refused(
                "k7/9/8/8/8/8/8/K7 w - -",
                "FEN, pieces, rank 7: found '9' in '9', expected PNBRQK, pnbrqk or a number from 1 to 8");
        refused(
                "k7/44/8/8/8/8/8/K7 w - -",
                "FEN, pieces, rank 7: found two numbers side by side in '44', expected their sum");
    }

    @Test
    void the_side_to_move_is_w_or_b() {
        refused("k7/8/8/8/8/8/8/K7 x - -", "FEN, side to move: found 'x', expected w or b");
        refused("k7/8/8/8/8/8/8/K7 W - -", "FEN, side to move: found 'W', expected w or b");
    }

    @Test
    void who_castles_has_king_and_rook_for_it() {
        refused(
                "4k3/8/8/8/8/8/8/4K3 w K -",
                "FEN, castling rights: found 'K' although White has no rook on the h-file's side of its king on e1,"
                        + " expected a rook on its first rank");
        refused(
                "r3k3/8/8/8/8/8/8/4K3 w h -",
                "FEN, castling rights: found 'h' although Black has no rook on h8, expected a rook on its first rank");
        refused(
                "4k3/8/8/8/8/8/4K3/7R w K -",
                "FEN, castling rights: found 'K' although White's king stands on e2, expected a king on its first rank");
        refused(
                "4k3/8/8/8/8/8/8/4K2R w Kx -",
                "FEN, castling rights: found 'x' in 'Kx', expected -, or KQkq, or files A to H and a to h");
        refused(
                "4k3/8/8/8/8/8/8/4K2R w KH -",
                "FEN, castling rights: found 'H' in 'KH', which is there already, expected each once");
        refused(
                "4k3/8/8/8/8/8/8/4KRR1 w FG -",
                "FEN: found that White may castle with two rooks on the same side of its king, expected a legal position");
    }

    @Test
    void k_and_q_mean_the_outermost_rook_and_letters_any() {
        Position outer = Fen.read("4k3/8/8/8/8/8/8/RR2K1RR w KQ - 0 1");
        assertEquals(Square.bit(0) | Square.bit(7), outer.castling());
        Position inner = Fen.read("4k3/8/8/8/8/8/8/RR2K1RR w GB - 0 1");
        assertEquals(Square.bit(1) | Square.bit(6), inner.castling());
        assertEquals("4k3/8/8/8/8/8/8/RR2K1RR w GB - 0 1", Fen.write(inner));
        assertEquals("4k3/8/8/8/8/8/8/RR2K1RR w KQ - 0 1", Fen.write(Fen.read("4k3/8/8/8/8/8/8/RR2K1RR w HA - 0 1")));
        assertEquals(Square.bit(7), Fen.read("4k3/8/8/8/8/8/8/1K5R w K - 0 1").castling());
    }

    @Test
    void an_en_passant_square_lies_behind_a_pawn_that_has_just_stepped() {
        refused("4k3/8/8/8/8/8/8/4K3 w - e9", "FEN, en passant square: found 'e9', expected - or a square such as e3");
        refused(
                "4k3/8/8/8/8/8/8/4K3 w - e3",
                "FEN: found that the en passant square e3 is not on the rank that Black's pawns step over, the sixth,"
                        + " expected a legal position");
        refused(
                "4k3/8/8/8/8/8/8/4K3 w - e6",
                "FEN: found that no pawn of Black stands on e5, which would have stepped over the en passant square e6,"
                        + " expected a legal position");
        refused(
                "4k3/4p3/8/4p3/8/8/8/4K3 w - e6",
                "FEN: found that the pawn on e5 cannot just have stepped over e6: e7 is taken, expected a legal position");
    }

    @Test
    void clocks_are_numbers() {
        refused("k7/8/8/8/8/8/8/K7 w - - x 1", "FEN, halfmove clock: found 'x', expected a whole number, 0 or more");
        refused("k7/8/8/8/8/8/8/K7 w - - 0 -1", "FEN, move number: found '-1', expected a whole number, 0 or more");
        refused(
                "k7/8/8/8/8/8/8/K7 w - - 0 99999999999",
                "FEN, move number: found '99999999999', expected a whole number, 0 or more");
        assertEquals(1, Fen.read("k7/8/8/8/8/8/8/K7 w - - 0 0").fullmoves());
        assertEquals(42, Fen.read("k7/8/8/8/8/8/8/K7 b - - 42 77").halfmoves());
    }

    @Test
    void impossible_boards_are_refused_with_the_reason() {
        impossible("8/8/8/8/8/8/8/K7 w - -", "Black has no king");
        impossible("k7/8/8/8/8/8/8/K6K w - -", "White has 2 kings");
        impossible("k7/8/8/8/8/8/8/K6p w - -", "a pawn of Black stands on h1, on the first rank");
        impossible("k6P/8/8/8/8/8/8/K7 w - -", "a pawn of White stands on h8, on the last rank");
        impossible("k7/8/8/8/8/P7/PPPPPPPP/K7 w - -", "White has 9 pawns");
        impossible("k7/8/8/8/1QQ5/8/PPPPPPPP/K7 w - -", "White has at least 1 promoted piece beside 8 pawns");
        impossible("k7/8/8/8/8/2B1B3/PPPPPPPP/K7 w - -", "White has at least 1 promoted piece beside 8 pawns");
        impossible("k7/8/8/8/nnnn4/8/p1pppppp/7K w - -", "Black has at least 2 promoted pieces beside 7 pawns");
        impossible("k7/8/8/8/8/8/8/K6r b - -", "White, which is not to move, is in check from h1");
        impossible("8/8/8/8/8/8/k7/K7 b - -", "the kings stand next to each other, on a1 and a2");
        impossible("4k3/8/8/1b6/4r3/8/2n5/4K2r w - -", "White is in check from 3 pieces at once");
    }

    @Test
    void two_checks_along_one_line_may_be_impossible_but_are_accepted() {
        assertEquals(Side.WHITE, Fen.read("3R4/8/q4k2/2B5/1NK5/3b4/8/8 w - -").toMove());
    }

    @Test
    void a_message_begins_with_where_the_text_was_found() {
        assertRefused(
                "a.pgn, game 2: found that Black has no king, expected a legal position",
                () -> Fen.read("a.pgn, game 2", "8/8/8/8/8/8/8/K7 w - -"));
    }

    @Test
    void mutated_positions_are_read_or_refused_in_one_line() {
        Random random = new Random(5);
        String letters = "kqrbnpKQRBNP12345678/ -w0é";
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text =
                    new StringBuilder("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1");
            for (int change = random.nextInt(3); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            try {
                Position position = Fen.read(text.toString());
                assertEquals(position, Fen.read(Fen.write(position)));
            } catch (BadInputException expected) {
                refused++;
            }
        }
        assertEquals(true, refused > 1000 && refused < 2990, refused + " refused");
    }

    private static void refused(String fen, String message) {
        assertRefused(message, () -> Fen.read(fen));
    }

    private static void impossible(String fen, String why) {
        refused(fen, "FEN: found that " + why + ", expected a legal position");
    }
}
