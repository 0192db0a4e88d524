package dev.because.explain.render.drawing.layered;

import dev.because.explain.render.drawing.layered.Route.Descent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A graph without cycles in layers: every arrow points down, no two boxes overlap, and no arrow runs through a box. */
public final class LayeredLayout {
    private static final double LEAST_GAP = 38;
    private static final double MOST_GAP = 92;
    private static final double GAP_BY_SWING = 0.1;
    private static final double PORT_PITCH = 12;
    private static final double PORT_MARGIN = 12;

    private final Lattice lattice;
    private final List<Size> sizes;
    private final double[] x;
    private final double[] top;
    private final double[] bottom;

    private LayeredLayout(Lattice lattice, List<Size> sizes) {
        this.lattice = lattice;
        this.sizes = List.copyOf(sizes);
        this.x = Coordinates.of(lattice, Ordering.of(lattice));
        this.top = new double[lattice.layers()];
        this.bottom = new double[lattice.layers()];
        double y = 0;
        for (int layer = 0; layer < lattice.layers(); layer++) {
            top[layer] = y;
            bottom[layer] = y + height(layer);
            y = bottom[layer] + gapBelow(layer);
        }
    }

    /**
     * The layout of a graph.
     *
     * @param boxes how large each is
     * @param arrows between them; no two the same
     * @throws IllegalArgumentException if there is a cycle
     */
    public static LayeredLayout of(List<Size> boxes, List<Arrow> arrows) {
        return new LayeredLayout(Lattice.of(boxes, arrows, NetworkSimplex.layers(boxes.size(), arrows)), boxes);
    }

    /** Where a box stands: in the middle of its layer's height. */
    public Box box(int index) {
        Size size = sizes.get(index);
        int layer = lattice.layer()[index];
        return new Box(
                x[index] - size.width() / 2,
                (top[layer] + bottom[layer] - size.height()) / 2,
                size.width(),
                size.height());
    }

    /** The way of an arrow; those that leave or reach the same box do so beside each other. */
    public Route route(int arrow) {
        int[] chain = lattice.chains().get(arrow);
        List<Descent> descents = new ArrayList<>();
        for (int i = 0; i < chain.length; i++) {
            int layer = lattice.layer()[chain[i]];
            if (i == 0) {
                descents.add(new Descent(
                        port(chain[0], lattice.below()[chain[0]], chain[1]),
                        box(chain[0]).bottom(),
                        bottom[layer]));
            } else if (i == chain.length - 1) {
                descents.add(new Descent(
                        port(chain[i], lattice.above()[chain[i]], chain[i - 1]),
                        top[layer],
                        box(chain[i]).top()));
            } else {
                descents.add(new Descent(x[chain[i]], top[layer], bottom[layer]));
            }
        }
        return new Route(descents);
    }

    public double width() {
        return IntStream.range(0, lattice.size())
                .mapToDouble(v -> x[v] + lattice.width()[v] / 2)
                .max()
                .orElse(0);
    }

    public double height() {
        return bottom.length == 0 ? 0 : bottom[bottom.length - 1];
    }

    /** How many times arrows cross. */
    public long crossings() {
        int[][] order = Ordering.given(lattice);
        for (int i = 0; i < order.length; i++) {
            order[i] = Arrays.stream(order[i])
                    .boxed()
                    .sorted(Comparator.comparingDouble(v -> x[v]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return Crossings.count(lattice, order);
    }

    private double height(int layer) {
        return IntStream.range(0, sizes.size())
                .filter(box -> lattice.layer()[box] == layer)
                .mapToDouble(box -> sizes.get(box).height())
                .max()
                .orElse(0);
    }

    /** The further arrows swing aside below a layer, the more room they have for it. */
    private double gapBelow(int layer) {
        double swing = 0;
        for (int v = 0; v < lattice.size(); v++) {
            if (lattice.layer()[v] == layer) {
                for (int next : lattice.below()[v]) {
                    swing = Math.max(swing, Math.abs(x[v] - x[next]));
                }
            }
        }
        return Math.min(MOST_GAP, LEAST_GAP + GAP_BY_SWING * swing);
    }

    /** Where at a box's edge the arrow from or to a neighbour is, the neighbours being taken from left to right. */
    private double port(int box, int[] neighbours, int neighbour) {
        double pitch =
                Math.min(PORT_PITCH, (lattice.width()[box] - 2 * PORT_MARGIN) / Math.max(1, neighbours.length - 1));
        long before = Arrays.stream(neighbours)
                .filter(other -> x[other] < x[neighbour])
                .count();
        return x[box] + (before - (neighbours.length - 1) / 2.0) * pitch;
    }
}
