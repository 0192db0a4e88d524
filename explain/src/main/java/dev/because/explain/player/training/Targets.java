package dev.because.explain.player.training;

import dev.because.explain.player.training.label.RatedMove;
import java.util.List;

/**
 * What a network should say, given an engine's evaluations.
 *
 * <p>The policy is a softmax over the logarithm of the advantage, so that half a pawn matters much where the game is level and little
 * where it is won, and a faster mate is still better than a slower one. The expected result is lc0's: an evaluation of c centipawns is
 * q = atan(c / 90) / 1.5637541897, which search turns back in the same way.
 *
 * @param temperature of the policy: a move that is worse by so much on the logarithmic scale is e times less probable
 * @param draws how probable a draw is where the chances are level; it falls in proportion to what is missing to certainty
 */
public record Targets(double temperature, double draws) {
    private static final int MATE = 1_000_000;
    private static final int LONGEST_MATE = 1_000;
    private static final double PAWN = 100;
    /** On the logarithmic scale: more than any advantage of material. */
    private static final double SLOWEST_MATE = 4;

    private static final double PER_MOVE = 0.15;
    private static final int SLOW = 10;

    /** @throws IllegalArgumentException if the temperature is not above 0 or the draws are no probability */
    public Targets {
        if (!(temperature > 0) || !(draws >= 0 && draws <= 1)) {
            throw new IllegalArgumentException("targets: found a temperature of " + temperature + " and draws " + draws
                    + ", expected above 0, 0 to 1");
        }
    }

    /** How the embedded network was taught. */
    public static Targets standard() {
        return new Targets(0.25, 0.6);
    }

    /** How probable each of the moves should be; together 1. */
    double[] policy(List<RatedMove> moves) {
        double best = moves.stream()
                .mapToDouble(move -> advantage(move.evaluation()))
                .max()
                .orElseThrow();
        double[] policy = moves.stream()
                .mapToDouble(move -> Math.exp((advantage(move.evaluation()) - best) / temperature))
                .toArray();
        double sum = java.util.Arrays.stream(policy).sum();
        for (int i = 0; i < policy.length; i++) {
            policy[i] /= sum;
        }
        return policy;
    }

    /** How probable win, draw and loss are. */
    float[] value(int evaluation) {
        return outcomes(expectation(evaluation));
    }

    /** How probable win, draw and loss are where this is the expected result. */
    float[] outcomes(double q) {
        double draw = draws * (1 - Math.abs(q));
        return new float[] {(float) ((1 - draw + q) / 2), (float) draw, (float) ((1 - draw - q) / 2)};
    }

    /** The expected result, from −1 to 1. */
    static double expectation(int evaluation) {
        return isMate(evaluation) ? Integer.signum(evaluation) : Math.atan(evaluation / 90.0) / 1.5637541897;
    }

    private static double advantage(int evaluation) {
        double size = isMate(evaluation)
                ? SLOWEST_MATE + PER_MOVE * (SLOW - Math.min(SLOW, MATE - Math.abs(evaluation)))
                : Math.log1p(Math.abs(evaluation) / PAWN);
        return Math.copySign(size, evaluation);
    }

    private static boolean isMate(int evaluation) {
        return Math.abs(evaluation) > MATE - LONGEST_MATE;
    }
}
