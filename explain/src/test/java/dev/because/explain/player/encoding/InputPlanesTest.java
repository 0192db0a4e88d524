package dev.because.explain.player.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.explain.player.plain.PlainChess;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputPlanesTest {
    @Test
    void theyAreThoseReadFromTheTextOfTheGamesPositions() {
        Random random = new Random(3);
        for (int game = 0; game < 8; game++) {
            Game played = Game.of(Fen.START);
            for (int ply = 0; ply < 60 && played.position().canMove(); ply++) {
                assertSame(played);
                played = played.play(anyMove(played.position(), random));
            }
        }
    }

    @Test
    void aPositionWithoutAPastStandsForItsPast() {
        Game game = Game.of(Fen.read("r3k2r/pp3ppp/2n5/3pP3/8/2N5/PPP2PPP/R3K2R w KQkq d6 0 12"));
        assertSame(game);
        float[] planes = InputPlanes.of(game);
        int d5 = 4 * 8 + 3;
        int d7 = 6 * 8 + 3;
        assertEquals(1, planes[d5 * 112 + 6]);
        assertEquals(0, planes[d7 * 112 + 6]);
        // Before, the pawn that may be taken en passant stood where it came from.
        assertEquals(0, planes[d5 * 112 + 13 + 6]);
        assertEquals(1, planes[d7 * 112 + 13 + 6]);
        Move castling = game.position().legalMoves().stream()
                .filter(Move::castles)
                .findFirst()
                .orElseThrow();
        assertSame(game.play(castling));
    }

    @Test
    void theInitialPositionHasNoPast() {
        float[] planes = InputPlanes.of(Game.of(Fen.START));
        for (int square = 0; square < 64; square++) {
            for (int plane = 13; plane < 104; plane++) {
                assertEquals(0, planes[square * 112 + plane]);
            }
        }
    }

    @Test
    void aPositionThatComesBackIsMarked() {
        Game game = Game.of(Fen.read("6k1/8/8/8/8/8/5P2/R5K1 w - - 0 1"));
        for (String move : List.of("a1b1", "g8h8", "b1a1", "h8g8", "a1b1")) {
            game = game.play(game.position().legalMoves().stream()
                    .filter(legal -> legal.toString().equals(move))
                    .findFirst()
                    .orElseThrow());
            assertSame(game);
        }
        float[] planes = InputPlanes.of(game);
        assertEquals(List.of(1f, 1f, 0f, 0f), List.of(planes[12], planes[25], planes[38], planes[51]));
        assertEquals(5, planes[109]);
    }

    @Test
    void aMirroredGameLooksTheSameButForTheSideThatMoves() {
        Random random = new Random(11);
        String fen = "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1";
        Game game = Game.of(Fen.read(fen));
        Game mirror = Game.of(Fen.read(PlainChess.mirrored(fen)));
        for (int ply = 0; ply < 20; ply++) {
            float[] planes = InputPlanes.of(game);
            float[] mirrored = InputPlanes.of(mirror);
            for (int i = 0; i < planes.length; i++) {
                assertEquals(i % 112 == 108 ? 1 - planes[i] : planes[i], mirrored[i]);
            }
            Move move = anyMove(game.position(), random);
            game = game.play(move);
            mirror = mirror.play(Move.of(move.from() ^ 56, move.to() ^ 56, move.kind()));
        }
    }

    private static Move anyMove(Position position, Random random) {
        return position.legalMoves().get(random.nextInt(position.legalMoves().size()));
    }

    private static void assertSame(Game game) {
        double[] expected = PlainChess.planes(game);
        float[] planes = InputPlanes.of(game);
        for (int square = 0; square < 64; square++) {
            for (int plane = 0; plane < 112; plane++) {
                assertEquals(expected[plane * 64 + square], planes[square * 112 + plane], "plane " + plane);
            }
        }
    }
}
