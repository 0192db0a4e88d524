package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.covered.region.Frame;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.GraphImport;
import dev.because.neural.tensorflow.graph.GraphPruning;
import dev.because.neural.tensorflow.graph.SessionConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network under a list of windows, prepared to compute only what each window can reach. One clean pass over a picture gives
 * what surrounds the crops; then pieces of windows run side by side, each on one thread.
 */
final class IncrementalCovering implements AutoCloseable {
    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private static final int PIECE = 32;
    private static final double LEAST_GAIN = 1.5;

    /** Seconds: what it takes to prepare. */
    private static final double LEAST_SAVING = 0.2;

    private final String input;
    private final List<Layer> layers;
    private final Plan plan;
    private final CropGraph.Written crops;
    private final List<Piece> pieces;
    private final Graph graph;
    private final Session session;

    private IncrementalCovering(
            String input, List<Layer> layers, Plan plan, CropGraph.Written crops, List<Piece> pieces) {
        this.input = input;
        this.layers = layers;
        this.plan = plan;
        this.crops = crops;
        this.pieces = pieces;
        this.graph = GraphImport.open(crops.definition(), "the graph of crops");
        this.session = new Session(graph, SessionConfig.plain());
    }

    /**
     * Prepares a network where that saves enough.
     *
     * @param definition the network's graph
     * @param input its placeholder
     * @param layers what is read
     * @return empty where it would save too little
     */
    static Optional<IncrementalCovering> worthWhile(
            GraphDef definition, String input, Shape picture, List<Layer> layers, List<Window> windows) {
        return prepare(definition, input, picture, layers, windows, LEAST_GAIN, LEAST_SAVING);
    }

    /** Prepares a network whether it saves anything or not, if there is anything to compute in crops. */
    static Optional<IncrementalCovering> inAnyCase(
            GraphDef definition, String input, Shape picture, List<Layer> layers, List<Window> windows) {
        return prepare(definition, input, picture, layers, windows, 0, Double.NEGATIVE_INFINITY);
    }

    private static Optional<IncrementalCovering> prepare(
            GraphDef definition,
            String input,
            Shape picture,
            List<Layer> layers,
            List<Window> windows,
            double leastGain,
            double leastSaving) {
        List<String> names = layers.stream().map(Layer::name).toList();
        GraphDef pruned = GraphPruning.values(definition, names, "the graph before " + names);
        boolean reads =
                pruned.getNodeList().stream().anyMatch(node -> node.getName().equals(input));
        if (windows.isEmpty() || !reads || names.contains(input)) {
            return Optional.empty();
        }
        GraphDef folded = FoldedScales.of(pruned, input, Steps.of(pruned, input), names);
        Steps steps = Steps.of(folded, input);
        Plan plan = new Plan(steps.dependent(), steps, picture, windows);
        if (plan.gain() < leastGain || plan.saving() < leastSaving) {
            return Optional.empty();
        }
        CropGraph.Written crops = CropGraph.write(folded, input, steps, plan, layers);
        return Optional.of(new IncrementalCovering(input, layers, plan, crops, Piece.of(plan, windows.size(), PIECE)));
    }

    /** How many maps are computed in crops, the picture itself among them. */
    int maps() {
        return plan.maps();
    }

    /** Reads the layers for each picture under each window. */
    void run(Network network, Covering covering, Covering.Reader reader, Coverings.Workers workers) {
        for (int picture = 0; picture < covering.count(); picture++) {
            int index = picture;
            Map<String, TFloat32> clean = new HashMap<>();
            try {
                clean(network, covering.pictures().items(picture, picture + 1))
                        .forEach((map, values) -> clean.put(map, places(values)));
                workers.run(pieces.size(), i -> run(pieces.get(i), covering, index, clean, reader));
            } finally {
                clean.values().forEach(TFloat32::close);
            }
        }
    }

    /** The maps that views read, of the clean picture. */
    private Map<String, Tensor> clean(Network network, Tensor picture) {
        Map<String, Tensor> clean = new HashMap<>();
        List<Layer> maps = new ArrayList<>();
        for (Table table : crops.tables()) {
            if (table.map().equals(input)) {
                clean.put(input, picture.item(0));
            } else {
                maps.add(network.layer(table.map()));
            }
        }
        List<Tensor> values = maps.isEmpty() ? List.of() : network.activations(picture, maps);
        for (int i = 0; i < maps.size(); i++) {
            clean.put(maps.get(i).name(), values.get(i).item(0));
        }
        return clean;
    }

    private static TFloat32 places(Tensor map) {
        int channels = map.shape().extent(2);
        return TFloat32.tensorOf(
                org.tensorflow.ndarray.Shape.of(map.size() / channels, channels),
                DataBuffers.of(map.values(), true, false));
    }

    private void run(Piece piece, Covering covering, int picture, Map<String, TFloat32> clean, Covering.Reader reader) {
        List<org.tensorflow.Tensor> fed = new ArrayList<>();
        Session.Runner runner = session.runner().setOptions(ON_CALLER);
        try {
            fed.add(Bridge.nativeItems(crop(piece, covering, picture), 0, piece.size()));
            runner.feed(input, fed.get(0));
            for (Table table : crops.tables()) {
                List<View> views = crops.views().stream()
                        .filter(view -> view.map().equals(table.map()))
                        .toList();
                Strip strip = piece.strip(views, plan);
                runner.feed(table.clean(), Objects.requireNonNull(clean.get(table.map())));
                runner.feed(table.begin(), numbers(fed, Shape.of(2), strip.begin(), 0));
                runner.feed(table.extent(), numbers(fed, Shape.of(2), strip.places(), -1));
                for (View view : views) {
                    runner.feed(view.rows(), numbers(fed, piece.shape(view.frame()), piece.rows(view, strip, plan)));
                }
            }
            crops.fetched().forEach(runner::fetch);
            try (Result result = runner.run()) {
                read(piece, result, picture, reader);
            }
        } finally {
            fed.forEach(org.tensorflow.Tensor::close);
        }
    }

    private static TInt32 numbers(List<org.tensorflow.Tensor> fed, Shape shape, int... values) {
        TInt32 numbers = TInt32.tensorOf(Bridge.shape(shape), DataBuffers.of(values, true, false));
        fed.add(numbers);
        return numbers;
    }

    private void read(Piece piece, Result result, int picture, Covering.Reader reader) {
        List<Tensor> read = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Tensor values = Tensor.zeros(layers.get(i).shape().batch(piece.size()));
            Bridge.read(result.get(i), values.values(), 0);
            read.add(values);
        }
        for (int n = 0; n < piece.different(); n++) {
            int index = n;
            reader.read(
                    picture,
                    piece.windows().get(n),
                    read.stream().map(batch -> batch.item(index)).toList());
        }
    }

    /** The crops of the picture itself, with the windows in them filled. */
    private Tensor crop(Piece piece, Covering covering, int picture) {
        Frame frame = plan.frame(input);
        Shape shape = covering.pictures().shape().item();
        Shape places = piece.shape(frame);
        int channels = shape.extent(2);
        int width = places.extent(2) * channels;
        float[] values = new float[places.size() * channels];
        float[] filling = covering.fillings().get(picture);
        int next = 0;
        for (int index : piece.windows()) {
            Window window = covering.windows().get(index);
            int top = frame.rows().starts().get(plan.rowPosition(index));
            int left = frame.columns().starts().get(plan.columnPosition(index));
            int first = next;
            for (int row = top; row < top + places.extent(1); row++) {
                int from = ((picture * shape.extent(0) + row) * shape.extent(1) + left) * channels;
                System.arraycopy(covering.pictures().values(), from, values, next, width);
                next += width;
            }
            new Window(window.top() - top, window.left() - left, window.height(), window.width())
                    .fill(values, first, Shape.of(places.extent(1), places.extent(2), channels), filling);
        }
        return Tensor.of(Shape.of(piece.size(), places.extent(1), places.extent(2), channels), values);
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
