package dev.because.explain.render.logic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wires between two columns of gates (channel routing, with one vertical piece a wire): each leaves its gate on the left,
 * goes up or down on a track of its own, and on to the right. The order of the tracks is chosen so that few wires cross, and
 * no two lie on each other; wires that do not come near each other share a track.
 */
final class Channel {
    private static final double APART = 5;
    private static final int OVERLAP = 1000;

    private Channel() {}

    /**
     * A wire.
     *
     * @param from the height at which it comes from the left
     * @param to the heights at which it leaves to the right
     */
    record Net(double from, List<Double> to) {
        Net {
            to = List.copyOf(to);
        }

        double low() {
            return Math.min(from, to.stream().mapToDouble(y -> y).min().orElse(from));
        }

        double high() {
            return Math.max(from, to.stream().mapToDouble(y -> y).max().orElse(from));
        }

        boolean straight() {
            return low() == high();
        }

        boolean near(double y) {
            return low() - APART < y && y < high() + APART;
        }

        private boolean near(Net other) {
            return low() - 2 * APART < other.high() && other.low() - 2 * APART < high();
        }
    }

    /** For each wire that is not straight its track, from 0 on the left; empty if wires cannot but lie on each other. */
    static Optional<Map<Integer, Integer>> tracks(List<Net> nets) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < nets.size(); i++) {
            if (!nets.get(i).straight()) {
                order.add(i);
            }
        }
        // Of the wires that go down, the lowest turns first, so that the others pass over it; and the other way up.
        order.sort(Comparator.comparingDouble(i -> {
            Net net = nets.get(i);
            return net.high() - net.from() > net.from() - net.low() ? -net.from() : net.from();
        }));
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i + 1 < order.size(); i++) {
                Net left = nets.get(order.get(i));
                Net right = nets.get(order.get(i + 1));
                if (cost(right, left) < cost(left, right)) {
                    order.add(i, order.remove(i + 1));
                    better = true;
                }
            }
        }
        return clashes(nets, order) ? Optional.empty() : Optional.of(assigned(nets, order));
    }

    private static Map<Integer, Integer> assigned(List<Net> nets, List<Integer> order) {
        Map<Integer, Integer> tracks = new HashMap<>();
        for (int net : order) {
            int track = 0;
            for (Map.Entry<Integer, Integer> before : tracks.entrySet()) {
                if (nets.get(before.getKey()).near(nets.get(net))) {
                    track = Math.max(track, before.getValue() + 1);
                }
            }
            tracks.put(net, track);
        }
        return tracks;
    }

    private static boolean clashes(List<Net> nets, List<Integer> order) {
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                if (cost(nets.get(order.get(i)), nets.get(order.get(j))) >= OVERLAP) {
                    return true;
                }
            }
        }
        for (Net straight : nets) {
            for (Net other : nets) {
                if (straight.straight()
                        && other != straight
                        && (close(straight.from(), other.from())
                                || other.to().stream().anyMatch(y -> close(y, straight.from())))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How often the two cross if the one turns left of the other; much more if they then lie on each other. */
    private static int cost(Net left, Net right) {
        int cost = left.low() < right.from() && right.from() < left.high() ? 1 : 0;
        for (double y : left.to()) {
            cost += right.low() < y && y < right.high() ? 1 : 0;
            cost += close(y, right.from()) ? OVERLAP : 0;
        }
        return cost;
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) < APART;
    }
}
