package dev.because.neural.tensorflow.device;

import java.util.List;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.RunMetadata;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

/**
 * Where a convolution truly ran, and how long it took: 16 maps of 56 × 56 × 64 with 64 filters of 3 × 3, 3.7 thousand million products and
 * sums. What is told is not what was asked for, but what the run's own metadata say: TensorFlow gives back the graph as it was cut up for
 * the devices and run.
 *
 * @param device as TensorFlow names it, {@code /job:localhost/replica:0/task:0/device:GPU:0}
 * @param seconds of the fastest of some runs after the first, with feeding and fetching
 * @param meanSquare of what came out, to hold devices against each other
 */
public record Placement(String device, double seconds, double meanSquare) {
    private static final String CONVOLUTION = "placed";
    private static final long[] MAPS = {16, 56, 56, 64};
    private static final long[] FILTERS = {3, 3, 64, 64};
    private static final List<Long> STRIDES = List.of(1L, 1L, 1L, 1L);
    private static final int RUNS = 3;

    /** Whether it ran on a GPU. */
    public boolean isOnGpu() {
        return device.contains("GPU:");
    }

    /**
     * Runs it there.
     *
     * @throws TensorFlowException if it cannot be computed there
     */
    public static Placement measure(Device device) {
        ConfigProto settings = device.settings(ConfigProto.getDefaultInstance());
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Operand<TFloat32> maps = tf.withName("maps").placeholder(TFloat32.class);
            Operand<TFloat32> filters = tf.constant(Shape.of(FILTERS), DataBuffers.of(numbers(FILTERS, 1)));
            Conv2d<TFloat32> convolution = tf.withName(CONVOLUTION).nn.conv2d(maps, filters, STRIDES, "SAME");
            Operand<TFloat32> mean = tf.math.mean(tf.math.square(convolution), tf.constant(new int[] {0, 1, 2, 3}));
            try (Session session = new Session(graph, settings);
                    TFloat32 fed = TFloat32.tensorOf(Shape.of(MAPS), DataBuffers.of(numbers(MAPS, 0)))) {
                return measured(session, fed, mean);
            }
        }
    }

    private static Placement measured(Session session, TFloat32 fed, Operand<TFloat32> mean) {
        String device;
        double meanSquare;
        try (Result result = session.runner()
                .setOptions(
                        RunOptions.newBuilder().setOutputPartitionGraphs(true).build())
                .feed("maps", fed)
                .fetch(mean)
                .runAndFetchMetadata()) {
            device = device(result.getMetadata().orElseThrow());
            meanSquare = ((TFloat32) result.get(0)).getFloat();
        }
        double fastest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            session.runner().feed("maps", fed).fetch(mean).run().close();
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
        }
        return new Placement(device, fastest, meanSquare);
    }

    private static String device(RunMetadata metadata) {
        for (GraphDef partition : metadata.getPartitionGraphsList()) {
            for (NodeDef node : partition.getNodeList()) {
                if (node.getOp().endsWith("Conv2D")) { // fused or not
                    return node.getDevice();
                }
            }
        }
        throw new IllegalStateException("the run's metadata name no convolution");
    }

    private static float[] numbers(long[] extents, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[(int) (extents[0] * extents[1] * extents[2] * extents[3])];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
