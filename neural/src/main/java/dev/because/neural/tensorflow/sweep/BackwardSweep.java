package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.GraphImport;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.SessionConfig;
import dev.because.neural.tensorflow.sweep.passage.BackwardPassage;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * The backward pass of a frozen graph a second way: operation by operation, from a layer to the input, each with its own
 * gradient alone, and the backward rule written out in operations at every rectifier. It shares neither the markers nor
 * the whole-graph gradient of the network itself, so a checker can hold one against the other; and it needs no
 * custom gradient, which TensorFlow lacks on Windows.
 *
 * <p>Gradient: the operations' own derivatives. Guided backpropagation (Springenberg et al. 2014, arXiv:1412.6806): only
 * positive signals enter a rectifier's derivative. Deconvnet (Zeiler and Fergus 2013, arXiv:1311.2901): only positive
 * signals pass, whatever the forward input was. Safe for use by many threads.
 */
final class BackwardSweep implements AutoCloseable {
    private final SeparatedEdges edges;
    private final String input;
    private final String layer;
    private final Graph graph;
    private final Session session;
    private final Map<BackwardRule, Pass> passes = new EnumMap<>(BackwardRule.class);

    /** The signal that is fed at the layer, and what comes out at the input. */
    private record Pass(Output<?> seeds, Output<?> atInput) {}

    private BackwardSweep(SeparatedEdges edges, String input, String layer, Graph graph) {
        this.edges = edges;
        this.input = input;
        this.layer = layer;
        this.graph = graph;
        this.session = new Session(graph, SessionConfig.asWritten());
    }

    /**
     * Prepares the sweep from one layer.
     *
     * @param graph a frozen graph that passed {@link AllowedOperations}
     * @param input the name of its placeholder
     * @param layer the name of the node from which the signal starts; its first output
     * @throws BadInputException if the layer does not depend on the input, or an operation between them has no gradient
     */
    public static BackwardSweep open(GraphDef graph, String input, String layer) {
        String where = "the graph up to " + layer;
        SeparatedEdges edges = SeparatedEdges.of(graph, input, layer, where);
        MissingGradients.require(edges.graph(), List.of(layer), input, where);
        return new BackwardSweep(edges, input, layer, GraphImport.open(edges.graph(), where));
    }

    /**
     * The vector–Jacobian product of the layer with respect to the input, under a rule.
     *
     * @param batch inputs, n × height × width × channels
     * @param seeds the signal at the layer, n × the layer's shape
     * @return the signal at the input, of the shape of {@code batch}
     */
    public Tensor backward(Tensor batch, Tensor seeds, BackwardRule rule) {
        Pass pass = pass(rule);
        try (TFloat32 pictures = Bridge.nativeItems(batch, 0, batch.shape().extent(0));
                TFloat32 signal = Bridge.nativeItems(seeds, 0, seeds.shape().extent(0));
                Result result = session.runner()
                        .feed(input, 0, pictures)
                        .feed(pass.seeds(), signal)
                        .fetch(pass.atInput())
                        .run()) {
            Shape shape = batch.shape();
            float[] values = new float[shape.size()];
            Bridge.read(result.get(0), values, 0);
            return Tensor.of(shape, values);
        }
    }

    private synchronized Pass pass(BackwardRule rule) {
        return passes.computeIfAbsent(rule, this::build);
    }

    private Pass build(BackwardRule rule) {
        String name = "because_sweep_" + rule.name().toLowerCase(Locale.ROOT);
        Output<?> end = graph.operationOrThrow(layer).output(0);
        Output<?> seeds = Ops.create(graph)
                .withName(name + "_seeds")
                .placeholder(TFloat32.class, Placeholder.shape(end.shape()))
                .output();
        return new Pass(seeds, new Sweep(graph, new BackwardPassage(rule), name).run(edges, layer, seeds, input));
    }

    /** Frees the memory of the runtime; later calls fail. */
    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
