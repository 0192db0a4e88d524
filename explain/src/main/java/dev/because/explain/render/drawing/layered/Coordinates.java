package dev.because.explain.render.drawing.layered;

import java.util.Arrays;

/**
 * Where each vertex stands from left to right, its order being given: the steps' squared lengths aside are least, without two
 * vertices of a layer being too near each other. One layer after the other is put right exactly while the others stand, which
 * is isotonic regression by pooling adjacent violators (Ayer et al. 1955); as the sum is convex and each constraint is about one
 * layer, this leads to the least. Then each arrow's bends come to stand one below the other where there is room.
 */
final class Coordinates {
    private static final double BETWEEN_BOXES = 22;
    private static final double BESIDE_BEND = 15;
    private static final double BETWEEN_BENDS = 10;
    private static final int SWEEPS = 600;
    private static final double STILL = 0.02;
    private static final double BOX_TO_BOX = 1;
    private static final double BOX_TO_BEND = 2;
    private static final double BEND_TO_BEND = 8;
    private static final double FREE = 1e-6;

    private final Lattice lattice;
    private final int[][] order;
    private final double[] x;

    private Coordinates(Lattice lattice, int[][] order) {
        this.lattice = lattice;
        this.order = order;
        this.x = new double[lattice.size()];
        for (int[] layer : order) {
            double[] offsets = offsets(layer);
            double middle = layer.length == 0 ? 0 : offsets[layer.length - 1] / 2;
            for (int i = 0; i < layer.length; i++) {
                x[layer[i]] = offsets[i] - middle;
            }
        }
    }

    /** The middle of each vertex; the leftmost box or bend touches 0. */
    static double[] of(Lattice lattice, int[][] order) {
        Coordinates coordinates = new Coordinates(lattice, order);
        double moved = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
            moved = 0;
            for (int i = 0; i < order.length; i++) {
                moved = Math.max(moved, coordinates.settle(order[sweep % 2 == 0 ? i : order.length - 1 - i]));
            }
        }
        coordinates.straighten();
        double left = Double.POSITIVE_INFINITY;
        for (int v = 0; v < lattice.size(); v++) {
            left = Math.min(left, coordinates.x[v] - lattice.width()[v] / 2);
        }
        double shift = left;
        return Arrays.stream(coordinates.x).map(at -> at - shift).toArray();
    }

    private double separation(int left, int right) {
        boolean bendLeft = lattice.isBend(left);
        boolean bendRight = lattice.isBend(right);
        double gap = bendLeft && bendRight ? BETWEEN_BENDS : bendLeft || bendRight ? BESIDE_BEND : BETWEEN_BOXES;
        return (lattice.width()[left] + lattice.width()[right]) / 2 + gap;
    }

    /** Where the vertices of a layer stand when they are as near as allowed. */
    private double[] offsets(int[] layer) {
        double[] offsets = new double[layer.length];
        for (int i = 1; i < layer.length; i++) {
            offsets[i] = offsets[i - 1] + separation(layer[i - 1], layer[i]);
        }
        return offsets;
    }

    /** Puts a layer right; answers by how much a vertex moved at most. */
    private double settle(int[] layer) {
        double[] offsets = offsets(layer);
        double[] sums = new double[layer.length];
        double[] weights = new double[layer.length];
        int[] counts = new int[layer.length];
        int pools = 0;
        for (int i = 0; i < layer.length; i++) {
            double weight = FREE; // towards the middle, at 0, so that what is joined to nothing stays with the rest
            double sum = 0;
            for (int[] neighbours : new int[][] {lattice.above()[layer[i]], lattice.below()[layer[i]]}) {
                for (int neighbour : neighbours) {
                    double stiffness = stiffness(layer[i], neighbour);
                    weight += stiffness;
                    sum += stiffness * x[neighbour];
                }
            }
            sums[pools] = sum - weight * offsets[i];
            weights[pools] = weight;
            counts[pools] = 1;
            for (pools++; pools > 1 && sums[pools - 2] / weights[pools - 2] >= sums[pools - 1] / weights[pools - 1]; ) {
                pools--;
                sums[pools - 1] += sums[pools];
                weights[pools - 1] += weights[pools];
                counts[pools - 1] += counts[pools];
            }
        }
        double moved = 0;
        for (int pool = 0, i = 0; pool < pools; pool++) {
            for (int last = i + counts[pool]; i < last; i++) {
                double at = sums[pool] / weights[pool] + offsets[i];
                moved = Math.max(moved, Math.abs(at - x[layer[i]]));
                x[layer[i]] = at;
            }
        }
        return moved;
    }

    private double stiffness(int one, int other) {
        boolean bend = lattice.isBend(one);
        return bend && lattice.isBend(other) ? BEND_TO_BEND : bend || lattice.isBend(other) ? BOX_TO_BEND : BOX_TO_BOX;
    }

    private void straighten() {
        int[] place = new int[lattice.size()];
        for (int[] layer : order) {
            for (int i = 0; i < layer.length; i++) {
                place[layer[i]] = i;
            }
        }
        for (int[] chain : lattice.chains()) {
            double least = Double.NEGATIVE_INFINITY;
            double most = Double.POSITIVE_INFINITY;
            double sum = 0;
            for (int i = 1; i < chain.length - 1; i++) {
                int[] layer = order[lattice.layer()[chain[i]]];
                int at = place[chain[i]];
                if (at > 0) {
                    least = Math.max(least, x[layer[at - 1]] + separation(layer[at - 1], chain[i]));
                }
                if (at + 1 < layer.length) {
                    most = Math.min(most, x[layer[at + 1]] - separation(chain[i], layer[at + 1]));
                }
                sum += x[chain[i]];
            }
            if (chain.length > 3 && least <= most) {
                double straight = Math.max(least, Math.min(most, sum / (chain.length - 2)));
                for (int i = 1; i < chain.length - 1; i++) {
                    x[chain[i]] = straight;
                }
            }
        }
    }
}
