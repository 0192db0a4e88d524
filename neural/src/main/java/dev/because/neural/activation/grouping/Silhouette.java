package dev.because.neural.activation.grouping;

/**
 * How well points lie in their groups: for each, the mean distance to the nearest other group less that to its own, divided
 * by the greater of both (P. Rousseeuw, <em>Silhouettes</em>, 1987). The mean is 1 where groups are points far apart, and
 * about 0 where a blob was cut.
 */
final class Silhouette {
    private Silhouette() {}

    /** The mean over all points; a point that is alone in its group counts as 0. */
    static double mean(double[][] distances, int[] groupOf, int groups) {
        double total = 0;
        for (int point = 0; point < groupOf.length; point++) {
            double[] sums = new double[groups];
            int[] sizes = new int[groups];
            for (int other = 0; other < groupOf.length; other++) {
                sums[groupOf[other]] += distances[point][other];
                sizes[groupOf[other]]++;
            }
            total += of(sums, sizes, groupOf[point]);
        }
        return total / groupOf.length;
    }

    private static double of(double[] sums, int[] sizes, int own) {
        if (sizes[own] == 1) {
            return 0;
        }
        double inside = sums[own] / (sizes[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int group = 0; group < sums.length; group++) {
            if (group != own) {
                outside = Math.min(outside, sums[group] / sizes[group]);
            }
        }
        double greater = Math.max(inside, outside);
        return greater == 0 ? 0 : (outside - inside) / greater;
    }
}
