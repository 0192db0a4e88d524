package dev.because.symbolic.game.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class TandemTest {
    private static final Position POSITION = Fen.START;
    private static final Tandem.Shares SHARES = new Tandem.Shares(30, 3, 0.4, 9, 50);

    /** Scores moves as it was told to, or prefers one; remembers what it was asked. */
    private static final class Told implements Advisable {
        private final Map<String, Score> scores;
        private final List<Question> asked = new ArrayList<>();
        private boolean closed;

        Told(Map<String, Score> scores) {
            this.scores = scores;
        }

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Analysis analyse(Question question) {
            return analyse(question, move -> 0);
        }

        @Override
        public Analysis analyse(Question question, ToIntFunction<Move> handicap) {
            asked.add(question);
            List<Line> lines = scores.entrySet().stream()
                    .map(entry -> new Line(entry.getValue(), List.of(San.read(POSITION, entry.getKey()))))
                    .filter(line ->
                            question.among().isEmpty() || question.among().contains(line.first()))
                    .sorted(Comparator.comparingInt((Line line) -> line.score().scaled()
                                    - (line.score().isMate() ? 0 : handicap.applyAsInt(line.first())))
                            .reversed())
                    .limit(question.lines())
                    .toList();
            return new Analysis(lines, 1_000, 7);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Score white(int centipawns) {
        return Score.centipawns(Side.WHITE, centipawns);
    }

    private Told judgement = new Told(Map.of("e4", white(1), "d4", white(2)));

    private void judge(Map<String, Score> scores) {
        judgement = new Told(scores);
    }

    private static List<String> moves(Analysis analysis) {
        return analysis.lines().stream()
                .map(line -> San.write(POSITION, line.first()))
                .toList();
    }

    private Tandem with(Told calculation) {
        return new Tandem("two", calculation, judgement, SHARES);
    }

    @Test
    void adviceIsFollowedAsFarAsCalculationHardlyTellsMovesApart() {
        Told calculation = new Told(Map.of("e4", white(40), "d4", white(25), "c4", white(11), "a4", white(-60)));
        Question question = Question.best(POSITION, Limit.nodes(1_000));
        judge(Map.of("c4", white(200), "d4", white(190), "a4", white(150), "e4", white(0)));
        Analysis analysis = with(calculation).analyse(question.lines(4));
        assertEquals(List.of("d4", "c4", "e4", "a4"), moves(analysis), "25 − 10 before 11 − 0 before 40 − 30");
        assertEquals(25, analysis.best().score().centipawns(), "scores are those of calculation");
        assertEquals(7, analysis.depth());
        assertEquals(2_000, analysis.nodes());
        assertEquals(List.of("d4"), moves(with(calculation).analyse(question)), "no more lines than asked for");
    }

    @Test
    void nobodyIsAdvisedAgainstAMoveThatIsClearlyBetter() {
        judge(Map.of("c4", white(200), "d4", white(190), "e4", white(-900)));
        Told calculation = new Told(Map.of("e4", white(71), "d4", white(40), "c4", white(40)));
        assertEquals(List.of("e4"), moves(with(calculation).analyse(Question.best(POSITION, Limit.nodes(1_000)))));
    }

    @Test
    void matesTakeNoAdvice() {
        judge(Map.of("d4", white(200), "e4", white(0)));
        Told mates = new Told(Map.of("e4", Score.mate(Side.WHITE, 3), "d4", Score.mate(Side.WHITE, 5)));
        assertEquals(List.of("e4"), moves(with(mates).analyse(Question.best(POSITION, Limit.depth(3)))));
    }

    @Test
    void theLimitIsSharedOut() {
        Told calculation = new Told(Map.of("e4", white(40), "d4", white(25)));
        Tandem tandem = with(calculation);
        for (Limit limit : List.of(Limit.nodes(1_000), Limit.milliseconds(1_000), Limit.depth(12))) {
            tandem.analyse(Question.best(POSITION, limit));
        }
        assertEquals(
                List.of(Limit.nodes(900), Limit.milliseconds(600), Limit.depth(12)),
                calculation.asked.stream().map(Question::limit).toList());
        assertEquals(
                List.of(Limit.nodes(100), Limit.milliseconds(400), Limit.nodes(50)),
                judgement.asked.stream().map(Question::limit).toList());
        assertEquals(1, calculation.asked.get(0).lines());
    }

    @Test
    void oneMoveToChooseFromNeedsNoJudgement() {
        Told calculation = new Told(Map.of("e4", white(40), "d4", white(25), "a4", white(20)));
        Move move = San.read(POSITION, "a4");
        Analysis analysis = with(calculation)
                .analyse(Question.best(POSITION, Limit.nodes(10)).only(move));
        assertEquals(List.of("a4"), moves(analysis));
        assertTrue(judgement.asked.isEmpty());
    }

    @Test
    void bothAreClosed() {
        Told calculation = new Told(Map.of());
        with(calculation).close();
        assertTrue(calculation.closed && judgement.closed);
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Tandem.Shares(-1, 3, 0.4, 9, 1));
        assertThrows(IllegalArgumentException.class, () -> new Tandem.Shares(1, 3, 1, 9, 1));
    }
}
