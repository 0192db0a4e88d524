package dev.because.explain.player.training.selfplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.explain.player.training.ChessListener;
import dev.because.explain.player.training.ChessRecipe;
import dev.because.explain.player.training.ChessTraining;
import dev.because.explain.player.training.ChessTraining.Trained;
import dev.because.explain.player.training.Lesson;
import dev.because.explain.player.training.Targets;
import dev.because.explain.player.training.label.LabelledPosition;
import dev.because.explain.player.training.label.RatedMove;
import dev.because.explain.player.training.strength.Match;
import dev.because.explain.player.training.strength.MatchResult;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImprovementTest {
    private static final ChessRecipe RECIPE =
            new ChessRecipe(new PlayerArchitecture(4, 1, 2, 4, 2, 4, 3), 5, 8, 0.01, 1, 1, 2, Targets.standard());

    private static List<Lesson> labels() {
        List<Lesson> labels = new ArrayList<>();
        Position position = Fen.START;
        for (int game = 0; game < 20; game++) {
            List<Move> legal = position.legalMoves();
            position = position.play(legal.get(game % legal.size()));
            labels.add(new Lesson.Rated(new LabelledPosition(
                    game, position, List.of(new RatedMove(position.legalMoves().get(0), 20 * game)))));
        }
        return labels;
    }

    @Test
    void aRoundPlaysLearnsAndIsDecidedByAMatch() {
        Trained trained = ChessTraining.train(labels(), RECIPE, Optional.empty(), ChessListener.SILENT);
        Improvement round =
                new Improvement(new SelfPlay(1, 4, 10), 2, RECIPE, 1, new Match(2, 1, Limit.nodes(4), Limit.nodes(4)));
        int[] games = {0};
        Improvement.Outcome outcome = round.round(trained, labels(), done -> games[0] = done, ChessListener.SILENT);
        assertEquals(2, games[0]);
        assertTrue(outcome.positions() > 10);
        assertEquals(4, outcome.result().games());
        assertNotEquals(trained.weights(), outcome.candidate().weights(), "it learnt something");
        assertEquals(outcome.result().isLead(), outcome.isBetter());
    }

    @Test
    void aDrawnMatchIsNoImprovement() {
        Trained trained = ChessTraining.train(labels(), RECIPE, Optional.empty(), ChessListener.SILENT);
        assertTrue(new Improvement.Outcome(trained, 1, new MatchResult(30, 0, 10)).isBetter());
        assertEquals(false, new Improvement.Outcome(trained, 1, new MatchResult(5, 90, 5)).isBetter());
    }
}
