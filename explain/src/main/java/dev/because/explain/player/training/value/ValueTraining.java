package dev.because.explain.player.training.value;

import dev.because.explain.player.nnue.Features;
import dev.because.explain.player.nnue.ValueNetwork;
import dev.because.explain.player.training.optimiser.Adam;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.graph.SessionConfig;
import dev.because.neural.training.architecture.Float32;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.sparse.SparseTensorDenseMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A value network that learns: its loss is the mean squared error of the expected result, and a step is one of {@link Adam}. Of the
 * inputs, which are nearly all off, only those that are on are multiplied; TensorFlow knows no gradient of that product, so it is written
 * out here. Operations run side by side, each on one thread, so the same steps give the same bytes. Not safe for use by many threads.
 */
final class ValueTraining implements AutoCloseable {
    private final Graph graph = Computing.graph();
    private final Session session;
    private final Placeholder<TInt64> mover;
    private final Placeholder<TInt64> other;
    private final Placeholder<TFloat32> bucket;
    private final Placeholder<TFloat32> counted;
    private final Placeholder<TFloat32> target;
    private final Adam adam;
    private final List<Variable<TFloat32>> weights = new ArrayList<>();
    private final List<Variable<TFloat32>> moments = new ArrayList<>();
    private final List<Operand<TFloat32>> updates = new ArrayList<>();
    private final Operand<TFloat32> loss;

    /** @param seed of the first weights */
    ValueTraining(int hidden, long seed) {
        Ops tf = Ops.create(graph);
        mover = tf.placeholder(TInt64.class);
        other = tf.placeholder(TInt64.class);
        bucket = tf.placeholder(TFloat32.class);
        counted = tf.placeholder(TFloat32.class);
        target = tf.placeholder(TFloat32.class);
        adam = new Adam(tf);
        List<Tensor> first = first(hidden, seed);
        first.forEach(tensor -> weights.add(tf.variable(Float32.extents(tensor.shape()), TFloat32.class)));
        Operand<TFloat32> seenByMover = sums(tf, mover);
        Operand<TFloat32> seenByOther = sums(tf, other);
        Operand<TFloat32> on = tf.concat(List.of(on(tf, seenByMover), on(tf, seenByOther)), tf.constant(1));
        Operand<TFloat32> bounded = tf.math.maximum(
                tf.math.minimum(weights.get(2), tf.constant(Quantisation.MOST_OUTPUT)),
                tf.constant(-Quantisation.MOST_OUTPUT));
        Operand<TFloat32> outputs = tf.math.add(tf.linalg.matMul(on, bounded), weights.get(3));
        Operand<TFloat32> correction = tf.reduceSum(tf.math.mul(outputs, bucket), tf.constant(1));
        Operand<TFloat32> expected = tf.math.sigmoid(tf.math.mul(
                tf.math.add(counted, correction), tf.constant((float) (ValueNetwork.CENTIPAWNS * ValueRecipe.SLOPE))));
        loss = tf.math.mean(tf.math.squaredDifference(expected, target), tf.constant(0));
        Output<?>[] gradients = graph.addGradients(loss.asOutput(), new Output<?>[] {
            seenByMover.asOutput(),
            seenByOther.asOutput(),
            weights.get(2).asOutput(),
            weights.get(3).asOutput()
        });
        update(tf, gradients);
        session = new Session(graph, SessionConfig.sideBySide());
        start(tf, first);
    }

    /** Small random weights of the inputs, half a unit of bias, so that most units count, and small ones of the outputs. */
    private static List<Tensor> first(int hidden, long seed) {
        Random random = new Random(seed);
        float[] input = new float[Features.COUNT * hidden];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) (random.nextGaussian() * 0.08);
        }
        float[] bias = new float[hidden];
        Arrays.fill(bias, 0.3f);
        float[] output = new float[2 * hidden * Features.BUCKETS];
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) (random.nextGaussian() / Math.sqrt(2.0 * hidden));
        }
        return List.of(
                Tensor.of(Shape.of(Features.COUNT, hidden), input),
                Tensor.of(Shape.of(hidden), bias),
                Tensor.of(Shape.of(2 * hidden, Features.BUCKETS), output),
                Tensor.of(Shape.of(Features.BUCKETS), new float[Features.BUCKETS]));
    }

    private Operand<TFloat32> sums(Ops tf, Operand<TInt64> on) {
        return tf.math.add(
                tf.sparse.sparseTensorDenseMatMul(on, ones(tf, on), extents(tf), weights.get(0)), weights.get(1));
    }

    private static Operand<TFloat32> ones(Ops tf, Operand<TInt64> on) {
        Operand<TInt32> count = tf.slice(tf.shape(on), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        return tf.fill(count, tf.constant(1f));
    }

    /** Positions by inputs. */
    private Operand<TInt64> extents(Ops tf) {
        return tf.concat(
                List.of(
                        tf.reshape(tf.dtypes.cast(tf.size(target), TInt64.class), tf.constant(new int[] {1})),
                        tf.constant(new long[] {Features.COUNT})),
                tf.constant(0));
    }

    private static Operand<TFloat32> on(Ops tf, Operand<TFloat32> sums) {
        return tf.math.square(tf.math.minimum(tf.nn.relu(sums), tf.constant(1f)));
    }

    @SuppressWarnings("unchecked")
    private void update(Ops tf, Output<?>[] derived) {
        Output<TFloat32> byMover = (Output<TFloat32>) derived[0];
        Output<TFloat32> byOther = (Output<TFloat32>) derived[1];
        List<Operand<TFloat32>> gradients = List.of(
                tf.math.add(byInput(tf, mover, byMover), byInput(tf, other, byOther)),
                tf.math.add(tf.reduceSum(byMover, tf.constant(0)), tf.reduceSum(byOther, tf.constant(0))),
                (Output<TFloat32>) derived[2],
                (Output<TFloat32>) derived[3]);
        Ops last = tf.withControlDependencyOps(gradients.stream()
                .<Operation>map(gradient -> gradient.asOutput().op())
                .toList());
        for (int i = 0; i < gradients.size(); i++) {
            Variable<TFloat32> weight = weights.get(i);
            updates.add(adam.update(last, weight, moment(tf, weight), moment(tf, weight), gradients.get(i)));
        }
    }

    private Operand<TFloat32> byInput(Ops tf, Operand<TInt64> on, Operand<TFloat32> bySums) {
        return tf.sparse.sparseTensorDenseMatMul(
                on, ones(tf, on), extents(tf), bySums, SparseTensorDenseMatMul.adjointA(true));
    }

    private Variable<TFloat32> moment(Ops tf, Variable<TFloat32> weight) {
        Variable<TFloat32> moment = tf.variable(weight.shape(), TFloat32.class);
        moments.add(moment);
        return moment;
    }

    private void start(Ops tf, List<Tensor> first) {
        List<TFloat32> fed = new ArrayList<>();
        Session.Runner runner = session.runner();
        try {
            for (int i = 0; i < first.size(); i++) {
                Placeholder<TFloat32> start = tf.placeholder(TFloat32.class);
                TFloat32 tensor = Float32.tensor(first.get(i));
                fed.add(tensor);
                runner.feed(start, tensor).addTarget(tf.assign(weights.get(i), start));
            }
            for (Variable<TFloat32> moment : moments) {
                runner.addTarget(
                        tf.assign(moment, tf.zeros(tf.constant(moment.shape().asArray()), TFloat32.class)));
            }
            runner.run().close();
        } finally {
            fed.forEach(TFloat32::close);
        }
    }

    /**
     * One step of Adam.
     *
     * @param step its number, from 0
     * @return the loss before the step
     */
    double step(ValueBatch batch, int step, double learningRate) {
        try (Adam.Step told = adam.feed(session.runner(), step, learningRate)) {
            updates.forEach(told.runner()::addTarget);
            return loss(told.runner(), batch);
        }
    }

    /** The mean squared error of the expected result. */
    double loss(ValueBatch batch) {
        return loss(session.runner(), batch);
    }

    private double loss(Session.Runner runner, ValueBatch batch) {
        try (TInt64 movers = indices(batch.mover());
                TInt64 others = indices(batch.other());
                TFloat32 buckets =
                        Float32.tensor(Tensor.of(Shape.of(batch.count(), Features.BUCKETS), batch.bucket()));
                TFloat32 counts = Float32.tensor(Tensor.of(Shape.of(batch.count()), batch.counted()));
                TFloat32 targets = Float32.tensor(Tensor.of(Shape.of(batch.count()), batch.target()));
                Result result = runner.feed(mover, movers)
                        .feed(other, others)
                        .feed(bucket, buckets)
                        .feed(counted, counts)
                        .feed(target, targets)
                        .fetch(loss)
                        .run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    private static TInt64 indices(long[] pairs) {
        return TInt64.tensorOf(
                org.tensorflow.ndarray.Shape.of(pairs.length / 2, 2), DataBuffers.of(pairs, true, false));
    }

    /** The network as it is now, in whole numbers. */
    ValueNetwork network() {
        return Quantisation.network(weights());
    }

    /** As they are learnt: inputs × hidden units, their bias, 2 × hidden units × outputs, their bias. */
    List<Tensor> weights() {
        Session.Runner runner = session.runner();
        weights.forEach(runner::fetch);
        try (Result result = runner.run()) {
            List<Tensor> now = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                now.add(Float32.of(result.get(i)));
            }
            return now;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
