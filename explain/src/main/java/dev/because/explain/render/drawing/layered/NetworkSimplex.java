package dev.because.explain.render.drawing.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Layers for which the arrows are shortest together, each at least one layer long: the network simplex method of Gansner,
 * Koutsofios, North and Vo (1993). A spanning tree of arrows that are as short as they may be fixes all layers; as long as
 * there is an arrow in it that should rather be longer, another takes its place.
 */
final class NetworkSimplex {
    private static final int MOST_STEPS = 2000;

    private final int vertices;
    private final List<Arrow> arrows;
    private final int[] weights;
    private final int[] layer;
    private final boolean[] inTree;

    private NetworkSimplex(int boxes, List<Arrow> given) {
        // A root above all sources that pulls at nothing joins what is not joined.
        this.vertices = boxes + 1;
        this.arrows = new ArrayList<>(given);
        boolean[] entered = new boolean[boxes];
        given.forEach(arrow -> entered[arrow.to()] = true);
        for (int v = 0; v < boxes; v++) {
            if (!entered[v]) {
                arrows.add(new Arrow(boxes, v));
            }
        }
        this.weights = new int[arrows.size()];
        Arrays.fill(weights, 0, given.size(), 1);
        this.layer = longestPaths();
        this.inTree = new boolean[arrows.size()];
    }

    /**
     * The layer of each box, from 0.
     *
     * @throws IllegalArgumentException if there is a cycle
     */
    static int[] layers(int boxes, List<Arrow> arrows) {
        if (boxes == 0) {
            return new int[0];
        }
        NetworkSimplex simplex = new NetworkSimplex(boxes, arrows);
        simplex.span();
        simplex.optimize();
        int[] found = Arrays.copyOf(simplex.layer, boxes);
        int least = Arrays.stream(found).min().orElse(0);
        return Arrays.stream(found).map(layer -> layer - least).toArray();
    }

    private int[] longestPaths() {
        int[] depth = new int[vertices];
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > vertices) {
                throw new IllegalArgumentException("a cycle among the arrows " + arrows);
            }
            changed = false;
            for (Arrow arrow : arrows) {
                if (depth[arrow.to()] <= depth[arrow.from()]) {
                    depth[arrow.to()] = depth[arrow.from()] + 1;
                    changed = true;
                }
            }
        }
        return depth;
    }

    private int slack(int arrow) {
        return layer[arrows.get(arrow).to()] - layer[arrows.get(arrow).from()] - 1;
    }

    /** A spanning tree of arrows without slack: what it reaches is moved until it reaches the next box. */
    private void span() {
        boolean[] reached = new boolean[vertices];
        reached[0] = true;
        for (int count = 1; count < vertices; count++) {
            int best = -1;
            for (int a = 0; a < arrows.size(); a++) {
                boolean leaves =
                        reached[arrows.get(a).from()] != reached[arrows.get(a).to()];
                if (leaves && (best < 0 || slack(a) < slack(best))) {
                    best = a;
                }
            }
            Arrow next = arrows.get(best);
            int shift = reached[next.from()] ? slack(best) : -slack(best);
            for (int v = 0; v < vertices; v++) {
                layer[v] += reached[v] ? shift : 0;
            }
            inTree[best] = true;
            reached[next.from()] = true;
            reached[next.to()] = true;
        }
    }

    private void optimize() {
        for (int step = 0; step < MOST_STEPS; step++) {
            int leaving = -1;
            int least = 0;
            for (int a = 0; a < arrows.size(); a++) {
                int pull = inTree[a] ? pull(behind(a)) : 0;
                if (pull < least) {
                    least = pull;
                    leaving = a;
                }
            }
            if (leaving < 0) {
                return;
            }
            exchange(leaving);
        }
    }

    /** Which vertices hang together with the arrow's tail when it is taken out of the tree. */
    private boolean[] behind(int arrow) {
        boolean[] behind = new boolean[vertices];
        behind[arrows.get(arrow).from()] = true;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int a = 0; a < arrows.size(); a++) {
                Arrow other = arrows.get(a);
                if (inTree[a] && a != arrow && behind[other.from()] != behind[other.to()]) {
                    behind[other.from()] = true;
                    behind[other.to()] = true;
                    grown = true;
                }
            }
        }
        return behind;
    }

    /** By how much all arrows together grow when that side goes up by a layer. */
    private int pull(boolean[] side) {
        int pull = 0;
        for (int a = 0; a < arrows.size(); a++) {
            Arrow arrow = arrows.get(a);
            if (side[arrow.from()] != side[arrow.to()]) {
                pull += side[arrow.from()] ? weights[a] : -weights[a];
            }
        }
        return pull;
    }

    private void exchange(int leaving) {
        boolean[] side = behind(leaving);
        int entering = -1;
        for (int a = 0; a < arrows.size(); a++) {
            boolean comes = !side[arrows.get(a).from()] && side[arrows.get(a).to()];
            if (comes && (entering < 0 || slack(a) < slack(entering))) {
                entering = a;
            }
        }
        int shift = slack(entering);
        for (int v = 0; v < vertices; v++) {
            layer[v] -= side[v] ? shift : 0;
        }
        inTree[leaving] = false;
        inTree[entering] = true;
    }
}
