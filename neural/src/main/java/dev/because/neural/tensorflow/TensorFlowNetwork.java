package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Labels;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.ReceptiveField;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.RowsAtOnce;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.covered.Coverings;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.device.Device;
import dev.because.neural.tensorflow.device.PieceSize;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.DilatedConvolutions;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.NodeOrder;
import dev.because.neural.tensorflow.graph.ReceptiveFields;
import dev.because.neural.tensorflow.plain.PlainNetwork;
import dev.because.neural.tensorflow.sweep.SweptNetwork;
import dev.because.neural.tensorflow.weights.WeightedGraph;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * A frozen TensorFlow graph as a {@link Network}. The graph is imported once for each backward rule that is asked for.
 */
public final class TensorFlowNetwork implements Network {
    /** A second one feeds the GPU while the first computes; more of them would only queue. */
    private static final int MOST_PIECES_ON_GPU = 2;

    private final ModelCard card;
    private final ImportedGraph imported;
    /** What is run: the graph, with dilated convolutions spelled out so that they can be derived. */
    private final GraphDef run;

    private final Shape input;
    private final String where;
    private final int threads;
    private final boolean onGpu;
    private final List<Layer> layers;
    private final Layer scores;
    private final Labels labels;
    private final Pieces pieces;
    private final Network swept;
    private final Coverings coverings;
    private final Map<BackwardRule, GraphSession> sessions = new EnumMap<>(BackwardRule.class);

    private TensorFlowNetwork(ModelCard card, ImportedGraph imported, Shape input, String where, int threads) {
        this.card = card;
        this.imported = imported;
        this.run = DilatedConvolutions.spelledOut(imported.definition(), where);
        this.input = input;
        this.where = where;
        this.threads = threads;
        this.onGpu = Computing.device() instanceof Device.Gpu;
        this.pieces = new Pieces(onGpu ? Math.min(threads, MOST_PIECES_ON_GPU) : threads);
        this.swept = new SweptNetwork(this, run, imported.input());
        this.coverings = new Coverings(imported.definition(), imported.input());
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
            return new TensorFlowNetwork(
                    card, ImportedGraph.of(graph, card, where), card.input().shape(), where, threads);
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
        return input;
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
    public int rowsAtOnce(int values) {
        return (onGpu ? RowsAtOnce.ON_GPU : RowsAtOnce.ON_CPU).of(values);
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
        boolean unmarked = rule != BackwardRule.GRADIENT && !MarkerGradient.isAvailable();
        if (unmarked || MissingGradients.isForgetful(imported.definition())) {
            return inPieces(batch, seeds, (some, seeded) -> swept.backward(some, layer, seeded, rule));
        }
        if (layer.name().equals(imported.input())) {
            return seeds;
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
    public void covered(Covering covering, List<Layer> wanted, Covering.Reader reader) {
        if (onGpu) { // many windows of whole pictures at once beat crops that save work
            covering.recompute(this, wanted, reader);
            return;
        }
        coverings.read(
                this, covering, wanted, reader, (count, task) -> pieces.run(count, 1, (from, to) -> task.accept(from)));
    }

    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        return inPieces(batch, seeds, (some, seeded) -> swept.relevance(some, layer, seeded, rule));
    }

    private Tensor inPieces(Tensor batch, Tensor seeds, BinaryOperator<Tensor> wayBack) {
        Tensor signals = Tensor.zeros(batch.shape());
        pieces.run(batch.shape().extent(0), piece(), (from, to) -> {
            Tensor some = wayBack.apply(batch.items(from, to), seeds.items(from, to));
            System.arraycopy(some.values(), 0, signals.values(), from * input.size(), some.size());
        });
        return signals;
    }

    @Override
    public boolean isCut(Layer layer, Layer to) {
        return BehindLayer.isCut(imported, layer, to);
    }

    @Override
    public Network behind(Layer layer, Tensor picture) {
        String part = where + " behind " + layer.name();
        BehindLayer behind = BehindLayer.of(imported, layer, scores, part);
        ImportedGraph graph = behind.at(names -> session(BackwardRule.GRADIENT).values(picture, names));
        ModelCard.Output output = new ModelCard.Output(
                Optional.of(scores.name()),
                Optional.empty(),
                Optional.of(labels),
                card.output().noun());
        return new TensorFlowNetwork(
                new ModelCard(card.input(), output), graph, Network.inputBehind(layer), part, threads);
    }

    @Override
    public Tensor filters(Layer layer) {
        return session(BackwardRule.GRADIENT).constant(FilterNode.of(imported, layer));
    }

    @Override
    public boolean hasFiltersOfInput(Layer layer) {
        return FilterNode.seesInput(imported, layer);
    }

    @Override
    public Network secondWay() {
        return swept;
    }

    @Override
    public ReceptiveField receptiveField(Layer layer) {
        Graph graph = session(BackwardRule.GRADIENT).graph();
        return ReceptiveFields.of(
                        imported.definition(), imported.input(), input(), name -> Bridge.outputShape(graph, name))
                .getOrDefault(layer.name(), ReceptiveField.whole(input()));
    }

    @Override
    public List<Layer> weightLayers() {
        List<String> names = weighted().layers();
        return layers.stream().filter(layer -> names.contains(layer.name())).toList();
    }

    @Override
    public Network randomised(Collection<Layer> replaced, long seed) {
        WeightedGraph weighted = weighted();
        List<String> names = replaced.stream().map(Layer::name).distinct().toList();
        return weighted.top()
                .filter(top -> names.equals(List.of(top.layer())))
                .flatMap(top -> ForgottenTop.of(
                        this,
                        top,
                        weighted.freshKernel(top.layer(), seed),
                        NodeOrder.downstream(imported.definition(), top.layer()),
                        () -> rebuilt(names, seed)))
                .<Network>map(network -> network)
                .orElseGet(() -> rebuilt(names, seed));
    }

    /** A graph of its own, whose layers of those names have fresh weights. */
    TensorFlowNetwork rebuilt(List<String> names, long seed) {
        ImportedGraph fresh = new ImportedGraph(weighted().randomised(names, seed), imported.input());
        return new TensorFlowNetwork(card, fresh, input, where + ", randomised", threads);
    }

    /**
     * The same network in steps that can be computed without TensorFlow, from the input to the scores.
     *
     * @throws BadInputException naming an operation that is no such step
     */
    public PlainNetwork plain() {
        GraphSession session = session(BackwardRule.GRADIENT);
        return PlainNetwork.of(
                imported.definition(), imported.input(), input, scores.name(), session.graph(), session::constant);
    }

    private WeightedGraph weighted() {
        return WeightedGraph.of(
                imported.definition(),
                imported.input(),
                scores.name(),
                session(BackwardRule.GRADIENT).graph());
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
        long values = layers.stream().mapToLong(layer -> layer.shape().size()).sum();
        return PieceSize.USUAL.of(Computing.device(), input.size(), values);
    }

    private GraphSession session(BackwardRule rule) {
        synchronized (sessions) {
            return sessions.computeIfAbsent(rule, key -> new GraphSession(run, imported.input(), key));
        }
    }

    @Override
    public void close() {
        pieces.close();
        swept.close();
        coverings.close();
        sessions.values().forEach(GraphSession::close);
    }
}
