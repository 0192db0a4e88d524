package dev.because.symbolic.game.notation;

import static dev.because.symbolic.logic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class SanTest {
    private static final String TWO_KNIGHTS = "4k3/8/8/8/8/5N2/8/1N2K2R w K - 0 1";

    @Test
    void a_piece_is_told_from_its_like_by_file_rank_or_both() {
        assertEquals("Nbd2", San.write(position(TWO_KNIGHTS), San.read(position(TWO_KNIGHTS), "Nb1d2")));
        Position rooks = position("4k3/8/8/R7/8/8/8/R3K3 w - - 0 1");
        assertEquals("R1a3", San.write(rooks, San.read(rooks, "Ra1a3")));
        Position queens = position("6k1/8/8/8/4Q2Q/8/8/K6Q w - - 0 1");
        assertEquals("Qh4e1", San.write(queens, San.read(queens, "Qh4-e1")));
    }

    @Test
    void a_pinned_piece_is_no_rival() {
        Position pinned = position("4k3/8/8/8/4r3/5N2/4N3/4K3 w - - 0 1");
        assertEquals("Nd4", San.write(pinned, San.read(pinned, "Nfd4")));
    }

    @Test
    void checks_and_mates_are_marked() {
        assertEquals(
                List.of("f3", "e5", "g4", "Qh4#"),
                San.line(
                        Fen.START,
                        List.of(
                                UciMove.read(Fen.START, "f2f3"),
                                UciMove.read(after("f3"), "e7e5"),
                                UciMove.read(after("f3", "e5"), "g2g4"),
                                UciMove.read(after("f3", "e5", "g4"), "d8h4"))));
        Position check = position("4k3/8/8/8/8/8/8/R3K3 w Q - 0 1");
        assertEquals("Ra8+", San.write(check, San.read(check, "Ra8")));
    }

    @Test
    void signs_may_be_missing_or_others() {
        Position position = position("r3k3/1P6/8/3p4/4P3/8/8/R3K2R w KQ - 0 1");
        for (String same :
                List.of("exd5", "ed5", "e4xd5", "e4d5", "exd5!?", "exd5+", "exd5#", "e4:d5", " exd5 ", "Pexd5")) {
            assertEquals("exd5", San.write(position, San.read(position, same)), same);
        }
        for (String same : List.of("O-O", "0-0", "o-o", "OO", "O-O!!", "e1g1")) {
            assertEquals("O-O", San.write(position, San.read(position, same)), same);
        }
        assertEquals("O-O-O", San.write(position, San.read(position, "0-0-0+?")));
        for (String same : List.of("bxa8=Q+", "bxa8Q", "ba8=q", "b7xa8(Q)", "bxa8/Q", "b7a8q")) {
            assertEquals("bxa8=Q+", San.write(position, San.read(position, same)), same);
        }
        assertEquals("b8=N", San.write(position, San.read(position, "b8N")));
        Position knight = Fen.START;
        for (String same : List.of("Nf3", "Ng1-f3", "Ngf3", "N1f3", "g1f3", "Ng1f3!")) {
            assertEquals("Nf3", San.write(knight, San.read(knight, same)), same);
        }
        Position passing = position("4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1");
        for (String same : List.of("exd6", "exd6 e.p.", "exd6ep", "ed6")) {
            assertEquals("exd6", San.write(passing, San.read(passing, same)), same);
        }
    }

    @Test
    void an_ambiguous_move_names_the_candidates() {
        refused(TWO_KNIGHTS, "Nd2", "'Nd2', which 2 knights can play, expected Nbd2 or Nfd2");
        refused(
                "8/P7/8/8/8/8/k7/4K3 w - - 0 1",
                "a8",
                "'a8', without the piece that the pawn becomes," + " expected a8=Q+, a8=R+, a8=B or a8=N");
        refused(
                "8/P7/8/8/8/8/k7/4K3 w - - 0 1",
                "a8=K",
                "'a8=K', with a piece that the pawn cannot become," + " expected a8=Q+, a8=R+, a8=B or a8=N");
    }

    @Test
    void what_is_no_move_at_all_is_told() {
        for (String nonsense : List.of("", "hello", "Nz9", "e", "Ke1e2e3", "--", "0000")) {
            refused(TWO_KNIGHTS, nonsense, "'" + nonsense + "', expected a move such as e4, Nbxd5, e8=Q or O-O");
        }
    }

    @Test
    void an_illegal_move_says_why() {
        illegal(TWO_KNIGHTS, "Nd5", "no knight can reach d5");
        illegal(TWO_KNIGHTS, "Ncd2", "White has no knight on the c-file");
        illegal(TWO_KNIGHTS, "Qd5", "White has no queen");
        illegal(TWO_KNIGHTS, "Rxg1", "nothing to take on g1");
        illegal(TWO_KNIGHTS, "Nfh2=Q", "no pawn promotes by it");
        illegal(TWO_KNIGHTS, "O-O-O", "White may no longer castle on the queen's side");
        illegal("4k3/8/8/8/8/8/8/RN2K3 w Q - 0 1", "O-O-O", "there is a piece in the way on b1");
        illegal("4k3/8/8/8/8/5r2/8/4K2R w K - 0 1", "O-O", "the king would cross f1, which is attacked");
        illegal("4k3/8/8/8/8/6r1/8/4K2R w K - 0 1", "O-O", "the king would land on g1, which is attacked");
        illegal("4k3/8/8/8/8/4r3/8/4K2R w K - 0 1", "O-O", "the king is in check");
        illegal("4k3/8/8/8/4r3/8/4N3/4K3 w - - 0 1", "Nd4", "the king would be in check");
        illegal("4k3/8/8/8/4r3/8/8/N3K3 w - - 0 1", "Nb3", "the king would still be in check");
        illegal("4k3/8/8/8/8/8/3r4/7K w - - 0 1", "Kg2", "the king would be in check");
        illegal("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", "Nd2", "d2 is taken by White's own pawn");
        illegal("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", "e5", "no pawn can reach e5");
        illegal(
                "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
                "exd3",
                "no pawn on the e-file can take on d3");
        illegal(
                "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
                "Bc4",
                "the way of the bishop on f1 is barred on e2");
        illegal("4k3/8/8/4p3/4P3/8/8/4K3 w - - 0 1", "e5", "e5 is taken");
        illegal("4k3/8/8/3pp3/4P3/8/8/4K3 w - - 0 1", "d5", "a pawn that takes there is written with its file, exd5");
        illegal("7k/5Q2/6K1/8/8/8/8/8 b - - 0 1", "Kh7", "the game is over by stalemate");
        illegal("6k1/6Q1/6K1/8/8/8/8/8 b - - 0 1", "O-O", "the game is over by mate");
    }

    private static Position position(String fen) {
        return Fen.read(fen);
    }

    private static Position after(String... moves) {
        Position position = Fen.START;
        for (String san : moves) {
            position = position.play(San.read(position, san));
        }
        return position;
    }

    private static void illegal(String fen, String san, String why) {
        refused(fen, san, "'" + san + "', but " + why + ", expected a legal move");
    }

    private static void refused(String fen, String san, String message) {
        assertRefused("move: found " + message, () -> San.read(position(fen), san));
    }
}
