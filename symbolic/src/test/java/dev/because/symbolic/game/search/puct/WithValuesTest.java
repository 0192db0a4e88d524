package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithValuesTest {
    @Test
    void thePolicyIsOnesAndTheValuesAreAnothers() {
        List<Game> games = List.of(Game.of(Fen.START), Game.of(Fen.read("6k1/8/8/8/8/8/8/K3R3 b - - 0 1")));
        try (MaterialEvaluator material = new MaterialEvaluator();
                WithValues both = new WithValues(new MaterialEvaluator(), position -> position.halfmoves() + 50)) {
            List<Judgement> expected = material.judge(games);
            List<Judgement> judged = both.judge(games);
            for (int i = 0; i < games.size(); i++) {
                assertEquals(expected.get(i).policy(), judged.get(i).policy());
                assertEquals(Expectation.value(50), judged.get(i).value(), 1e-12);
                assertEquals(
                        1,
                        judged.get(i).win()
                                + judged.get(i).draw()
                                + judged.get(i).loss(),
                        1e-12);
            }
            assertEquals(material.name(), both.name());
        }
    }
}
