package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

/**
 * One imported graph under one backward rule, with its session. Each run computes on the calling thread, so that
 * threads are ours to give.
 */
final class GraphSession implements AutoCloseable {
    private static final ConfigProto ONE_THREAD = ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(1)
            .setInterOpParallelismThreads(1)
            .build();
    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private final BackwardRewrite rewrite;
    private final String input;
    private final Graph graph;
    private final Session session;
    private final Map<String, Gradient> gradients = new HashMap<>();

    /** The signal that is fed at a layer, and what comes out at the input. */
    private record Gradient(Output<?> seeds, Output<?> atInput) {}

    /** A fast form of the convolution that reads the input, with its filter as a constant of the graph. */
    private record Entry(BlockedConvolution form, Operand<TFloat32> filter) {}

    private boolean entrySought;
    private Optional<Entry> entry = Optional.empty();

    GraphSession(GraphDef definition, String input, BackwardRule rule) {
        this.rewrite = BackwardRewrite.of(definition, rule);
        this.input = input;
        this.graph = new Graph();
        graph.importGraphDef(rewrite.graph());
        this.session = new Session(graph, ONE_THREAD);
    }

    Graph graph() {
        return graph;
    }

    /** Feeds one operation's output and fetches others; the caller closes the result. */
    Result forward(String fed, TFloat32 values, List<String> fetched) {
        Session.Runner runner = session.runner().setOptions(ON_CALLER).feed(fed, 0, values);
        fetched.forEach(name -> runner.fetch(name, 0));
        return runner.run();
    }

    /** Feeds inputs and the signal at a layer, and fetches the signal at the input; the caller closes the result. */
    Result backward(String layer, TFloat32 inputs, TFloat32 seeds) {
        Gradient gradient = gradient(layer);
        return session.runner()
                .setOptions(ON_CALLER)
                .feed(input, 0, inputs)
                .feed(gradient.seeds(), seeds)
                .fetch(gradient.atInput())
                .run();
    }

    private synchronized Gradient gradient(String layer) {
        return gradients.computeIfAbsent(layer, name -> addGradient(name, gradients.size()));
    }

    private Gradient addGradient(String layer, int number) {
        Ops tf = Ops.create(graph).withName("because_seeds_" + number);
        Output<?> end = graph.operationOrThrow(rewrite.standIn(layer)).output(0);
        Output<?> seeds =
                tf.placeholder(TFloat32.class, Placeholder.shape(end.shape())).output();
        Optional<Entry> blocked = layer.equals(input) ? Optional.empty() : entry();
        String start = blocked.map(entry -> entry.form().entry().name()).orElse(input);
        Output<?> signal = signal(layer, number, end, start, seeds);
        Ops sub = Ops.create(graph).withSubScope("because_entry_" + number);
        Output<?> atInput = blocked.<Output<?>>map(entry -> entry.form()
                        .backward(sub, entry.filter(), signal.expect(TFloat32.class))
                        .asOutput())
                .orElse(signal);
        return new Gradient(seeds, atInput);
    }

    private Output<?> signal(String layer, int number, Output<?> end, String start, Output<?> seeds) {
        try {
            Output<?>[] from = {graph.operationOrThrow(start).output(0)};
            return graph.addGradients(
                            "because_gradient_" + number, new Output<?>[] {end}, from, new Output<?>[] {seeds})[0];
        } catch (TensorFlowException refused) {
            MissingGradients.require(
                    rewrite.graph(), List.of(rewrite.standIn(layer)), input, "the gradient of " + layer);
            throw refused;
        }
    }

    /** The fast way back through the convolution that reads the input, made once. */
    private Optional<Entry> entry() {
        if (!entrySought) {
            entrySought = true;
            entry = EntryConvolution.of(rewrite.graph(), input).flatMap(this::blocked);
        }
        return entry;
    }

    private Optional<Entry> blocked(EntryConvolution convolution) {
        Output<?> pictures = graph.operationOrThrow(input).output(0);
        Optional<Shape> shape = Bridge.itemShape(pictures.shape());
        Output<?> weights = graph.operationOrThrow(convolution.filter()).output(0);
        if (shape.isEmpty() || weights.shape().hasUnknownDimension()) {
            return Optional.empty();
        }
        Shape kernel = Bridge.shape(weights.shape());
        return BlockedConvolution.of(convolution, shape.get(), kernel).map(form -> {
            float[] values = new float[kernel.size()];
            try (Result result = session.runner().fetch(weights).run()) {
                Bridge.read(result.get(0), values, 0);
            }
            return new Entry(form, constant(form.filterShape(), form.filter(values)));
        });
    }

    private Operand<TFloat32> constant(Shape shape, float[] values) {
        try (TFloat32 tensor = TFloat32.tensorOf(Bridge.shape(shape), DataBuffers.of(values))) {
            return Ops.create(graph).withName("because_entry_filter").constantOf(tensor);
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
