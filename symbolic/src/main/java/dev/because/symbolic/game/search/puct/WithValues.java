package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.search.Evaluator;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;

/** The policy of one, and the values of another: a network says which moves are worth looking at, and a small search what came of them. */
public final class WithValues implements Evaluator {
    private final Evaluator policy;
    private final Evaluation values;

    /** @param policy is closed with this */
    public WithValues(Evaluator policy, Evaluation values) {
        this.policy = policy;
        this.values = values;
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public synchronized List<Judgement> judge(List<Game> games) {
        List<Judgement> judgements = new ArrayList<>();
        List<Judgement> judged = policy.judge(games);
        for (int i = 0; i < judged.size(); i++) {
            double value = Expectation.value(values.of(games.get(i).position()));
            judgements.add(new Judgement(judged.get(i).policy(), (1 + value) / 2, 0, (1 - value) / 2));
        }
        return judgements;
    }

    @Override
    public void close() {
        policy.close();
    }
}
