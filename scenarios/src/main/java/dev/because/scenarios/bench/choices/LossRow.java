package dev.because.scenarios.bench.choices;

import java.util.List;

/**
 * How much a player gave away.
 *
 * @param player its name
 * @param limit for each position, in words
 * @param losses in each position, in centipawns, from 0
 * @param seconds that it thought, all positions together
 */
public record LossRow(String player, String limit, List<Integer> losses, double seconds) {
    public LossRow {
        losses = List.copyOf(losses);
    }

    /** The mean, in centipawns. */
    public double mean() {
        return losses.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** In how many positions it gave nothing away. */
    public long best() {
        return losses.stream().filter(loss -> loss == 0).count();
    }

    /** How much less it gave away than another player in the same positions: the mean, in centipawns. */
    public double ahead(LossRow other) {
        return other.mean() - mean();
    }

    /** The standard error of {@link #ahead}. */
    public double error(LossRow other) {
        double mean = ahead(other);
        double squares = 0;
        for (int i = 0; i < losses.size(); i++) {
            double difference = other.losses.get(i) - losses.get(i) - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / losses.size() / Math.max(1, losses.size() - 1));
    }
}
