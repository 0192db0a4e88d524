package dev.because.neural.attribution.surrogate;

import dev.because.neural.attribution.coalition.Game;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.coalition.SegmentMethod;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hipparchus.exception.MathIllegalArgumentException;

/**
 * The weights of a linear model that says about what the network says near the picture (Ribeiro, Singh and Guestrin 2016,
 * arXiv:1602.04938). Samples show each segment with a chance of one half, the first one all; they count by their likeness
 * to the whole picture. A segment's number is what showing it adds according to that model, whose weighted R² on the
 * samples tells how far to believe it. The same samples serve every item with as many segments.
 */
public final class Lime implements SegmentMethod {
    /** The most segments: with more, solving takes longer than the network. */
    public static final int MOST_SEGMENTS = 2000;

    /** As many samples as the authors' code takes of pictures. */
    public static final int DEFAULT_SAMPLES = 1000;

    private final Hiding hiding;
    private final int samples;
    private final Likeness.Distance distance;
    private final Penalty penalty;
    private final long seed;

    /** By the cosine, with a ridge of strength 1, as the authors' code. */
    public Lime(Hiding hiding, int samples, long seed) {
        this(hiding, samples, Likeness.Distance.COSINE, new Penalty.Ridge(1), seed);
    }

    /**
     * @param hiding how segments are hidden
     * @param samples how many pictures with hidden segments the network sees
     * @param distance by which their likeness to the picture is measured, with its usual width
     * @param penalty what keeps the linear model's weights small
     * @param seed of the samples
     * @throws IllegalArgumentException if there are fewer than two samples
     */
    public Lime(Hiding hiding, int samples, Likeness.Distance distance, Penalty penalty, long seed) {
        if (samples < 2) {
            throw new IllegalArgumentException(samples + " samples, expected 2 or more");
        }
        this.hiding = hiding;
        this.samples = samples;
        this.distance = distance;
        this.penalty = penalty;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "lime";
    }

    @Override
    public Hiding hiding() {
        return hiding;
    }

    @Override
    public boolean addsUp() {
        return false;
    }

    @Override
    public Contributions contributions(Game game) {
        int segments = game.players();
        if (segments == 0) {
            return Contributions.of();
        }
        if (segments > MOST_SEGMENTS) {
            throw new BadInputException("lime", segments + " segments", "at most " + MOST_SEGMENTS);
        }
        List<boolean[]> shown = draw(segments);
        Likeness likeness = distance.usual(segments);
        double[] weights = shown.stream()
                .mapToDouble(sample -> likeness.of(count(sample), segments))
                .toArray();
        double[] values = game.values(samples, shown::get);
        try {
            LinearFit fit = LinearFit.of(shown, values, weights, penalty);
            return new Contributions(fit.weights(), OptionalDouble.of(fit.fit()));
        } catch (MathIllegalArgumentException singular) {
            throw new BadInputException(
                    "lime", samples + " samples for " + segments + " segments", "more samples, or a stronger penalty");
        }
    }

    private List<boolean[]> draw(int segments) {
        SplittableRandom random = new SplittableRandom(seed);
        List<boolean[]> shown = new ArrayList<>();
        boolean[] all = new boolean[segments];
        Arrays.fill(all, true);
        shown.add(all);
        while (shown.size() < samples) {
            boolean[] sample = new boolean[segments];
            for (int i = 0; i < segments; i++) {
                sample[i] = random.nextBoolean();
            }
            shown.add(sample);
        }
        return shown;
    }

    private static int count(boolean[] sample) {
        int count = 0;
        for (boolean shown : sample) {
            count += shown ? 1 : 0;
        }
        return count;
    }

    @Override
    public long rows(Network network, int items) {
        return rows(samples, items);
    }
}
