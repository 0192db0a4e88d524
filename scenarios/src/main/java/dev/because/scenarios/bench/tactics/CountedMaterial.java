package dev.because.scenarios.bench.tactics;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Evaluator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in the network's place where the network's worth is asked: no move is more likely than another, and the side with more
 * material is expected to win, by as much as a logistic curve gives for it, one pawn 56 %.
 */
final class CountedMaterial implements Evaluator {
    private static final double PAWNS = 4;

    @Override
    public String name() {
        return "counted material";
    }

    @Override
    public List<Judgement> judge(List<Game> games) {
        return games.stream().map(Game::position).map(CountedMaterial::judge).toList();
    }

    private static Judgement judge(Position position) {
        List<Move> moves = position.legalMoves();
        Map<Move, Double> policy =
                moves.stream().collect(Collectors.toMap(Function.identity(), move -> 1.0 / moves.size()));
        int ahead = position.material(position.toMove())
                - position.material(position.toMove().opposite());
        double win = 1 / (1 + Math.exp(-ahead / PAWNS));
        return new Judgement(policy, win, 0, 1 - win);
    }

    @Override
    public void close() {
        return; // it holds nothing
    }
}
