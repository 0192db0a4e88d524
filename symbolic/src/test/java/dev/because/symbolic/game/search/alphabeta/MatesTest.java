package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatesTest {
    private final AlphaBeta engine = new AlphaBeta(16, true);

    @Test
    void aMateIsTheShortestThatThereIs() {
        int[] found = new int[3];
        List<Position> positions = new ArrayList<>(sparse(21, 50, 5));
        positions.addAll(RandomPositions.some(22, 50));
        for (Position position : positions) {
            int moves = shortest(position, 2);
            Line best = best(position, 7);
            if (moves > 0) {
                found[moves]++;
                assertEquals(
                        Score.mate(position.toMove(), moves), best.score(), () -> Fen.write(position) + " " + best);
                assertEndsInMate(position, best, 2 * moves - 1);
            } else {
                assertTrue(best.score().mate() <= 0 || best.score().mate() > 2);
            }
        }
        assertTrue(found[1] >= 3 && found[2] >= 3, found[1] + " and " + found[2]);
    }

    @Test
    void theSideThatIsMatedHoldsOutAsLongAsItCan() {
        int found = 0;
        for (Position position : sparse(23, 80, 5)) {
            for (Move move : position.legalMoves().subList(0, 3)) {
                Position other = position.play(move);
                int moves = other.canMove() ? longest(other, 2) : 0;
                if (moves > 0) {
                    Line best = best(other, 7);
                    assertEquals(Score.mate(other.toMove(), -moves), best.score(), () -> Fen.write(other) + " " + best);
                    assertEndsInMate(other, best, 2 * moves);
                    found++;
                }
            }
        }
        assertTrue(found >= 10, found + "");
    }

    @Test
    void mateInThreeAndInFourAreTheShortestToo() {
        int[] found = new int[5];
        for (Position position : sparse(24, 40, 3)) {
            Line best = best(position, 8);
            int moves = best.score().mate();
            if (moves >= 3 && moves <= 4 && found[moves] < 3) {
                found[moves]++;
                assertEquals(0, shortest(position, moves - 1), () -> Fen.write(position) + " " + best);
                assertEndsInMate(position, best, 2 * moves - 1);
            }
        }
        assertTrue(found[3] > 0 && found[4] > 0, found[3] + " and " + found[4]);
    }

    private static void assertEndsInMate(Position position, Line line, int plies) {
        Position now = position;
        for (Move move : line.moves()) {
            assertTrue(now.isLegal(move));
            now = now.play(move);
        }
        assertTrue(now.isCheckmate(), () -> Fen.write(position) + " " + line);
        assertEquals(plies, line.moves().size());
    }

    /** Moves until the side to move mates, by trying out everything; 0 if it takes more than so many. */
    private static int shortest(Position position, int most) {
        for (int moves = 1; moves <= most; moves++) {
            if (mates(position, moves)) {
                return moves;
            }
        }
        return 0;
    }

    private static boolean mates(Position position, int moves) {
        return position.legalMoves().stream().map(position::play).anyMatch(after -> isMatedWithin(after, moves - 1));
    }

    private static boolean isMatedWithin(Position position, int moves) {
        List<Move> answers = position.legalMoves();
        if (answers.isEmpty()) {
            return position.inCheck();
        }
        return moves > 0 && answers.stream().map(position::play).allMatch(after -> mates(after, moves));
    }

    /** Moves until the side to move is mated, whatever it does; 0 if it takes more than so many. */
    private static int longest(Position position, int most) {
        for (int moves = 1; moves <= most; moves++) {
            if (isMatedWithin(position, moves)) {
                return moves;
            }
        }
        return 0;
    }

    /** King, queen and rook against king and knight, anywhere; of these men the first few. */
    private static List<Position> sparse(long seed, int count, int men) {
        List<Piece> pieces = List.of(
                new Piece(Side.WHITE, PieceType.KING),
                new Piece(Side.BLACK, PieceType.KING),
                new Piece(Side.WHITE, PieceType.QUEEN),
                new Piece(Side.WHITE, PieceType.ROOK),
                new Piece(Side.BLACK, PieceType.KNIGHT));
        SplittableRandom random = new SplittableRandom(seed);
        List<Position> found = new ArrayList<>();
        while (found.size() < count) {
            int[] squares = random.ints(0, 64).distinct().limit(5).toArray();
            Setup setup = new Setup();
            for (int i = 0; i < men; i++) {
                setup.put(pieces.get(i), squares[i]);
            }
            if (setup.faults().isEmpty() && setup.position().canMove()) {
                found.add(setup.position());
            }
        }
        return found;
    }

    private Line best(Position position, int depth) {
        return engine.analyse(Question.best(position, Limit.depth(depth))).best();
    }
}
