package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContrastTest {
    /** The rook takes a bishop that the rook on the first rank was kept for: mate on the back rank. */
    private static final Position BACK_RANK = Fen.read("4r1k1/5ppp/8/8/1b6/8/1R3PPP/R5K1 w - - 0 1");

    @Test
    void aTemptingCaptureThatIsMatedIsAskedAbout() {
        Position board = Fen.read("3r2k1/5ppp/8/8/1b6/8/5PPP/1R4K1 w - - 0 1");
        Decision decision = decide(board, 3, 3);
        Option capture = option(decision, board, "Rxb4");
        assertTrue(capture.appeals().contains(Appeal.CAPTURE), capture.toString());
        assertEquals("Rd1#", San.line(board, capture.line().moves()).get(1));
        assertEquals(-1, capture.line().score().mate());
    }

    @Test
    void aCaptureThatIsGoodIsChosenAndCounted() {
        Decision decision = decide(BACK_RANK, 3, 2);
        Option chosen = decision.chosen();
        assertEquals("Rxb4", San.write(BACK_RANK, chosen.move()));
        assertEquals(List.of(Appeal.CHOSEN, Appeal.CAPTURE), chosen.appeals());
        assertEquals(List.of(PieceType.BISHOP), chosen.balance().won().subList(0, 1));
    }

    @Test
    void whatIsNamedOrPlayedComesFirstWhateverItIsWorth() {
        Move asked = San.read(BACK_RANK, "h3");
        Move played = San.read(BACK_RANK, "Kf1");
        Decision decision = new Contrast(new FullWidth(), Limit.depth(2))
                .decide(Game.of(BACK_RANK), List.of(asked), Optional.of(played), 1);
        assertEquals(
                List.of(asked, played),
                decision.others().stream().map(Option::move).toList());
        assertEquals(Appeal.ASKED, decision.others().get(0).appeals().get(0));
        assertEquals(Appeal.PLAYED, decision.others().get(1).appeals().get(0));
    }

    @Test
    void theOnlyMoveHasNoOthers() {
        Position board = Fen.read("k7/8/8/8/8/8/1q6/K7 w - - 0 1");
        Decision decision = decide(board, 2, 3);
        assertEquals("Kxb2", San.write(board, decision.chosen().move()));
        assertTrue(decision.others().isEmpty());
    }

    @Test
    void aGameThatIsOverAndAMoveThatIsIllegalAreRefusedByName() {
        Position mate = Fen.read("k7/1Q6/1K6/8/8/8/8/8 b - - 0 1");
        String over =
                assertThrows(BadInputException.class, () -> decide(mate, 1, 1)).getMessage();
        assertTrue(over.contains("found mate"), over);
        Move illegal = San.read(Fen.read("4k3/8/8/8/8/8/8/R3K3 w - - 0 1"), "Kd2");
        String not = assertThrows(BadInputException.class, () -> new Contrast(new FullWidth(), Limit.depth(1))
                        .decide(Game.of(BACK_RANK), List.of(illegal), Optional.empty(), 1))
                .getMessage();
        assertFalse(BACK_RANK.isLegal(illegal));
        assertTrue(not.contains("e1d2"), not);
    }

    private static Decision decide(Position board, int depth, int others) {
        return new Contrast(new FullWidth(), Limit.depth(depth))
                .decide(Game.of(board), List.of(), Optional.empty(), others);
    }

    private static Option option(Decision decision, Position board, String san) {
        return decision.others().stream()
                .filter(option -> San.write(board, option.move()).equals(san))
                .findFirst()
                .orElseThrow(() -> new AssertionError(san + " in " + decision));
    }
}
