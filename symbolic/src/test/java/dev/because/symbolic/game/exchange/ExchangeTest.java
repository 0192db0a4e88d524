package dev.because.symbolic.game.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second way: the same exchange by playing legal moves on the board. */
class ExchangeTest {
    private static final int GAMES = 60;
    private static final int PLIES = 80;

    @ParameterizedTest(name = "{1} nets {2}")
    @CsvSource({
        // an unguarded pawn, a guarded one, a battery of rooks and queen
        "1k1r4/1pp4p/p7/4p3/8/P5P1/1PP4P/2K1R3 w - - 0 1, Rxe5, 1",
        "1k1r3q/1ppn3p/p4b2/4p3/8/P2N2P1/1PP1R1BP/2K1Q3 w - - 0 1, Nxe5, -2",
        "4k3/8/4r3/4p3/8/4R3/4Q3/4K3 w - - 0 1, Rxe5, 1",
        "4k3/4r3/4r3/4p3/8/4R3/4Q3/4K3 w - - 0 1, Rxe5, -4",
        // a pinned guard does not retake
        "4k3/8/4p3/3n4/8/8/4R3/3RK3 w - - 0 1, Rxd5, 3",
        "4k3/8/4p3/3n4/8/8/8/3RK3 w - - 0 1, Rxd5, -2",
        // promotion counts, also by taking
        "7k/P7/8/8/8/8/8/K7 w - - 0 1, a8=Q+, 8",
        "1r5k/P7/8/8/8/8/8/K7 w - - 0 1, axb8=Q+, 13",
        "1r4k1/P7/8/8/8/8/8/K7 w - - 0 1, a8=Q, -1",
        // en passant, with a pawn that retakes
        "4k3/2p5/8/3pP3/8/8/8/4K3 w - d6 0 1, exd6, 0",
        // a king takes what nobody guards, and only that
        "8/8/8/3k4/4P3/8/8/4K3 b - - 0 1, Kxe4, 1",
        "4k3/8/8/8/8/8/8/4K2R w K - 0 1, O-O, 0"
    })
    void a_move_nets_what_a_player_counts(String fen, String san, int pawns) {
        Position position = Fen.read(fen);
        assertEquals(pawns, Exchange.gain(position, San.read(position, san)));
    }

    @Test
    void it_agrees_with_the_exchange_played_out_by_legal_moves() {
        long compared = 0;
        long best = 0;
        for (int game = 0; game < GAMES; game++) {
            Random random = new Random(game);
            Position position = Fen.START;
            for (int ply = 0; ply < PLIES && position.canMove(); ply++) {
                List<Move> moves = position.legalMoves();
                for (Move move : moves) {
                    if (position.isCapture(move)) {
                        int gain = Exchange.gain(position, move);
                        assertEquals(played(position, move), gain, Fen.write(position) + " " + move);
                        compared++;
                        best += minimax(position, move) == gain ? 1 : 0;
                    }
                }
                position = position.play(moves.get(random.nextInt(moves.size())));
            }
        }
        assertTrue(compared > 10_000, compared + " captures");
        // Taking with the cheapest piece is not always best (a dearer one may uncover something), but nearly.
        assertTrue(best > 0.995 * compared, best + " of " + compared + " are what free choice of the piece nets");
    }

    @Test
    void a_threat_is_what_could_be_taken_if_it_were_ones_turn() {
        long compared = 0;
        for (int game = 0; game < GAMES; game++) {
            Random random = new Random(1000 + game);
            Position position = Fen.START;
            for (int ply = 0; ply < PLIES && position.canMove(); ply++) {
                List<Move> moves = position.legalMoves();
                if (position.pass().isPresent()) {
                    Position passed = position.pass().orElseThrow();
                    for (int square : Square.all(position.of(position.toMove()))) {
                        String where = Fen.write(position) + " " + Square.name(square);
                        assertEquals(bestPlayed(passed, square), Exchange.threat(position, square), where);
                        assertEquals(bestPlayed(passed, square), Exchange.best(passed, square), where);
                        compared++;
                    }
                }
                position = position.play(moves.get(random.nextInt(moves.size())));
            }
        }
        assertTrue(compared > 10_000, compared + " pieces");
    }

    @Test
    void a_piece_that_is_pinned_threatens_nothing_off_its_line() {
        Position position = Fen.read("4r1k1/8/8/2n5/8/8/4B3/4K3 b - - 0 1");
        Position pinned = Fen.read("4r1k1/8/8/1n6/8/8/4B3/4K3 b - - 0 1");
        assertEquals(0, Exchange.threat(position, Square.of(4, 1), Square.of(2, 4)));
        assertEquals(0, Exchange.threat(pinned, Square.of(4, 1), Square.of(1, 4)));
        Position free = Fen.read("6k1/8/8/1n6/8/8/4B3/4K3 b - - 0 1");
        assertEquals(3, Exchange.threat(free, Square.of(4, 1), Square.of(1, 4)));
    }

    private static int played(Position position, Move move) {
        int taken = position.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        int promotion = move.promotion().map(type -> type.pawns() - 1).orElse(0);
        return taken + promotion - bestPlayed(position.play(move), move.to());
    }

    private static int bestPlayed(Position position, int square) {
        return position.legalMoves().stream()
                .filter(move -> takes(position, move, square))
                .filter(move -> move.promotion().orElse(PieceType.QUEEN) == PieceType.QUEEN)
                .min(Comparator.comparing((Move move) ->
                                position.at(move.from()).orElseThrow().type())
                        .thenComparing(Move::from))
                .map(move -> Math.max(0, played(position, move)))
                .orElse(0);
    }

    private static int minimax(Position position, Move move) {
        Position after = position.play(move);
        int taken = position.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        int promotion = move.promotion().map(type -> type.pawns() - 1).orElse(0);
        return taken
                + promotion
                - after.legalMoves().stream()
                        .filter(reply -> takes(after, reply, move.to()))
                        .mapToInt(reply -> minimax(after, reply))
                        .reduce(0, Math::max);
    }

    private static boolean takes(Position position, Move move, int square) {
        return move.to() == square && position.isCapture(move) && move.kind() != Move.Kind.EN_PASSANT;
    }
}
