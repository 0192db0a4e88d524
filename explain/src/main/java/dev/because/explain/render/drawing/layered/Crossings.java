package dev.because.explain.render.drawing.layered;

import java.util.Arrays;

/** How many times steps cross, counted layer by layer with a tree of sums (Barth, Jünger and Mutzel 2002). */
final class Crossings {
    private Crossings() {}

    /**
     * In all layers together.
     *
     * @param lattice the vertices
     * @param order of each layer, from left to right
     */
    static long count(Lattice lattice, int[][] order) {
        int[] place = new int[lattice.size()];
        for (int[] layer : order) {
            for (int i = 0; i < layer.length; i++) {
                place[layer[i]] = i;
            }
        }
        long crossings = 0;
        for (int layer = 0; layer + 1 < order.length; layer++) {
            crossings += between(lattice, order[layer], order[layer + 1].length, place);
        }
        return crossings;
    }

    private static long between(Lattice lattice, int[] upper, int lower, int[] place) {
        int[] sums = new int[lower + 1];
        long crossings = 0;
        int seen = 0;
        for (int vertex : upper) {
            int[] ends =
                    Arrays.stream(lattice.below()[vertex]).map(v -> place[v]).toArray();
            // Steps of one vertex do not cross each other: all are compared before any is added.
            for (int end : ends) {
                int notBeyond = 0;
                for (int i = end + 1; i > 0; i -= i & -i) {
                    notBeyond += sums[i];
                }
                crossings += seen - notBeyond;
            }
            for (int end : ends) {
                for (int i = end + 1; i <= lower; i += i & -i) {
                    sums[i]++;
                }
            }
            seen += ends.length;
        }
        return crossings;
    }
}
