package dev.because.explain.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.explain.player.plain.PlainChess;
import dev.because.explain.player.plain.PlainNetwork;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import java.util.Map;

/** Holds a judgement against plain loops over the file. */
final class Agreement {
    private Agreement() {}

    /** The largest difference of a probability; none may be larger than the tolerance. */
    static double check(PlainNetwork plain, Game game, Judgement judgement, double tolerance) {
        PlainNetwork.Answer answer = plain.answer(PlainChess.planes(game));
        Map<String, Double> policy = PlainChess.policy(game.position(), answer.policy());
        double[] most = {0};
        assertEquals(policy.size(), judgement.policy().size());
        judgement.policy().forEach((move, share) -> {
            assertEquals(policy.get(move.toString()), share, tolerance, () -> "" + move);
            most[0] = Math.max(most[0], Math.abs(policy.get(move.toString()) - share));
        });
        double[] outcome = outcome(answer.value());
        double[] judged = {judgement.win(), judgement.draw(), judgement.loss()};
        for (int i = 0; i < 3; i++) {
            assertEquals(outcome[i], judged[i], tolerance);
            most[0] = Math.max(most[0], Math.abs(outcome[i] - judged[i]));
        }
        return most[0];
    }

    private static double[] outcome(double[] value) {
        if (value.length == 1) {
            double win = 1 / (1 + Math.exp(-2 * value[0]));
            return new double[] {win, 0, 1 - win};
        }
        double sum = Math.exp(value[0]) + Math.exp(value[1]) + Math.exp(value[2]);
        return new double[] {Math.exp(value[0]) / sum, Math.exp(value[1]) / sum, Math.exp(value[2]) / sum};
    }
}
