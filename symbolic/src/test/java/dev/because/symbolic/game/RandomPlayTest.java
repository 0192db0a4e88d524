package dev.because.symbolic.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.notation.UciMove;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RandomPlayTest {
    private static final String PAWNS = "4k3/p1p1p1p1/8/1P1P1P1P/p1p1p1p1/8/1P1P1P1P/4K3 w - - 0 1";
    private static final String RICH = "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1";

    @Test
    void five_hundred_positions_have_the_legal_moves_of_the_plain_generator() {
        Random random = new Random(11);
        int checks = 0;
        int castlings = 0;
        int enPassants = 0;
        for (int i = 0; i < 500; i++) {
            // The others are full of castling and en passant from the beginning.
            Position position = i % 2 == 0
                    ? RandomPlay.game(random, random.nextInt(160)).position()
                    : RandomPlay.game(Fen.read(i % 4 == 1 ? RICH : PAWNS), random, random.nextInt(12))
                            .position();
            TreeSet<String> moves = new TreeSet<>();
            position.legalMoves().forEach(move -> moves.add(move.toString()));
            assertEquals(new Mailbox(Fen.write(position)).moves(), moves, Fen.write(position));
            checks += position.inCheck() ? 1 : 0;
            castlings += position.legalMoves().stream().anyMatch(Move::castles) ? 1 : 0;
            enPassants += position.enPassant().isPresent() ? 1 : 0;
        }
        assertTrue(checks > 10 && castlings > 10 && enPassants > 3, checks + " " + castlings + " " + enPassants);
    }

    @Test
    void what_is_known_after_each_move_is_what_the_board_says_from_scratch() {
        Random random = new Random(12);
        Map<Long, String> boards = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            for (Position position : RandomPlay.game(random, 120).positions()) {
                Position anew = new Setup(position).position();
                assertEquals(anew.hash(), position.hash());
                assertEquals(anew, position);
                String fen = Fen.write(position).replaceFirst(" \\d+ \\d+$", "");
                assertEquals(fen, boards.merge(position.hash(), fen, (old, now) -> old), "one hash, one board");
            }
        }
        assertTrue(boards.size() > 2000, boards.size() + " boards");
    }

    @Test
    void positions_and_moves_are_read_as_they_were_written() {
        Random random = new Random(13);
        for (int i = 0; i < 16; i++) {
            Position start = i % 2 == 0 ? Fen.START : RandomPlay.chess960(random.nextInt(960));
            Game game = RandomPlay.game(start, random, 80);
            List<Position> positions = game.positions();
            for (int ply = 0; ply < game.moves().size(); ply++) {
                Position position = positions.get(ply);
                Position read = Fen.read(Fen.write(position));
                assertEquals(position, read);
                assertEquals(Fen.write(position), Fen.write(read));
                for (Move move : ply % 8 == 0
                        ? position.legalMoves()
                        : List.of(game.moves().get(ply))) {
                    assertEquals(move, San.read(position, San.write(position, move)));
                    assertEquals(move, UciMove.read(position, UciMove.write(position, move, true)));
                }
            }
        }
    }

    @Test
    void all_legal_moves_of_a_position_are_written_differently() {
        Random random = new Random(14);
        for (int i = 0; i < 30; i++) {
            Position position = RandomPlay.game(random, random.nextInt(100)).position();
            List<Move> moves = position.legalMoves();
            assertEquals(
                    moves.size(),
                    moves.stream()
                            .map(move -> San.write(position, move))
                            .distinct()
                            .count(),
                    Fen.write(position));
        }
    }
}
