package dev.because.explain.player.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.plain.PlainChess;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyMovesTest {
    @Test
    void eachOfThe1858MovesHasAFilterAndASquareOfItsOwn() {
        Set<Integer> cells = new HashSet<>();
        for (int number = 0; number < PolicyMoves.COUNT; number++) {
            assertTrue(PolicyMoves.plane(number) >= 0 && PolicyMoves.plane(number) < PolicyMoves.PLANES);
            cells.add(64 * PolicyMoves.plane(number) + PolicyMoves.square(number));
        }
        assertEquals(PolicyMoves.COUNT, cells.size());
    }

    @Test
    void theOrderIsThePublishedOne() {
        // From lc0's own table of moves and its map of the convolutional head.
        List<String> moves = PlainChess.moves();
        assertEquals(PolicyMoves.COUNT, moves.size());
        assertEquals(0, moves.indexOf("a1b1"));
        assertEquals(7, moves.indexOf("a1a2"));
        assertEquals(11, moves.indexOf("a1b3"));
        assertEquals(1792, moves.indexOf("a7a8q"));
        assertEquals(1799, moves.indexOf("b7a8r"));
        assertEquals(1857, moves.indexOf("h7h8b"));
        assertEquals(64, PolicyMoves.plane(1799));
        assertEquals(69, PolicyMoves.plane(1792));
        assertEquals(71, PolicyMoves.plane(1797));
        assertEquals(6, PolicyMoves.plane(moves.indexOf("c1c8")));
        assertEquals(13, PolicyMoves.plane(moves.indexOf("a1h8")));
        assertEquals(56, PolicyMoves.plane(11));
    }

    @Test
    void filtersAndSquaresAreThoseDerivedFromTheTextOfTheMoves() {
        List<String> moves = PlainChess.moves();
        for (int number = 0; number < PolicyMoves.COUNT; number++) {
            assertEquals(
                    PlainChess.cell(moves.get(number)),
                    64 * PolicyMoves.plane(number) + PolicyMoves.square(number),
                    moves.get(number));
        }
    }

    @Test
    void theLegalMovesOfRandomGamesHaveDistinctNumbersThatTheirTextConfirms() {
        Random random = new Random(7);
        List<String> moves = PlainChess.moves();
        BitSet seen = new BitSet();
        Set<Move.Kind> kinds = new HashSet<>();
        for (int game = 0; game < 40; game++) {
            Position position = Fen.START;
            for (int ply = 0; ply < 150 && position.canMove(); ply++) {
                Set<Integer> numbers = new HashSet<>();
                for (Move move : position.legalMoves()) {
                    int number = PolicyMoves.number(position, move);
                    numbers.add(number);
                    seen.set(number);
                    kinds.add(move.kind());
                    assertEquals(moves.get(number), PlainChess.text(position, move), () -> move + " of " + move.kind());
                }
                assertEquals(position.legalMoves().size(), numbers.size());
                position = position.play(position.legalMoves()
                        .get(random.nextInt(position.legalMoves().size())));
            }
        }
        assertEquals(Set.of(Move.Kind.values()), kinds);
        assertTrue(seen.cardinality() > 1400, seen.cardinality() + " of 1858");
    }

    @Test
    void castlingIsTheKingsWayToItsRookInChess960Too() {
        Position position = Fen.read("1r1k2r1/pppppppp/8/8/8/8/PPPPPPPP/1R1K2R1 b GBgb - 0 1");
        List<String> moves = PlainChess.moves();
        List<String> castling = position.legalMoves().stream()
                .filter(Move::castles)
                .map(move -> moves.get(PolicyMoves.number(position, move)))
                .sorted()
                .toList();
        assertEquals(List.of("d1b1", "d1g1"), castling);
        long distinct = position.legalMoves().stream()
                .map(move -> PolicyMoves.number(position, move))
                .distinct()
                .count();
        assertEquals(position.legalMoves().size(), distinct);
    }
}
