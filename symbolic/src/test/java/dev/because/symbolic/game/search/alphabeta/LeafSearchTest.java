package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafSearchTest {
    private static final Position HANGING = Fen.read("6k1/5ppp/8/3q4/4P3/8/5PPP/6K1 w - - 0 1");

    @Test
    void whatCanBeTakenIsTaken() {
        Evaluation counting = StaticEvaluation.fitted();
        Position taken = HANGING.play(San.read(HANGING, "exd5"));
        assertEquals(-counting.of(taken), new LeafSearch(counting, 0).of(HANGING), 60, "a queen more");
        Position start = Fen.START;
        assertEquals(counting.of(start), new LeafSearch(counting, 0).of(start), "nothing to be taken");
    }

    @Test
    void matesAreSeen() {
        Position backRank = Fen.read("6k1/5ppp/8/8/8/8/8/K3R3 w - - 0 1");
        assertTrue(new LeafSearch(StaticEvaluation.fitted(), 2).of(backRank) > Values.MATE_BOUND);
        Position evasion = Fen.read("4R1k1/5ppp/8/8/8/8/8/K7 b - - 0 1");
        assertEquals(1 - Values.MATE, new LeafSearch(StaticEvaluation.fitted(), 0).of(evasion));
    }

    @Test
    void whatWasAskedBeforeChangesNothing() {
        List<Position> positions = RandomPositions.some(9, 200);
        LeafSearch used = new LeafSearch(StaticEvaluation.fitted(), 1);
        for (Position position : positions) {
            assertEquals(
                    new LeafSearch(StaticEvaluation.fitted(), 1).of(position),
                    used.of(position),
                    () -> Fen.write(position));
        }
    }
}
