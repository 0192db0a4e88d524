package dev.because.neural.attribution.trust;

import java.util.Arrays;

/** Spearman's rank correlation of long arrays: Pearson's of the ranks, where equal values share their mean rank. */
final class RankCorrelation {
    private RankCorrelation() {}

    /** From −1 to 1; 0 where all values of one array are equal. */
    static double of(float[] x, float[] y) {
        double[] first = ranks(x);
        double[] second = ranks(y);
        double mean = (first.length + 1) / 2.0;
        double together = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < first.length; i++) {
            together += (first[i] - mean) * (second[i] - mean);
            ofX += (first[i] - mean) * (first[i] - mean);
            ofY += (second[i] - mean) * (second[i] - mean);
        }
        return ofX == 0 || ofY == 0 ? 0 : together / Math.sqrt(ofX) / Math.sqrt(ofY);
    }

    /** Ranks from 1: places and values are sorted together as whole numbers, which is far faster than by objects. */
    static double[] ranks(float[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ordered(values[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        double[] ranks = new double[values.length];
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[(int) keys[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** A whole number for each float, in the same order; both zeros are one. */
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE);
    }
}
