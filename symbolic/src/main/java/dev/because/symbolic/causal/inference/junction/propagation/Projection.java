package dev.because.symbolic.causal.inference.junction.propagation;

/**
 * Where each number of a table belongs in another array that has fewer dimensions, or the same ones in another order. The
 * place is a sum of one part for the leading dimensions and one for the trailing ones, so that two short lists stand for a
 * map as long as the table.
 */
final class Projection {

    private final int[] outer;
    private final int[] inner;
    private final boolean constant;
    private final boolean consecutive;

    /**
     * @param sizes of the table's dimensions, the last of which runs fastest
     * @param strides in the other array of each of them, 0 for one that it does not have
     */
    Projection(int[] sizes, int[] strides) {
        int split = sizes.length;
        int block = 1;
        while (split > 0 && strides[split - 1] == 0) {
            block *= sizes[--split];
        }
        if (block < 4) {
            int enough = entries(sizes) > 1 << 14 ? 512 : 32;
            while (split > 0 && block < enough) {
                block *= sizes[--split];
            }
        }
        outer = places(sizes, strides, 0, split);
        inner = places(sizes, strides, split, sizes.length);
        boolean same = true;
        boolean next = true;
        for (int i = 0; i < inner.length; i++) {
            same &= inner[i] == 0;
            next &= inner[i] == i;
        }
        constant = same;
        consecutive = next;
    }

    private static int entries(int[] sizes) {
        int entries = 1;
        for (int size : sizes) {
            entries *= size;
        }
        return entries;
    }

    private static int[] places(int[] sizes, int[] strides, int from, int to) {
        int count = 1;
        for (int d = from; d < to; d++) {
            count *= sizes[d];
        }
        int[] places = new int[count];
        int filled = 1;
        for (int d = from; d < to; d++) { // each further dimension repeats what is there, from the back
            for (int i = filled - 1; i >= 0; i--) {
                for (int state = sizes[d] - 1; state >= 0; state--) {
                    places[i * sizes[d] + state] = places[i] + state * strides[d];
                }
            }
            filled *= sizes[d];
        }
        return places;
    }

    /** Writes the other's numbers into the table, from an offset on. */
    void copy(double[] from, int offset, double[] table) {
        int at = 0;
        for (int out : outer) {
            int base = out + offset;
            for (int in : inner) {
                table[at++] = from[base + in];
            }
        }
    }

    /** The product of a table with the other's numbers, from an offset on; it may be written where the table was. */
    void times(double[] table, double[] by, int offset, double[] product) {
        int at = 0;
        for (int out : outer) {
            int base = out + offset;
            if (constant) {
                double factor = by[base];
                for (int end = at + inner.length; at < end; at++) {
                    product[at] = table[at] * factor;
                }
            } else if (consecutive) {
                for (int i = 0; i < inner.length; i++) {
                    product[at + i] = table[at + i] * by[base + i];
                }
                at += inner.length;
            } else {
                for (int in : inner) {
                    product[at] = table[at] * by[base + in];
                    at++;
                }
            }
        }
    }

    /** Adds each number of the table up at its place. */
    void sum(double[] table, double[] sums) {
        int at = 0;
        for (int base : outer) {
            if (constant) {
                double sum = 0;
                for (int end = at + inner.length; at < end; at++) {
                    sum += table[at];
                }
                sums[base] += sum;
            } else if (consecutive) {
                for (int i = 0; i < inner.length; i++) {
                    sums[base + i] += table[at + i];
                }
                at += inner.length;
            } else {
                for (int in : inner) {
                    sums[base + in] += table[at++];
                }
            }
        }
    }

    /** As {@link #times}, of logarithms. */
    void plus(double[] table, double[] by, int offset, double[] product) {
        int at = 0;
        for (int out : outer) {
            for (int in : inner) {
                product[at] = table[at] + by[out + offset + in];
                at++;
            }
        }
    }

    /** The greatest number at each place. */
    void greatest(double[] table, double[] greatest) {
        int at = 0;
        for (int base : outer) {
            for (int in : inner) {
                greatest[base + in] = Math.max(greatest[base + in], table[at++]);
            }
        }
    }

    /** Adds up at each place what the numbers are the logarithms of, relative to the greatest there. */
    void sumExponentials(double[] table, double[] greatest, double[] sums) {
        int at = 0;
        for (int base : outer) {
            for (int in : inner) {
                double value = table[at++];
                if (value > Double.NEGATIVE_INFINITY) {
                    sums[base + in] += Math.exp(value - greatest[base + in]);
                }
            }
        }
    }
}
