package dev.because.scenarios.bench.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.contrast.Contrast;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {
    /** The rook may not take: without it on the first rank there is mate. */
    private static final Epd BACK_RANK = Epd.read("3r2k1/5ppp/8/8/1b6/8/5PPP/1R4K1 w - - id \"back rank\";");

    private final Reference reference = new Reference(new AlphaBeta(), Limit.depth(6));

    @Test
    void theGreedyCaptureTakesTheDearestPieceWithTheCheapest() {
        // Pawn and queen attack the rook, the queen also a knight.
        Position board = Fen.read("6k1/8/8/3r1n2/4P3/3Q4/8/6K1 w - - 0 1");
        assertEquals("exd5", San.write(board, TemptingCapture.greedy(board).orElseThrow()));
        assertEquals(Optional.empty(), TemptingCapture.greedy(Fen.START));
    }

    @Test
    void aCaptureThatIsMatedIsACaseAndAGoodOneIsNot() {
        TemptingCapture found = TemptingCapture.in(BACK_RANK, reference, 300).orElseThrow();
        assertEquals("back rank", found.name());
        assertEquals(-1, found.score().mate());
        Epd good = Epd.read("6k1/5ppp/8/8/1b6/8/5PPP/1R4K1 w - - id \"good\";");
        assertEquals(Optional.empty(), TemptingCapture.in(good, reference, 300));
    }

    @Test
    void whoAnswersAsTheReferenceAgreesWithIt() {
        FaithfulnessRow row = measure(new AlphaBeta());
        assertEquals(1, row.refutations().size());
        assertEquals(1, row.same());
        assertEquals(1, row.near());
        assertEquals(List.of(), row.wrong());
        assertEquals(1, row.seconds());
        assertTrue(row.statements() > 10);
    }

    @Test
    void whoAnswersOtherwiseIsListedWithWhatThatCosts() {
        FaithfulnessRow row = measure(new Slow());
        assertEquals(0, row.same());
        assertEquals(0, row.near());
        assertEquals(List.of(), row.wrong(), "it is a bad answer, and true on the board");
        assertTrue(row.report().contains("back rank Rxb4 (#-1): "), row.report());
        assertTrue(row.report().contains(reference.title() + ": Rd1#"), row.report());
    }

    @Test
    void aFalseStatementAboutTheBoardIsFound() {
        Position board = BACK_RANK.position();
        Option option = new Contrast(new AlphaBeta(), Limit.depth(5))
                .decide(Game.of(board), List.of(San.read(board, "Rxb4")), Optional.empty(), 1)
                .others()
                .get(0);
        assertEquals(List.of(), wrong(board, option));
        Balance balance = option.balance();
        Balance more = new Balance(
                balance.side(),
                balance.ply(),
                balance.quiet(),
                List.of(PieceType.QUEEN),
                balance.lost(),
                balance.promotions());
        assertFalse(
                wrong(board, with(option, option.line(), more, option.motifs())).isEmpty());
        MotifAt mate = option.motifs().get(0);
        List<MotifAt> early = List.of(new MotifAt(1, mate.motif(), mate.fulfilled()));
        assertFalse(wrong(board, with(option, option.line(), balance, early)).isEmpty());
        List<Move> twice = List.of(option.move(), option.move());
        assertFalse(wrong(board, with(option, new Line(option.line().score(), twice), balance, List.of()))
                .isEmpty());
        Line turned =
                new Line(Score.mate(board.toMove().opposite(), 1), option.line().moves());
        assertFalse(wrong(board, with(option, turned, balance, option.motifs())).isEmpty());
    }

    private FaithfulnessRow measure(Engine engine) {
        TemptingCapture tempting = TemptingCapture.in(BACK_RANK, reference, 300).orElseThrow();
        return new Faithfulness(reference).measure(engine, Limit.depth(4), List.of(tempting), () -> {});
    }

    private static List<String> wrong(Position board, Option option) {
        BoardStatements statements = new BoardStatements();
        statements.verify("test", board, option);
        return statements.wrong();
    }

    private static Option with(Option option, Line line, Balance balance, List<MotifAt> motifs) {
        return new Option(option.appeals(), line, balance, motifs);
    }

    /** Does not see a mate in one: it plays the last legal move. */
    private static final class Slow implements Engine {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Analysis analyse(Question question) {
            Position board = question.game().position();
            List<Move> moves = question.among().isEmpty() ? board.legalMoves() : question.among();
            Move last = moves.get(moves.size() - 1);
            return new Analysis(List.of(new Line(Score.centipawns(board.toMove(), 0), List.of(last))), 1, 1);
        }

        @Override
        public void close() {}
    }
}
