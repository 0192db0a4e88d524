package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariationsTest {
    private static final Position BOARD = ContrastTest.BACK_RANK;

    private final Engine engine = new AlphaBeta();
    private final Decision decision =
            new Contrast(engine, Limit.depth(5)).decide(Game.of(BOARD), List.of(), Optional.empty(), 3);
    private final Option capture = ContrastTest.option(decision, "Rxb4");
    private final List<Variation> variations =
            new Variations(engine, Limit.depth(5)).of(decision.game(), decision.chosen(), capture, 9);

    @Test
    void withoutThePieceThatAnswersTheCaptureIsGood() {
        Variation first = variations.get(0);
        assertEquals("d8", Square.name(first.square()));
        assertTrue(first.overturned());
        assertEquals("Rxb4", San.write(first.position(), first.best().first()));
        assertTrue(first.line().score().scaled() > 200);
    }

    @Test
    void withAirForTheKingTheCaptureIsGood() {
        Variation air = variations.stream()
                .filter(variation -> variation.to().map(Square::name).equals(Optional.of("h3")))
                .findFirst()
                .orElseThrow();
        assertEquals("h2", Square.name(air.square()));
        assertTrue(air.overturned());
    }

    @Test
    void onlyTheOnePieceIsAnotherOnTheChangedBoard() {
        assertFalse(variations.isEmpty());
        for (Variation variation : variations) {
            for (int square = 0; square < 64; square++) {
                Optional<Piece> there = variation.position().at(square);
                Optional<Piece> expected = square == variation.square()
                        ? Optional.empty()
                        : Optional.of(square).equals(variation.to()) ? BOARD.at(variation.square()) : BOARD.at(square);
                assertEquals(expected, there, Square.name(square));
            }
            assertEquals(capture.move(), variation.line().first());
            assertEquals(Side.WHITE, variation.line().score().pointOfView());
        }
    }

    @Test
    void theVerdictIsOverturnedIfTheGapIsClosed() {
        for (Variation variation : variations) {
            int gap = variation.best().score().gap(variation.line().score());
            assertEquals(gap < Contrast.NEAR, variation.overturned());
        }
    }
}
