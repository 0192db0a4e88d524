package dev.because.scenarios.bench.tactics;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.search.Evaluator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a tree search has to go by without a policy: every move is as likely as any other, and every game as good as drawn. */
final class EqualChances implements Evaluator {
    @Override
    public String name() {
        return "equal chances";
    }

    @Override
    public List<Judgement> judge(List<Game> games) {
        return games.stream().map(EqualChances::judge).toList();
    }

    private static Judgement judge(Game game) {
        List<Move> moves = game.position().legalMoves();
        Map<Move, Double> policy =
                moves.stream().collect(Collectors.toMap(Function.identity(), move -> 1.0 / moves.size()));
        return new Judgement(policy, 0, 1, 0);
    }

    @Override
    public void close() {
        return; // it holds nothing
    }
}
