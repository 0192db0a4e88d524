package dev.because.neural.tensorflow.graph;

import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.device.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.RewriterConfig;

/**
 * How sessions compute: on one thread each, so that numbers depend on nothing but what they are computed from, and on the device of this
 * process. No session is opened without these settings, so none computes elsewhere.
 */
public final class SessionConfig {
    /** The slope that TensorFlow 2.18 takes for every LeakyRelu that it fuses with a convolution, a bias and a sum. */
    private static final float SLOPE_WHEN_FUSED = 0.2f;

    private static final ConfigProto ONE_THREAD = ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(1)
            .setInterOpParallelismThreads(1)
            .build();
    private static final ConfigProto UNFUSED = ONE_THREAD.toBuilder()
            .setGraphOptions(GraphOptions.newBuilder()
                    .setRewriteOptions(RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF)))
            .build();

    private SessionConfig() {}

    /** For passes whose graph was written here: operations may be fused. */
    public static ConfigProto plain() {
        return Computing.device().settings(ONE_THREAD);
    }

    /** The same where operations that do not wait for each other run side by side, each on one thread: no number depends on that. */
    public static ConfigProto sideBySide() {
        return Computing.device()
                .settings(ONE_THREAD.toBuilder().setInterOpParallelismThreads(2).build());
    }

    /**
     * For fast passes: operations may be fused, unless the graph has a LeakyRelu that would lose its slope by that. There
     * a network with a residual block would answer wrongly, by as much as a few per cent of its scores.
     */
    public static ConfigProto fast(GraphDef graph) {
        return Computing.device().settings(whole(graph));
    }

    /** The same on the CPU, whatever the device of this process: where a search hangs on the last bit, and is checked by another. */
    public static ConfigProto fastOnCpu(GraphDef graph) {
        return new Device.Cpu("a search hangs on the last bit").settings(whole(graph));
    }

    private static ConfigProto whole(GraphDef graph) {
        return graph.getNodeList().stream().anyMatch(SessionConfig::losesItsSlope) ? UNFUSED : ONE_THREAD;
    }

    /** For passes that are looked at operation by operation: each is computed as it is written. */
    public static ConfigProto asWritten() {
        return Computing.device().settings(UNFUSED);
    }

    private static boolean losesItsSlope(NodeDef node) {
        return node.getOp().equals("LeakyRelu")
                && node.containsAttr("alpha")
                && node.getAttrOrThrow("alpha").getF() != SLOPE_WHEN_FUSED;
    }
}
