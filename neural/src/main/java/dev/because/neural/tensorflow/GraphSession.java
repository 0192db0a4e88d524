package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.SessionConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

/**
 * One imported graph under one backward rule, with its session. Each run computes on the calling thread, so that
 * threads are ours to give.
 */
final class GraphSession implements AutoCloseable {
    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private final String input;
    private final Graph graph;
    private final Session session;
    private final WayBack wayBack;

    GraphSession(GraphDef definition, String input, BackwardRule rule) {
        BackwardRewrite rewrite = BackwardRewrite.of(definition, rule);
        this.input = input;
        this.graph = Computing.graph();
        graph.importGraphDef(rewrite.graph());
        this.session = new Session(graph, SessionConfig.fast(definition));
        this.wayBack = new WayBack(rewrite, input, graph, session);
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

    /** The values of outputs for one input, with their batch axis of one; an output is {@code name} or {@code name:1}. */
    List<Tensor> values(Tensor item, List<String> outputs) {
        if (outputs.isEmpty()) {
            return List.of();
        }
        try (TFloat32 fed = Bridge.nativeItems(item.asBatch(), 0, 1)) {
            Session.Runner runner = session.runner().setOptions(ON_CALLER).feed(input, 0, fed);
            outputs.forEach(runner::fetch);
            List<Tensor> values = new ArrayList<>();
            try (Result result = runner.run()) {
                for (Map.Entry<String, org.tensorflow.Tensor> value : result) {
                    Tensor read = Tensor.zeros(Bridge.shape(value.getValue().shape()));
                    Bridge.read(value.getValue(), read.values(), 0);
                    values.add(read);
                }
            }
            return values;
        }
    }

    /** The value of an operation that depends on nothing. */
    Tensor constant(String operation) {
        try (Result result =
                session.runner().setOptions(ON_CALLER).fetch(operation).run()) {
            Shape shape = Bridge.shape(result.get(0).shape());
            float[] values = new float[shape.size()];
            Bridge.read(result.get(0), values, 0);
            return Tensor.of(shape, values);
        }
    }

    /** The backward pass from a layer that so many rows will take. */
    WayBack.Pass wayBack(String layer, int rows) {
        return wayBack.from(layer, rows);
    }

    /** Feeds inputs and the signal at a layer, and fetches the signal at the input; the caller closes the result. */
    Result backward(WayBack.Pass pass, TFloat32 inputs, TFloat32 seeds) {
        return session.runner()
                .setOptions(ON_CALLER)
                .feed(input, 0, inputs)
                .feed(pass.seeds(), seeds)
                .fetch(pass.atInput())
                .run();
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
