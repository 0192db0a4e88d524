package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Evaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No move before another; the side with more material is expected to win. */
final class MaterialEvaluator implements Evaluator {
    int largestBatch;
    int judged;
    boolean closed;

    @Override
    public String name() {
        return "material";
    }

    @Override
    public List<Judgement> judge(List<Game> games) {
        largestBatch = Math.max(largestBatch, games.size());
        judged += games.size();
        return games.stream().map(Game::position).map(this::judge).toList();
    }

    private Judgement judge(Position position) {
        Map<Move, Double> policy = new HashMap<>();
        List<Move> moves = position.legalMoves();
        moves.forEach(move -> policy.put(move, 1.0 / moves.size()));
        int ahead = position.material(position.toMove())
                - position.material(position.toMove().opposite());
        double win = 1 / (1 + Math.exp(-ahead / 4.0));
        return new Judgement(policy, win, 0, 1 - win);
    }

    @Override
    public void close() {
        closed = true;
    }
}
