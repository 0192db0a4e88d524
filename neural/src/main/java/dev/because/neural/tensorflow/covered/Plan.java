package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.covered.region.Axis;
import dev.because.neural.tensorflow.covered.region.Frame;
import dev.because.neural.tensorflow.covered.region.Span;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.proto.NodeDef;

/**
 * What to compute for a list of windows: which maps in crops, and where each window's crop lies. From the input on, operation
 * by operation, until nearly all of a map is reached or an operation needs its input whole.
 */
final class Plan {
    /** The share of a map from which on crops save nothing. */
    private static final double NEARLY_ALL = 0.95;

    /** Windows that a pair of classes should have, so that its runs are full. */
    private static final int WINDOWS_A_PAIR = 48;

    private static final int MOST_CLASSES = 4;
    private static final double NANOSECONDS = 1e9;

    private final Positions down;
    private final Positions along;
    private final Map<String, ReachedMap> reached = new LinkedHashMap<>();
    private final Map<String, Frame> frames = new LinkedHashMap<>();
    private final Axis rows;
    private final Axis columns;
    private final double whole;
    private final double cropped;

    /**
     * @param order what depends on the input, itself first
     * @param steps the steps of the graph's operations
     * @param picture the shape of the input
     */
    Plan(List<NodeDef> order, Steps steps, Shape picture, List<Window> windows) {
        this.down = Positions.of(windows.stream()
                .map(window -> new Span(window.top(), window.bottom()))
                .toList());
        this.along = Positions.of(windows.stream()
                .map(window -> new Span(window.left(), window.right()))
                .toList());
        Effort effort = new Effort(steps);
        reached.put(order.get(0).getName(), new ReachedMap(new Step.Whole(), picture, down.spans(), along.spans()));
        List<Double> costs = new ArrayList<>(List.of(0.0));
        double wholeCost = 0;
        double croppedCost = 0;
        for (NodeDef node : order.subList(1, order.size())) {
            Optional<ReachedMap> map = reach(node, steps);
            double cost = effort.ofPlace(node);
            double places = steps.shape(node.getName()).map(Plan::places).orElse(1.0);
            wholeCost += cost * places;
            croppedCost += map.map(m -> cost * m.places(down, along) + effort.ofGathering(m))
                    .orElse(cost * places);
            if (map.isPresent()) {
                reached.put(node.getName(), map.get());
                costs.add(cost);
            }
        }
        this.whole = wholeCost;
        this.cropped = croppedCost;
        int classes = (int) Math.max(1, Math.min(MOST_CLASSES, Math.sqrt((double) windows.size() / WINDOWS_A_PAIR)));
        this.rows = axis(true, costs, classes);
        this.columns = axis(false, costs, classes);
        reached.forEach((name, map) -> frames.put(
                name,
                new Frame(
                        rows.track(map.rows(), map.shape().extent(0)),
                        columns.track(map.columns(), map.shape().extent(1)))));
        for (NodeDef node : order) {
            if (reached.containsKey(node.getName())
                    && reached.get(node.getName()).step() instanceof Step.Shifted shifted) {
                frames.put(
                        node.getName(),
                        frames.get(NodeInput.parse(node.getInput(0)).node()).shifted(shifted.above(), shifted.left()));
            }
        }
    }

    private static double places(Shape shape) {
        return (double) shape.size() / shape.extent(shape.rank() - 1);
    }

    private Optional<ReachedMap> reach(NodeDef node, Steps steps) {
        Step step = steps.of(node);
        if (step instanceof Step.Whole) {
            return Optional.empty();
        }
        List<Integer> inputs = step instanceof Step.Pointwise pointwise ? pointwise.maps() : List.of(0);
        List<ReachedMap> read = new ArrayList<>();
        for (int input : inputs) {
            NodeInput source = NodeInput.parse(node.getInput(input));
            ReachedMap map = reached.get(source.node());
            if (map == null || source.index() != 0 || isDoublyPadded(step, map)) {
                return Optional.empty();
            }
            read.add(map);
        }
        ReachedMap map = ReachedMap.behind(step, steps.shape(node.getName()).orElseThrow(), read);
        return map.places(down, along) < NEARLY_ALL * map.allPlaces() ? Optional.of(map) : Optional.empty();
    }

    /** A maximum over two kinds of padding at once, zero within and nothing without. */
    private static boolean isDoublyPadded(Step step, ReachedMap read) {
        return step instanceof Step.Sliding sliding
                && sliding.border() == Step.Border.LOWEST
                && (sliding.rows().isPadded() || sliding.columns().isPadded())
                && read.step() instanceof Step.Shifted;
    }

    private Axis axis(boolean vertical, List<Double> costs, int classes) {
        List<ReachedMap> maps = List.copyOf(reached.values());
        double[] weights = new double[maps.size()];
        for (int i = 0; i < weights.length; i++) {
            List<Span> across = vertical ? maps.get(i).columns() : maps.get(i).rows();
            weights[i] = costs.get(i)
                    * across.stream().mapToInt(Span::extent).average().orElse(1);
        }
        return Axis.of(
                maps.stream().map(map -> vertical ? map.rows() : map.columns()).toList(), weights, classes);
    }

    /** How many times less there is to compute than without crops, by estimate. */
    double gain() {
        return whole / cropped;
    }

    /** How much time crops save for all windows of one picture, by estimate, in seconds of one core. */
    double saving() {
        return (whole - cropped) * down.of().size() / NANOSECONDS;
    }

    /** How many maps are computed in crops, the picture among them. */
    int maps() {
        return frames.size();
    }

    /** Whether a map is computed in crops. */
    boolean isCropped(String name) {
        return frames.containsKey(name);
    }

    /** Where the crops of a map lie. */
    Frame frame(String name) {
        return Optional.ofNullable(frames.get(name)).orElseThrow();
    }

    ReachedMap reached(String name) {
        return Optional.ofNullable(reached.get(name)).orElseThrow();
    }

    /** Crops that hold all of a map. */
    Frame whole(Shape shape) {
        return new Frame(rows.whole(shape.extent(0)), columns.whole(shape.extent(1)));
    }

    int rowPosition(int window) {
        return down.of().get(window);
    }

    int columnPosition(int window) {
        return along.of().get(window);
    }

    int rowClass(int window) {
        return rows.classOf().get(rowPosition(window));
    }

    int columnClass(int window) {
        return columns.classOf().get(columnPosition(window));
    }
}
