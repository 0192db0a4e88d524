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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network under a list of windows, prepared to compute only what each window can reach. One clean pass over a picture gives
 * what surrounds the crops; then pieces of windows run side by side, each on one thread.
 */
final class IncrementalCovering implements AutoCloseable {
    private static final ConfigProto ONE_THREAD = ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(1)
            .setInterOpParallelismThreads(1)
            .build();
    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private static final int PIECE = Integer.getInteger("piece", 32);
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
        this.session = new Session(graph, ONE_THREAD);
    }

    /**
     * Prepares a network.
     *
     * @param definition the network's graph
     * @param input its placeholder
     * @param layers what is read
     * @return empty where it would save too little
     */
    static Optional<IncrementalCovering> of(
            GraphDef definition, String input, Shape picture, List<Layer> layers, List<Window> windows) {
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        String where = "the graph before " + layers;
        List<String> names = layers.stream().map(Layer::name).toList();
        GraphDef pruned = GraphPruning.values(definition, names, where);
        if (pruned.getNodeList().stream().noneMatch(node -> node.getName().equals(input))) {
            return Optional.empty();
        }
        GraphDef folded = FoldedScales.of(pruned, input, Steps.of(pruned, input), names);
        Steps steps = Steps.of(folded, input);
        Plan plan = new Plan(steps.dependent(), steps, picture, windows);
        if (plan.gain() < LEAST_GAIN || plan.saving() < LEAST_SAVING) {
            return Optional.empty();
        }
        CropGraph.Written crops = CropGraph.write(folded, input, steps, plan, layers);
        return Optional.of(new IncrementalCovering(input, layers, plan, crops, Piece.of(plan, windows.size(), PIECE)));
    }

    /** Reads the layers for each picture under each window. */
    void run(Network network, Covering covering, Covering.Reader reader, Coverings.Workers workers) {
        for (int picture = 0; picture < covering.count(); picture++) {
            int index = picture;
            Map<String, TFloat32> tables = new HashMap<>();
            try {
                clean(network, covering.pictures().items(picture, picture + 1))
                        .forEach((map, values) -> tables.put(crops.tables().get(map), table(values)));
                workers.run(pieces.size(), i -> run(pieces.get(i), covering, index, tables, reader));
            } finally {
                tables.values().forEach(TFloat32::close);
            }
        }
    }

    /** The maps that views read, of the clean picture. */
    private Map<String, Tensor> clean(Network network, Tensor picture) {
        List<Layer> maps = crops.tables().keySet().stream()
                .filter(map -> !map.equals(input))
                .map(network::layer)
                .toList();
        List<Tensor> values = maps.isEmpty() ? List.of() : network.activations(picture, maps);
        Map<String, Tensor> clean = new HashMap<>();
        for (int i = 0; i < maps.size(); i++) {
            clean.put(maps.get(i).name(), values.get(i).item(0));
        }
        if (crops.tables().containsKey(input)) {
            clean.put(input, picture.item(0));
        }
        return clean;
    }

    /** The places of a map as rows, and behind them a row for each border. */
    private static TFloat32 table(Tensor map) {
        int channels = map.shape().extent(2);
        int places = map.size() / channels;
        float[] rows = Arrays.copyOf(map.values(), (places + 2) * channels);
        Arrays.fill(rows, (places + Step.Border.LOWEST.ordinal()) * channels, rows.length, Float.NEGATIVE_INFINITY);
        return TFloat32.tensorOf(
                org.tensorflow.ndarray.Shape.of(places + 2, channels), DataBuffers.of(rows, true, false));
    }

    private void run(
            Piece piece, Covering covering, int picture, Map<String, TFloat32> tables, Covering.Reader reader) {
        Session.Runner runner = session.runner().setOptions(ON_CALLER);
        tables.forEach(runner::feed);
        TFloat32[] inputs = new TFloat32[1];
        List<TInt32> rows = new ArrayList<>();
        try {
            Tensor crop = crop(piece, covering, picture);
            inputs[0] = Bridge.nativeItems(crop, 0, piece.size());
            runner.feed(input, inputs[0]);
            for (View view : crops.views()) {
                TInt32 numbers = TInt32.tensorOf(
                        Bridge.shape(piece.shape(view.frame())), DataBuffers.of(piece.rows(view, plan), true, false));
                rows.add(numbers);
                runner.feed(view.rows(), numbers);
            }
            crops.fetched().forEach(runner::fetch);
            try (Result result = runner.run()) {
                read(piece, result, picture, reader);
            }
        } finally {
            if (inputs[0] != null) {
                inputs[0].close();
            }
            rows.forEach(TInt32::close);
        }
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
