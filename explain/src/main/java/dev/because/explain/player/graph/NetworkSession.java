package dev.because.explain.player.graph;

import dev.because.explain.player.encoding.InputPlanes;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.SessionConfig;
import dev.because.neural.training.architecture.Checkpoint;
import dev.because.neural.training.architecture.Float32;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

/**
 * A network that is ready to compute, its weights constants. Each call computes on the calling thread alone, and many may call at
 * once. The same positions in the same call give the same bits; in other company a position's numbers may differ in the last ones. It
 * computes on the CPU even where there is a GPU, since whoever checks a search has to find every bit of it again.
 */
public final class NetworkSession implements AutoCloseable {
    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();
    private static final int POLICY = 64 * PolicyHead.PLANES;

    private final Graph graph = Computing.graph();
    private final Session session;
    private final Placeholder<TFloat32> input;
    private final PlayerArchitecture.Scores scores;
    private final int outcomes;

    /**
     * What the network says of so many positions, before any softmax.
     *
     * @param policy for each position 64 squares × 80 ways to leave them
     * @param value for each position {@code outcomes} numbers
     */
    public record Answers(float[] policy, float[] value, int outcomes) {}

    /** Takes a network into service. */
    public NetworkSession(Lc0Network network) {
        PlayerArchitecture architecture = PlayerArchitecture.of(network);
        Checkpoint weights = FileWeights.checkpoint(network);
        outcomes = architecture.outcomes();
        Ops tf = Ops.create(graph);
        input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 8, 8, InputPlanes.PLANES)));
        scores = architecture.scores(
                tf,
                input,
                (scope, parameter) -> {
                    try (TFloat32 value = Float32.tensor(weights.value(parameter))) {
                        return scope.constantOf(value);
                    }
                },
                PlayerArchitecture.Normalising.NONE);
        session = new Session(graph, SessionConfig.fastOnCpu(graph.toGraphDef()));
    }

    /**
     * Computes.
     *
     * @param planes of all positions, rank × file × plane
     * @param count how many positions
     */
    public Answers run(float[] planes, int count) {
        try (TFloat32 fed = TFloat32.tensorOf(
                        Shape.of(count, 8, 8, InputPlanes.PLANES), DataBuffers.of(planes, true, false));
                Result result = session.runner()
                        .setOptions(ON_CALLER)
                        .feed(input, fed)
                        .fetch(scores.policy())
                        .fetch(scores.value())
                        .run()) {
            Answers answers = new Answers(new float[count * POLICY], new float[count * outcomes], outcomes);
            Bridge.read(result.get(0), answers.policy(), 0);
            Bridge.read(result.get(1), answers.value(), 0);
            return answers;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
