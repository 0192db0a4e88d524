package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.GraphImport;
import dev.because.neural.tensorflow.graph.MissingGradients;
import dev.because.neural.tensorflow.graph.SessionConfig;
import dev.because.neural.tensorflow.sweep.passage.EpsilonPassage;
import dev.because.neural.tensorflow.sweep.passage.Passage;
import dev.because.neural.tensorflow.sweep.passage.PositivePassage;
import dev.because.neural.tensorflow.sweep.passage.ReferenceCopy;
import dev.because.neural.tensorflow.sweep.passage.RescalePassage;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * What each input value holds of a layer under one {@link RelevanceRule}: the sweep of {@link BackwardSweep} with another
 * {@link Passage} at each operation. Built once for a layer and a rule; safe for use by many threads.
 */
final class RelevanceSweep implements AutoCloseable {
    private static final String NAME = "because_relevance";

    private final String input;
    /** The placeholder of the reference, where the rule has one. */
    private final Optional<String> reference;

    private final Graph graph;
    private final Session session;
    private final Output<?> seeds;
    private final Output<?> atInput;

    private RelevanceSweep(String input, Optional<String> reference, Graph graph, Output<?> seeds, Output<?> atInput) {
        this.input = input;
        this.reference = reference;
        this.graph = graph;
        this.session = new Session(graph, SessionConfig.asWritten());
        this.seeds = seeds;
        this.atInput = atInput;
    }

    /**
     * Prepares the sweep from one layer.
     *
     * @param graph a frozen graph whose operations have been allowed
     * @param input the name of its placeholder
     * @param layer the name of the node from which it starts; its first output
     * @throws BadInputException if the layer does not depend on the input, or naming an operation between them that has no
     *     gradient or that the rule does not know
     */
    static RelevanceSweep open(GraphDef graph, String input, String layer, RelevanceRule rule) {
        String where = "the graph up to " + layer;
        SeparatedEdges edges = SeparatedEdges.of(graph, input, layer, where);
        MissingGradients.require(edges.graph(), List.of(layer), input, where);
        if (rule instanceof RelevanceRule.Rescale) {
            ReferenceCopy copy = ReferenceCopy.of(edges.graph(), input);
            return build(edges, copy.graph(), input, layer, new RescalePassage(copy), Optional.of(copy.input()));
        }
        Passage passage = rule instanceof RelevanceRule.Epsilon stabilised
                ? new EpsilonPassage((float) stabilised.epsilon())
                : new PositivePassage();
        return build(edges, edges.graph(), input, layer, passage, Optional.empty());
    }

    private static RelevanceSweep build(
            SeparatedEdges edges,
            GraphDef definition,
            String input,
            String layer,
            Passage passage,
            Optional<String> reference) {
        Graph graph = GraphImport.open(definition, "the graph up to " + layer);
        try {
            Output<?> end = graph.operationOrThrow(layer).output(0);
            Output<?> seeds = Ops.create(graph)
                    .withName(NAME + "_seeds")
                    .placeholder(TFloat32.class, Placeholder.shape(end.shape()))
                    .output();
            Output<?> atInput = new Sweep(graph, passage, NAME).run(edges, layer, seeds, input);
            return new RelevanceSweep(input, reference, graph, seeds, atInput);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /** The shares of the layer's seeded sum, of the shape of {@code batch}. */
    Tensor run(Tensor batch, Tensor seeded, RelevanceRule rule) {
        Shape shape = batch.shape();
        int count = shape.extent(0);
        try (TFloat32 pictures = Bridge.nativeItems(batch, 0, count);
                TFloat32 signal = Bridge.nativeItems(seeded, 0, count)) {
            Session.Runner runner = session.runner()
                    .feed(input, 0, pictures)
                    .feed(seeds, signal)
                    .fetch(atInput);
            if (reference.isPresent() && rule instanceof RelevanceRule.Rescale rescale) {
                try (TFloat32 references =
                        Bridge.nativeItems(rescale.reference().repeat(count), 0, count)) {
                    return read(runner.feed(reference.get(), 0, references), shape);
                }
            }
            return read(runner, shape);
        }
    }

    private static Tensor read(Session.Runner runner, Shape shape) {
        float[] values = new float[shape.size()];
        try (Result result = runner.run()) {
            Bridge.read(result.get(0), values, 0);
        }
        return Tensor.of(shape, values);
    }

    /** Frees the memory of the runtime; later calls fail. */
    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
