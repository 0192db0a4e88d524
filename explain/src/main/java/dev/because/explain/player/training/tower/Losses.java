package dev.because.explain.player.training.tower;

/**
 * How far the tower was from what it should have said, on the mean over positions.
 *
 * @param count of how many positions
 * @param policy cross-entropy between the policies, in nats
 * @param value cross-entropy between the results, in nats
 * @param hits how often the most probable move was the one that should have been, as a share
 * @param error the mean absolute difference of the expected results, which lie between −1 and 1
 */
public record Losses(int count, double policy, double value, double hits, double error) {
    /** The sum that is made small. */
    public double total() {
        return policy + value;
    }

    /** Both together. */
    public Losses and(Losses other) {
        int both = count + other.count;
        double mine = both == 0 ? 0 : count / (double) both;
        double others = 1 - mine;
        return new Losses(
                both,
                mine * policy + others * other.policy,
                mine * value + others * other.value,
                mine * hits + others * other.hits,
                mine * error + others * other.error);
    }

    /** Of nothing yet. */
    public static Losses none() {
        return new Losses(0, 0, 0, 0, 0);
    }
}
