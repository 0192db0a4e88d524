package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContrastTest {
    /** The rook may not leave the first rank: without it there is mate. */
    static final Position BACK_RANK = Fen.read("3r2k1/5ppp/8/8/1b6/8/5PPP/1R4K1 w - - 0 1");

    private final Engine engine = new AlphaBeta();

    @Test
    void aTemptingCaptureThatIsMatedIsAskedAbout() {
        Decision decision = decide(BACK_RANK, 3);
        Option capture = option(decision, "Rxb4");
        assertEquals(List.of(Appeal.CAPTURE), capture.appeals());
        assertEquals(List.of("Rxb4", "Rd1#"), San.line(BACK_RANK, capture.line().moves()));
        assertEquals(-1, capture.line().score().mate());
        assertEquals(2, capture.balance().ply());
        MotifAt mate = capture.motifs().get(0);
        assertEquals(Theme.BACK_RANK_MATE, mate.motif().theme());
        assertEquals(2, mate.ply());
        assertEquals(Optional.of(2), mate.fulfilled());
    }

    @Test
    void takingTheQueenInLegalsMateIsRefuted() {
        Position board = Fen.read("rn1qkbnr/ppp2p1p/3p2p1/4N3/2B1P1b1/2N5/PPPP1PPP/R1BQK2R b KQkq - 0 5");
        Option greedy = option(decide(board, 3), "Bxd1");
        assertTrue(greedy.appeals().contains(Appeal.CAPTURE));
        assertEquals(
                "Bxf7+", San.write(board.play(greedy.move()), greedy.answer().orElseThrow()));
        assertEquals(-2, greedy.line().score().mate());
        assertEquals(Side.BLACK, greedy.line().score().pointOfView());
        Game line = new Game(board, greedy.line().moves());
        assertTrue(line.position().isCheckmate(), "the line shows the mate that it announces");
        assertEquals(line.moves().size(), greedy.balance().ply());
        assertEquals(PieceType.QUEEN, greedy.balance().won().get(0));
    }

    @Test
    void theQueenThatStalematesIsTemptingAndTheRookIsChosen() {
        Position board = Fen.read("8/5P1k/5K2/8/8/8/8/8 w - - 0 1");
        Decision decision = decide(board, 3);
        assertEquals("f8=R", San.write(board, decision.chosen().move()));
        assertEquals(
                List.of(new Piece(Side.WHITE, PieceType.ROOK)),
                decision.chosen().balance().promotions());
        assertEquals(
                4,
                Balance.after(Game.of(board).play(decision.chosen().move()), 1).pawns());
        Option queen = option(decision, "f8=Q");
        assertTrue(queen.appeals().contains(Appeal.PROMOTION));
        assertEquals(0, queen.line().score().scaled());
        assertEquals(Optional.empty(), queen.answer());
        assertTrue(queen.balance().quiet());
    }

    @Test
    void aMoveThatWinsTooIsNotFoundToLoseAnything() {
        Position board = Fen.read("7k/8/8/8/8/8/8/KQ4R1 w - - 0 1");
        Decision decision = decide(board, 2, "Qb6");
        Option other = option(decision, "Qb6");
        assertTrue(other.line().score().compareTo(Score.centipawns(Side.WHITE, 150)) > 0);
        assertEquals(List.of(), other.balance().lost());
    }

    @Test
    void aPerpetualCheckThatSavesTheGameIsSeen() {
        Position board = Fen.read("6k1/6p1/8/7Q/8/1r6/q7/6K1 w - - 0 1");
        Option chosen = decide(board, 1).chosen();
        assertEquals("Qe8+", San.write(board, chosen.move()));
        assertEquals(0, chosen.line().score().scaled());
        MotifAt perpetual = chosen.motifs().get(0);
        assertEquals(Theme.PERPETUAL_CHECK, perpetual.motif().theme());
        Position there = new Game(board, chosen.line().moves().subList(0, perpetual.ply())).position();
        assertTrue(there.inCheck());
    }

    @Test
    void whatIsNamedOrPlayedComesFirstWhateverItIsWorth() {
        Move asked = San.read(BACK_RANK, "h3");
        Move played = San.read(BACK_RANK, "Rd1");
        Decision decision =
                new Contrast(engine, Limit.depth(4)).decide(Game.of(BACK_RANK), List.of(asked), Optional.of(played), 1);
        List<Option> all = Stream.concat(Stream.of(decision.chosen()), decision.others().stream())
                .toList();
        for (Option option : all) {
            assertEquals(option.move() == asked, option.appeals().contains(Appeal.ASKED));
            assertEquals(option.move() == played, option.appeals().contains(Appeal.PLAYED));
        }
        assertTrue(all.stream().map(Option::move).toList().containsAll(List.of(asked, played)));
    }

    @Test
    void everyMoveIsWorthWhatTheAnswerToItIsWorth() {
        Option chosen = decide(BACK_RANK, 1).chosen();
        Line answer = answer(chosen.move(), 5);
        assertEquals(answer.score().from(Side.WHITE), chosen.line().score());
        assertEquals(Optional.of(answer.first()), chosen.answer());
    }

    @Test
    void whatSeemsToLoseIsLookedAtFourPliesLonger() {
        Option second = decide(BACK_RANK, 1).others().get(0);
        assertTrue(second.appeals().contains(Appeal.SECOND_BEST));
        assertTrue(answer(second.move(), 5).score().from(Side.WHITE).scaled() <= -100, "it seems to lose");
        Line answer = answer(second.move(), 9);
        assertEquals(answer.score().from(Side.WHITE), second.line().score());
        assertEquals(Optional.of(answer.first()), second.answer());
    }

    private Line answer(Move move, int depth) {
        return engine.analyse(Question.best(BACK_RANK.play(move), Limit.depth(depth)))
                .best();
    }

    @Test
    void theOnlyMoveHasNoOthers() {
        Position board = Fen.read("k7/8/8/8/8/8/1q6/K7 w - - 0 1");
        Decision decision = decide(board, 3);
        assertEquals("Kxb2", San.write(board, decision.chosen().move()));
        assertTrue(decision.others().isEmpty());
    }

    @Test
    void theSameQuestionIsAnsweredTheSame() {
        Position board = Fen.read("2rr3k/pp3pp1/1nnqbN1p/3pN3/2pP4/2P3Q1/PPB4P/R4RK1 w - - 0 1");
        assertEquals(
                new Contrast(engine, Limit.depth(4)).decide(Game.of(board), List.of(), Optional.empty(), 3),
                new Contrast(new AlphaBeta(), Limit.depth(4)).decide(Game.of(board), List.of(), Optional.empty(), 3));
    }

    @Test
    void aGameThatIsOverAndAMoveThatIsIllegalAreRefusedByName() {
        Position mate = Fen.read("k7/1Q6/1K6/8/8/8/8/8 b - - 0 1");
        String over =
                assertThrows(BadInputException.class, () -> decide(mate, 1)).getMessage();
        assertTrue(over.contains("found mate"), over);
        Move illegal = San.read(Fen.read("4k3/8/8/8/8/8/8/R3K3 w - - 0 1"), "Kd2");
        String not = assertThrows(BadInputException.class, () -> new Contrast(engine, Limit.depth(1))
                        .decide(Game.of(BACK_RANK), List.of(illegal), Optional.empty(), 1))
                .getMessage();
        assertTrue(not.contains("e1d2"), not);
    }

    private Decision decide(Position board, int others, String... asked) {
        List<Move> named = Stream.of(asked).map(san -> San.read(board, san)).toList();
        return new Contrast(engine, Limit.depth(5)).decide(Game.of(board), named, Optional.empty(), others);
    }

    static Option option(Decision decision, String san) {
        Position board = decision.game().position();
        return Stream.concat(Stream.of(decision.chosen()), decision.others().stream())
                .filter(option -> San.write(board, option.move()).equals(san))
                .findFirst()
                .orElseThrow(() -> new AssertionError(san + " in " + decision));
    }
}
