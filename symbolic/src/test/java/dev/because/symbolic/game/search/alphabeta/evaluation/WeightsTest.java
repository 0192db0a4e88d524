package dev.because.symbolic.game.search.alphabeta.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.alphabeta.RandomPositions;
import dev.because.symbolic.logic.BadInputException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final int[] FITTED = Weights.fitted().packed;

    @Test
    void theEvaluationIsTheSumOfItsTermsTimesTheirWeights() {
        List<Position> positions = RandomPositions.some(31, 100);
        List<Counts.Row> rows = Counts.of(positions);
        StaticEvaluation evaluation = StaticEvaluation.fitted();
        for (int i = 0; i < rows.size(); i++) {
            int opening = 0;
            int endgame = 0;
            Counts.Row row = rows.get(i);
            for (int j = 0; j < row.terms().length; j++) {
                opening += row.counts()[j] * Weights.opening(FITTED[row.terms()[j]]);
                endgame += row.counts()[j] * Weights.endgame(FITTED[row.terms()[j]]);
            }
            int packed = evaluation.packed(positions.get(i));
            assertEquals(opening, Weights.opening(packed));
            assertEquals(endgame, Weights.endgame(packed));
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String text = Weights.write(
                Arrays.stream(FITTED).map(Weights::opening).toArray(),
                Arrays.stream(FITTED).map(Weights::endgame).toArray());
        assertArrayEquals(FITTED, Weights.read(text).packed);
        BadInputException refused = assertThrows(
                BadInputException.class, () -> Weights.read(text.replace("bishop pair, opening:", "bishop pair:")));
        assertTrue(refused.getMessage().contains("bishop pair, opening"), refused.getMessage());
    }

    @Test
    void aQueenMoreIsWorthMoreThanARookMoreAndPawnsOneStepFromPromotionMoreThanAtHome() {
        assertTrue(value("4k3/pppp4/8/8/8/8/PPPP4/3QK3 w - - 0 1")
                > value("4k3/pppp4/8/8/8/8/PPPP4/3RK3 w - - 0 1") + 200);
        assertTrue(value("8/6P1/8/8/8/k7/8/6K1 w - - 0 1") > value("8/8/8/8/8/k7/6P1/6K1 w - - 0 1") + 50);
    }

    @Test
    void aBishopAloneWinsNothingHoweverMuchItIsWorth() {
        assertTrue(Math.abs(value("4k3/8/8/8/8/8/8/3BK3 w - - 0 1")) < 60);
    }

    private static int value(String fen) {
        return StaticEvaluation.fitted().of(Fen.read(fen));
    }
}
