package dev.because.neural.attribution.coalition;

import dev.because.neural.attribution.Inquiry;
import dev.because.neural.attribution.segmentation.Segments;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The game whose players are the segments of one picture: a coalition of them wins the target's value of the picture in
 * which only they are shown. With several baselines it wins the mean over them, so what a linear method attributes is the
 * mean of what it attributes with each.
 */
public final class Game {
    private final Inquiry inquiry;
    private final int item;
    private final Segments segments;
    private final List<float[]> baselines;
    private final double whole;
    private final double nothing;

    /**
     * The game of one item of an inquiry; two coalitions, of all and of none, are played at once.
     *
     * @throws dev.because.neural.network.BadInputException if its segments or baselines do not fit it
     */
    public Game(Inquiry inquiry, int item, Hiding hiding) {
        this.inquiry = inquiry;
        this.item = item;
        this.segments = hiding.segmentation()
                .of(inquiry.batch().item(item), inquiry.network().card().input());
        this.baselines = hiding.baselines().stream()
                .map(baseline -> baseline.of(inquiry.batch(), item))
                .toList();
        boolean[] all = new boolean[segments.count()];
        Arrays.fill(all, true);
        double[] ends = values(2, i -> i == 0 ? all : new boolean[segments.count()]);
        this.whole = ends[0];
        this.nothing = ends[1];
    }

    /** How many players there are. */
    public int players() {
        return segments.count();
    }

    /** The segments that play. */
    public Segments segments() {
        return segments;
    }

    /** What all players win together: the target of the picture as it is. */
    public double whole() {
        return whole;
    }

    /** What nobody wins: the target of the baseline. */
    public double nothing() {
        return nothing;
    }

    /**
     * What many coalitions win, computed a bounded number at once.
     *
     * @param count how many coalitions
     * @param coalition whether each player takes part, by the number of the coalition; asked in order,
     *     perhaps twice in a row for the same
     */
    public double[] values(int count, IntFunction<boolean[]> coalition) {
        double[] values = new double[count];
        int perCoalition = baselines.size();
        long rows = (long) count * perCoalition;
        boolean[] shown = {};
        for (long from = 0; from < rows; from += inquiry.rowsAtOnce()) {
            int now = (int) Math.min(inquiry.rowsAtOnce(), rows - from);
            float[] blended = new float[Math.multiplyExact(now, inquiry.inputSize())];
            for (int row = 0; row < now; row++) {
                int baseline = (int) ((from + row) % perCoalition);
                if (row == 0 || baseline == 0) {
                    shown = coalition.apply((int) ((from + row) / perCoalition));
                }
                segments.blend(
                        shown,
                        inquiry.batch().values(),
                        item * inquiry.inputSize(),
                        baselines.get(baseline),
                        blended,
                        row * inquiry.inputSize());
            }
            Tensor batch = Tensor.of(inquiry.network().input().batch(now), blended);
            float[] units =
                    inquiry.network().activations(batch, inquiry.layer()).values();
            for (int row = 0; row < now; row++) {
                values[(int) ((from + row) / perCoalition)] +=
                        Inquiry.product(inquiry.weights()[item], units, row) / perCoalition;
            }
        }
        return values;
    }
}
