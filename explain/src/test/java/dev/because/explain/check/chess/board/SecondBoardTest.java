package dev.because.explain.check.chess.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondBoardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
                "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
                "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1",
                "r2q1rk1/pP1p2pp/Q4n2/bbp1p3/Np6/1B3NBn/pPPP1PPP/R3K2R b KQ - 0 1",
                "rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8",
                "bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9",
                "2nnrbkr/p1qppppp/8/1ppb4/6PP/3PP3/PPP2P2/BQNNRBKR w HEhe - 1 9"
            })
    void bothBoardsHaveTheSameMovesAllAlongRandomGames(String fen) {
        Random random = new Random(7);
        for (int game = 0; game < 4; game++) {
            Position position = Fen.read(fen);
            SecondBoard second = SecondBoard.read(fen);
            for (int ply = 0; ply < 60 && position.canMove(); ply++) {
                List<Move> moves = position.legalMoves();
                TreeSet<String> written = new TreeSet<>();
                for (Move move : moves) {
                    written.add(San.write(position, move));
                }
                assertEquals(written, new TreeSet<>(second.written()), Fen.write(position));
                Move move = moves.get(random.nextInt(moves.size()));
                second = second.play(San.write(position, move)).after();
                position = position.play(move);
                assertEquals(position.inCheck(), second.inCheck());
                assertEquals(position.halfmoves(), second.quietPlies());
                assertEquals(position.isDeadByMaterial(), second.isDead());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4k3/8/8/8/8/8/8/4K3 w - - 0 1",
                "4k3/8/8/8/8/8/8/4KN2 w - - 0 1",
                "4k3/8/8/8/8/8/8/3NKN2 w - - 0 1",
                "4kb2/8/8/8/8/8/8/2B1K3 w - - 0 1",
                "2b1k3/8/8/8/8/8/8/2B1K3 w - - 0 1",
                "2b1k3/8/8/8/8/8/8/4KN2 w - - 0 1",
                "4k3/8/8/8/8/8/8/4K2R w - - 0 1"
            })
    void bothBoardsAgreeWhenNobodyCanMate(String fen) {
        assertEquals(Fen.read(fen).isDeadByMaterial(), SecondBoard.read(fen).isDead());
    }

    @Test
    void aMoveThatIsNotLegalIsNamed() {
        SecondBoard start = SecondBoard.read("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
        assertThrows(IllegalArgumentException.class, () -> start.play("e5"));
        assertEquals(20, start.moves());
    }

    @Test
    void itSaysWhatAMoveDoes() {
        SecondBoard board = SecondBoard.read("4k3/8/8/3pP3/8/8/8/R3K2R w KQ d6 0 1");
        SecondBoard.Played passing = board.play("exd6");
        assertEquals('P', passing.takes());
        assertEquals(' ', passing.after().at("d5"));
        SecondBoard.Played castled = board.play("O-O-O");
        assertEquals("c1", castled.to());
        assertEquals('R', castled.after().at("d1"));
    }
}
