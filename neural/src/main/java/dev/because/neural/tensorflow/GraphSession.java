package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
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
        Output<?> end = graph.operationOrThrow(rewrite.standIn(layer)).output(0);
        Placeholder<TFloat32> seeds = Ops.create(graph)
                .withName("because_seeds_" + number)
                .placeholder(TFloat32.class, Placeholder.shape(end.shape()));
        Output<?>[] start = {graph.operationOrThrow(input).output(0)};
        try {
            Output<?>[] atInput = graph.addGradients(
                    "because_gradient_" + number, new Output<?>[] {end}, start, new Output<?>[] {seeds.output()});
            return new Gradient(seeds.output(), atInput[0]);
        } catch (TensorFlowException refused) {
            MissingGradients.require(
                    rewrite.graph(), List.of(rewrite.standIn(layer)), input, "the gradient of " + layer);
            throw refused;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
