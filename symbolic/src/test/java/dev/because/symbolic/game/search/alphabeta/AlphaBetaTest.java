package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphaBetaTest {
    private final AlphaBeta engine = new AlphaBeta(16, true);

    @Test
    void theSameQuestionGetsTheSameAnswerWhateverWasAskedBefore() {
        List<Position> positions = RandomPositions.some(11, 12);
        List<Analysis> first = positions.stream().map(this::threeLines).toList();
        List<Analysis> fresh = positions.stream()
                .map(position -> new AlphaBeta(16, true).analyse(question(position)))
                .toList();
        assertEquals(first, fresh);
        assertEquals(first, positions.stream().map(this::threeLines).toList());
    }

    @Test
    void linesAreLegalToTheirEndAndBestFirst() {
        for (Position position : RandomPositions.some(12, 40)) {
            List<Line> lines = threeLines(position).lines();
            assertEquals(Math.min(3, position.legalMoves().size()), lines.size());
            assertEquals(
                    lines.size(), lines.stream().map(Line::first).distinct().count());
            for (int i = 0; i < lines.size(); i++) {
                assertTrue(i == 0
                        || lines.get(i - 1).score().compareTo(lines.get(i).score()) >= 0);
                assertEquals(position.toMove(), lines.get(i).score().pointOfView());
                Position now = position;
                for (Move move : lines.get(i).moves()) {
                    assertTrue(now.isLegal(move), Fen.write(position) + " " + lines.get(i));
                    now = now.play(move);
                }
            }
        }
    }

    @Test
    void onlyTheMovesInQuestionAreChosenFrom() {
        for (Position position : RandomPositions.some(13, 20)) {
            List<Move> legal = position.legalMoves();
            List<Move> two = legal.subList(0, Math.min(2, legal.size()));
            Analysis analysis = engine.analyse(new Question(Game.of(position), 5, two, Limit.nodes(1000)));
            assertEquals(two.size(), analysis.lines().size());
            assertTrue(analysis.lines().stream().map(Line::first).allMatch(two::contains));
        }
        Move illegal = San.read(Fen.START, "e4");
        Position other = Fen.START.play(illegal);
        assertThrows(
                IllegalArgumentException.class,
                () -> engine.analyse(Question.best(other, Limit.nodes(100)).only(illegal)));
    }

    @Test
    void noMoreNodesAreLookedAtThanAllowed() {
        for (long nodes : new long[] {1, 2, 10, 100, 5000}) {
            Analysis analysis = engine.analyse(Question.best(Fen.START, Limit.nodes(nodes)));
            assertEquals(nodes, analysis.nodes());
            assertTrue(Fen.START.isLegal(analysis.best().first()));
        }
        assertEquals(6, engine.analyse(Question.best(Fen.START, Limit.depth(6))).depth());
    }

    @Test
    void itStopsInTime() {
        engine.analyse(Question.best(Fen.START, Limit.nodes(20_000)));
        long before = System.nanoTime();
        engine.analyse(Question.best(Fen.START, Limit.milliseconds(200)));
        long taken = (System.nanoTime() - before) / 1_000_000;
        // Loose, for machines on which much else runs.
        assertTrue(taken >= 195 && taken < 1500, taken + " ms");
    }

    @Test
    void aGameThatIsOverHasNoLines() {
        Position mated = Fen.read("R5k1/5ppp/8/8/8/8/8/6K1 b - - 0 1");
        assertEquals(
                List.of(), engine.analyse(Question.best(mated, Limit.depth(3))).lines());
    }

    private Analysis threeLines(Position position) {
        return engine.analyse(question(position));
    }

    private static Question question(Position position) {
        return Question.best(position, Limit.nodes(3000)).lines(3);
    }
}
