package dev.because.neural.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void ranksByScoreAndEqualScoresByClass() {
        List<Decision> decisions = Decision.of(Tensor.of(Shape.of(2, 4), 1, 3, 2, 3, -1, -1, -2, -0.5f));
        assertEquals(List.of(1, 3, 2, 0), decisions.get(0).ranking());
        assertEquals(List.of(3, 0, 1, 2), decisions.get(1).ranking());
        assertEquals(0, decisions.get(0).margin());
        assertEquals(0.5, decisions.get(1).margin());
        assertTrue(decisions.get(1).isInTop(2, 0));
        assertFalse(decisions.get(1).isInTop(2, 1));
        assertTrue(decisions.get(1).isInTop(50, 2));
    }

    @Test
    void softmaxDoesNotOverflowAndAddsUpToOne() {
        Decision decision =
                Decision.of(Tensor.of(Shape.of(1, 3), 10000, 9999, -10000)).get(0);
        assertEquals(1 / (1 + Math.exp(-1)), decision.softmax().get(0), 1e-12);
        assertEquals(
                1, decision.softmax().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
    }

    @Test
    void softmaxDoesNotChangeWhenAllScoresRiseAlike() {
        Decision low = Decision.of(Tensor.of(Shape.of(1, 3), 1, 2, 4)).get(0);
        Decision high = Decision.of(Tensor.of(Shape.of(1, 3), 101, 102, 104)).get(0);
        assertEquals(low.softmax(), high.softmax());
    }

    @Test
    void scoresThatAreNoNumbersAndASingleClassAreRefused() {
        assertThrows(BadInputException.class, () -> Decision.of(Tensor.of(Shape.of(1, 2), 1, Float.NaN)));
        assertThrows(BadInputException.class, () -> Decision.of(Tensor.of(Shape.of(1, 1), 1)));
    }
}
