package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Labels;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.sweep.SweptNetwork;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Result;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * A frozen TensorFlow graph as a {@link Network}. The graph is imported once for each backward rule that is asked for.
 */
public final class TensorFlowNetwork implements Network {
    /** Input values computed together: enough to keep the kernels busy, few enough to stay in the caches. */
    private static final int VALUES = 1 << 15;

    private static final int FEWEST_ITEMS = 4;
    private static final int MOST_ITEMS = 32;

    private final ModelCard card;
    private final ImportedGraph imported;
    private final List<Layer> layers;
    private final Layer scores;
    private final Labels labels;
    private final Pieces pieces;
    private final Network swept;
    private final Map<BackwardRule, GraphSession> sessions = new EnumMap<>(BackwardRule.class);

    private TensorFlowNetwork(ModelCard card, ImportedGraph imported, String where, int threads) {
        this.card = card;
        this.imported = imported;
        this.pieces = new Pieces(threads);
        this.swept = new SweptNetwork(this, imported.definition(), imported.input());
        try {
            GraphSession forward = session(BackwardRule.GRADIENT);
            this.layers = imported.layers(forward.graph());
            this.scores = imported.scores(layers, card, where);
            this.labels = card.output().labels().orElseGet(() -> Labels.numbered(scores.channels()));
            requireLabels(where);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void requireLabels(String where) {
        if (labels.count() != scores.channels()) {
            throw new BadInputException(
                    where + ", output.labels of its card",
                    labels.count() + " labels",
                    scores.channels() + ", one for each unit of " + scores.name());
        }
    }

    /**
     * Opens a graph whose operations have been allowed.
     *
     * @param graph a frozen graph: no variables, no functions
     * @param card its card
     * @param where the file that it came from, for messages
     * @param threads how many pieces of a batch are computed side by side; changes no number
     * @throws BadInputException if the card contradicts the graph
     */
    public static TensorFlowNetwork open(GraphDef graph, ModelCard card, String where, int threads) {
        try {
            return new TensorFlowNetwork(card, ImportedGraph.of(graph, card, where), where, threads);
        } catch (org.tensorflow.exceptions.TensorFlowException | IllegalArgumentException e) {
            throw new BadInputException(
                    where, "a graph that TensorFlow refuses (" + Complaint.of(e) + ")", "a graph that fits its card");
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Shape input() {
        return card.input().shape();
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Layer scores() {
        return scores;
    }

    @Override
    public Labels labels() {
        return labels;
    }

    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> wanted) {
        return forward(imported.input(), batch, wanted);
    }

    @Override
    public Tensor resume(Layer from, Tensor activations, Layer to) {
        return forward(from.name(), activations, List.of(to)).get(0);
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        if (rule != BackwardRule.GRADIENT && !MarkerGradient.isAvailable()) {
            return swept.backward(batch, layer, seeds, rule);
        }
        GraphSession session = session(rule);
        Tensor signals = Tensor.zeros(batch.shape());
        int size = input().size();
        int count = batch.shape().extent(0);
        WayBack.Pass pass = session.wayBack(layer.name(), count);
        pieces.run(count, piece(), (from, to) -> {
            try (TFloat32 inputs = Bridge.nativeItems(batch, from, to);
                    TFloat32 signal = Bridge.nativeItems(seeds, from, to);
                    Result result = session.backward(pass, inputs, signal)) {
                Bridge.read(result.get(0), signals.values(), from * size);
            }
        });
        return signals;
    }

    @Override
    public Tensor filters(Layer layer) {
        return session(BackwardRule.GRADIENT).constant(FilterNode.of(imported, layer));
    }

    @Override
    public Network secondWay() {
        return swept;
    }

    private List<Tensor> forward(String fed, Tensor batch, List<Layer> wanted) {
        GraphSession session = session(BackwardRule.GRADIENT);
        int count = batch.shape().extent(0);
        List<String> names = wanted.stream().map(Layer::name).toList();
        List<Tensor> outputs = wanted.stream()
                .map(layer -> Tensor.zeros(layer.shape().batch(count)))
                .toList();
        pieces.run(count, piece(), (from, to) -> {
            try (TFloat32 values = Bridge.nativeItems(batch, from, to);
                    Result result = session.forward(fed, values, names)) {
                for (int i = 0; i < outputs.size(); i++) {
                    int size = wanted.get(i).shape().size();
                    Bridge.read(result.get(i), outputs.get(i).values(), from * size);
                }
            }
        });
        return outputs;
    }

    /** The number of items computed together; the same for every batch, so that numbers depend on nothing else. */
    private int piece() {
        return Math.max(FEWEST_ITEMS, Math.min(MOST_ITEMS, VALUES / input().size()));
    }

    private GraphSession session(BackwardRule rule) {
        synchronized (sessions) {
            return sessions.computeIfAbsent(
                    rule, key -> new GraphSession(imported.definition(), imported.input(), key));
        }
    }

    @Override
    public void close() {
        pieces.close();
        swept.close();
        sessions.values().forEach(GraphSession::close);
    }
}
