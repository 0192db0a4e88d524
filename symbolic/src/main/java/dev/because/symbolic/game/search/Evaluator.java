package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import java.util.List;
import java.util.Map;

/** Judges positions at a glance, without looking ahead: a policy and value network. */
public interface Evaluator extends AutoCloseable {
    /**
     * A judgement.
     *
     * @param policy for each legal move a probability; together 1
     * @param win probability that the side to move wins
     * @param draw probability of a draw
     * @param loss probability that it loses
     */
    record Judgement(Map<Move, Double> policy, double win, double draw, double loss) {
        /** Expected result for the side to move, from −1 (lost) to 1 (won). */
        public double value() {
            return win - loss;
        }
    }

    /** What it is called, for sentences. */
    String name();

    /** Judges several positions at once, none of which is over: an answer for each, in their order. */
    List<Judgement> judge(List<Game> games);

    @Override
    void close();
}
