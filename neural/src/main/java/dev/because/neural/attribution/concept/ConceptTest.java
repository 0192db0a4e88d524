package dev.because.neural.attribution.concept;

import dev.because.neural.network.Layer;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What came of testing a concept in a layer.
 *
 * @param layer the layer
 * @param scores the share of inputs whose target rises along the concept, for each random set that it was learned against
 * @param chance the same along directions from one random set to the next
 * @param sensitivity by how much the target rises along the concept, for one unit of length, as a mean over inputs and over
 *     the random sets that it was learned against
 * @param sensitivityByChance the same for each random set in place of the concept
 * @param accuracy the mean share of examples that the concept's directions tell apart when they have not seen them: near a
 *     half, the layer does not hold the concept, whatever the scores
 */
public record ConceptTest(
        Layer layer,
        List<Double> scores,
        List<Double> chance,
        double sensitivity,
        List<Double> sensitivityByChance,
        double accuracy) {
    public ConceptTest {
        scores = List.copyOf(scores);
        chance = List.copyOf(chance);
        sensitivityByChance = List.copyOf(sensitivityByChance);
    }

    /** The mean of the scores, 0 to 1. */
    public double score() {
        return mean(scores);
    }

    /** The mean score by chance. */
    public double scoreByChance() {
        return mean(chance);
    }

    /**
     * How probable a sensitivity at least as far from the mean of all sets is, either way, if the concept's examples are
     * one more random set: an exact permutation test, since each set was compared with all others. With n random sets it
     * is at least 1 / (n + 1), so twenty are the fewest that can reach 0.05.
     */
    public double significance() {
        double mean = (sensitivity
                        + sensitivityByChance.stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                / (sensitivityByChance.size() + 1);
        long asFar = sensitivityByChance.stream()
                .filter(other -> Math.abs(other - mean) >= Math.abs(sensitivity - mean))
                .count();
        return (1.0 + asFar) / (sensitivityByChance.size() + 1);
    }

    /**
     * Welch's t test between scores and scores by chance, two-sided, as in the paper. It takes scores for independent that
     * all rest on the same examples of the concept, so it finds random sets significant several times as often as it says:
     * for comparison with published figures only. Scores that do not vary at all give 0 or 1.
     */
    public double tTest() {
        double first = variance(scores) / scores.size();
        double second = variance(chance) / chance.size();
        double difference = Math.abs(score() - scoreByChance());
        if (first + second == 0) {
            return difference == 0 ? 1 : 0;
        }
        double freedom = (first + second)
                * (first + second)
                / (first * first / (scores.size() - 1) + second * second / (chance.size() - 1));
        double t = difference / Math.sqrt(first + second);
        return 2 * new TDistribution(freedom).cumulativeProbability(-t);
    }

    /**
     * Whether the concept matters beyond chance.
     *
     * @param level the greatest probability of error; divide it by the number of concepts and layers that were tried
     */
    public boolean isSignificant(double level) {
        return significance() <= level;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        return values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.size() - 1);
    }
}
