package dev.because.explain.render.drawing.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The order of each layer from left to right: sweeps down and up put every vertex at the mean of its neighbours (Sugiyama,
 * Tagawa and Toda 1981), neighbours in a layer change places where that saves crossings (Gansner et al. 1993), and of several
 * starts the best result is kept. The starts are drawn with a fixed seed: the same graph has the same order.
 */
final class Ordering {
    private static final int STARTS = 8;
    private static final int SWEEPS = 14;
    private static final int ROUNDS = 4;
    private static final long SEED = 20;
    private static final long PER_CROSSING = 1_000_000;

    private final Lattice lattice;
    private final int[][] order;
    private final int[] place;

    private Ordering(Lattice lattice, int[][] start) {
        this.lattice = lattice;
        this.order = Arrays.stream(start).map(int[]::clone).toArray(int[][]::new);
        this.place = new int[lattice.size()];
        for (int[] layer : order) {
            number(layer);
        }
    }

    /** The vertices of each layer, from left to right. */
    static int[][] of(Lattice lattice) {
        Random random = new Random(SEED);
        int[][] best = byDescent(lattice);
        long least = cost(lattice, best);
        for (int start = 0; start < STARTS; start++) {
            int[][] begin = start == 0 ? byDescent(lattice) : start == 1 ? given(lattice) : shuffled(lattice, random);
            Ordering ordering = new Ordering(lattice, begin);
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                ordering.sweep(sweep % 2 == 0);
                ordering.exchange();
                long cost = cost(lattice, ordering.order);
                if (cost < least) {
                    least = cost;
                    best = Arrays.stream(ordering.order).map(int[]::clone).toArray(int[][]::new);
                }
            }
        }
        return best;
    }

    /** As the vertices are numbered. */
    static int[][] given(Lattice lattice) {
        List<List<Integer>> layers = empty(lattice);
        for (int v = 0; v < lattice.size(); v++) {
            layers.get(lattice.layer()[v]).add(v);
        }
        return arrays(layers);
    }

    private static int[][] shuffled(Lattice lattice, Random random) {
        List<List<Integer>> layers = new ArrayList<>();
        for (int[] layer : given(lattice)) {
            List<Integer> shuffled =
                    new ArrayList<>(Arrays.stream(layer).boxed().toList());
            Collections.shuffle(shuffled, random);
            layers.add(shuffled);
        }
        return arrays(layers);
    }

    /** What hangs together stands together. */
    private static int[][] byDescent(Lattice lattice) {
        List<List<Integer>> layers = empty(lattice);
        boolean[] met = new boolean[lattice.size()];
        for (int v = 0; v < lattice.size(); v++) {
            descend(lattice, v, met, layers);
        }
        return arrays(layers);
    }

    private static void descend(Lattice lattice, int vertex, boolean[] met, List<List<Integer>> layers) {
        if (met[vertex]) {
            return;
        }
        met[vertex] = true;
        layers.get(lattice.layer()[vertex]).add(vertex);
        for (int next : lattice.below()[vertex]) {
            descend(lattice, next, met, layers);
        }
        for (int next : lattice.above()[vertex]) {
            descend(lattice, next, met, layers);
        }
    }

    private void sweep(boolean down) {
        for (int i = 1; i < order.length; i++) {
            int[] layer = order[down ? i : order.length - 1 - i];
            int[][] neighbours = down ? lattice.above() : lattice.below();
            double[] wish = new double[lattice.size()];
            for (int v : layer) {
                wish[v] = Arrays.stream(neighbours[v])
                        .map(n -> place[n])
                        .average()
                        .orElse(place[v]);
            }
            int[] sorted = Arrays.stream(layer)
                    .boxed()
                    .sorted(Comparator.comparingDouble(v -> wish[v]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, layer, 0, layer.length);
            number(layer);
        }
    }

    private void exchange() {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int[] layer : order) {
                for (int i = 1; i < layer.length; i++) {
                    int left = layer[i - 1];
                    int right = layer[i];
                    if (crossings(right, left) < crossings(left, right)) {
                        layer[i - 1] = right;
                        layer[i] = left;
                        number(layer);
                        better = true;
                    }
                }
            }
        }
    }

    /** Crossings of the steps of two vertices of a layer if they stand in that order. */
    private int crossings(int left, int right) {
        return inverted(lattice.above()[left], lattice.above()[right])
                + inverted(lattice.below()[left], lattice.below()[right]);
    }

    private int inverted(int[] left, int[] right) {
        int inverted = 0;
        for (int one : left) {
            for (int other : right) {
                inverted += place[one] > place[other] ? 1 : 0;
            }
        }
        return inverted;
    }

    private void number(int[] layer) {
        for (int i = 0; i < layer.length; i++) {
            place[layer[i]] = i;
        }
    }

    /** Crossings first; of orders with as many, the one whose steps lead less far aside. */
    private static long cost(Lattice lattice, int[][] order) {
        int[] fromMiddle = new int[lattice.size()];
        for (int[] layer : order) {
            for (int i = 0; i < layer.length; i++) {
                fromMiddle[layer[i]] = 2 * i - layer.length + 1;
            }
        }
        long aside = 0;
        for (int v = 0; v < lattice.size(); v++) {
            for (int next : lattice.below()[v]) {
                aside += Math.abs(fromMiddle[v] - fromMiddle[next]);
            }
        }
        return Crossings.count(lattice, order) * PER_CROSSING + aside;
    }

    private static List<List<Integer>> empty(Lattice lattice) {
        List<List<Integer>> layers = new ArrayList<>();
        for (int i = 0; i < lattice.layers(); i++) {
            layers.add(new ArrayList<>());
        }
        return layers;
    }

    private static int[][] arrays(List<List<Integer>> layers) {
        return layers.stream()
                .map(layer -> layer.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
