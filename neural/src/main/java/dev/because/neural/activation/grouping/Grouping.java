package dev.because.neural.activation.grouping;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Divides points into groups, as many as there is evidence for. Of the divisions into two to {@link #MOST} groups by average
 * linkage, of which every group has at least {@link #LEAST} points, the one with the greatest mean silhouette is taken, if
 * this is at least {@link #STRUCTURE} and greater than in {@link #BLOBS} times {@link #LEVEL} or more of as many {@linkplain Blob blobs}, each divided in the
 * same way; else there is one group. So points without clumps, however stretched, are divided in no more than 5% of cases. What
 * networks compute is never quite without clumps, which is why the silhouette must be of some size as well.
 * It is deterministic: the blobs come from a fixed seed.
 */
public final class Grouping {
    /** The most groups that are looked for. */
    public static final int MOST = 4;

    /** The fewest points of a group: fewer are strays. */
    public static final int LEAST = 5;

    /** A smaller silhouette means no substantial structure (L. Kaufman and P. Rousseeuw, <em>Finding groups in data</em>, 1990). */
    public static final double STRUCTURE = 0.25;

    /** How many blobs the points are compared with. */
    public static final int BLOBS = 99;

    /** How often one blob may be taken for several groups. */
    public static final double LEVEL = 0.05;

    private static final long SEED = 1876;

    private Grouping() {}

    private record Division(int[] groupOf, double silhouette) {}

    /**
     * The groups of some points.
     *
     * @param points vectors of one length; only their directions count
     */
    public static Groups of(List<float[]> points) {
        if (points.size() < 2 * LEAST) {
            return one(points.size(), -1, 1);
        }
        double[][] products = Distances.products(points);
        Division best = best(products);
        if (best.silhouette() < STRUCTURE) {
            return one(points.size(), best.silhouette(), 1); // too little, however seldom a blob does as well
        }
        double chance = chance(products, best);
        return chance <= LEVEL
                ? new Groups(Arrays.stream(best.groupOf()).boxed().toList(), best.silhouette(), chance)
                : one(points.size(), best.silhouette(), chance);
    }

    /** How often one blob divides as well as some points, whatever their silhouette. */
    static double chance(List<float[]> points) {
        double[][] products = Distances.products(points);
        return chance(products, best(products));
    }

    private static double chance(double[][] products, Division best) {
        Blob blob = new Blob(products, new Random(SEED));
        int asGood = 0;
        for (int i = 0; i < BLOBS; i++) {
            asGood += best(blob.next()).silhouette() >= best.silhouette() ? 1 : 0;
        }
        return (1.0 + asGood) / (1 + BLOBS);
    }

    private static Groups one(int points, double silhouette, double chance) {
        return new Groups(Collections.nCopies(points, 0), silhouette, chance);
    }

    private static Division best(double[][] products) {
        double[][] distances = Distances.of(products);
        Division best = new Division(new int[products.length], -1);
        Map<Integer, int[]> divisions = Linkage.divisions(distances, MOST);
        for (int count = 2; count <= MOST; count++) {
            int[] groupOf = divisions.get(count);
            if (smallest(groupOf, count) >= LEAST) {
                double silhouette = Silhouette.mean(distances, groupOf, count);
                best = silhouette > best.silhouette() ? new Division(groupOf, silhouette) : best;
            }
        }
        return best;
    }

    private static int smallest(int[] groupOf, int groups) {
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            sizes[group]++;
        }
        return Arrays.stream(sizes).min().orElse(0);
    }
}
