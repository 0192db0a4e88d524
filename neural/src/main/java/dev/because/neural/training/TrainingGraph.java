package dev.because.neural.training;

import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.graph.SessionConfig;
import dev.because.neural.training.architecture.Architecture;
import dev.because.neural.training.architecture.Checkpoint;
import dev.because.neural.training.architecture.Float32;
import dev.because.neural.training.architecture.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network that learns: its weights are variables, its loss is the mean cross-entropy between the softmax of the scores
 * and the classes, and a step is one of Adam (Kingma and Ba 2014, arXiv:1412.6980). Everything random comes in from
 * outside, and one thread computes, so that the same steps give the same bytes. Not safe for use by many threads.
 */
final class TrainingGraph implements AutoCloseable {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-7f;

    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private final Architecture architecture;
    private final Graph graph = Computing.graph();
    private final Session session;
    private final Placeholder<TFloat32> input;
    private final Placeholder<TFloat32> labels;
    private final Placeholder<TFloat32> keep;
    private final Placeholder<TInt32> dropoutSeed;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> beta1Power;
    private final Placeholder<TFloat32> beta2Power;
    private final Map<Parameter, Variable<TFloat32>> variables = new LinkedHashMap<>();
    private final List<Operand<TFloat32>> updates = new ArrayList<>();
    private final Operand<TFloat32> scores;
    private final Operand<TFloat32> loss;
    private final Output<?>[] gradients;

    /** A network that starts from the given weights. */
    TrainingGraph(Architecture architecture, Checkpoint start) {
        this.architecture = architecture;
        Ops tf = Ops.create(graph);
        input = tf.withName("input").placeholder(TFloat32.class);
        labels = tf.withName("labels").placeholder(TFloat32.class);
        keep = tf.withName("keep").placeholder(TFloat32.class);
        dropoutSeed = tf.withName("dropout_seed").placeholder(TInt32.class);
        rate = tf.withName("rate").placeholder(TFloat32.class);
        beta1Power = tf.withName("beta1_power").placeholder(TFloat32.class);
        beta2Power = tf.withName("beta2_power").placeholder(TFloat32.class);
        scores = architecture.scores(tf, input, this::variable, units -> dropped(tf, units));
        loss = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(scores, labels).loss(), tf.constant(0));
        gradients = graph.addGradients(
                loss.asOutput(),
                variables.values().stream().map(Variable::asOutput).toArray(Output<?>[]::new));
        session = new Session(graph, SessionConfig.plain());
        adam(tf);
        start(tf, start);
    }

    private Operand<TFloat32> variable(Ops scope, Parameter parameter) {
        Variable<TFloat32> variable = scope.withName(parameter.name()).variable(extents(parameter), TFloat32.class);
        variables.put(parameter, variable);
        return variable;
    }

    /** Keeps a unit with the probability {@code keep} and then raises it, so that the sum stays what it was. */
    private Operand<TFloat32> dropped(Ops tf, Operand<TFloat32> units) {
        Operand<TFloat32> uniform = tf.random.statelessRandomUniform(tf.shape(units), dropoutSeed);
        Operand<TFloat32> mask = tf.math.div(tf.math.floor(tf.math.add(uniform, keep)), keep);
        return tf.math.mul(units, mask);
    }

    /**
     * No weight changes before every gradient is there: a gradient further back still reads the weights in front of it,
     * and would otherwise find them old or new as the race goes.
     */
    private void adam(Ops tf) {
        Ops last = tf.withControlDependencyOps(
                Arrays.stream(gradients).<Operation>map(Output::op).toList());
        int index = 0;
        for (Map.Entry<Parameter, Variable<TFloat32>> entry : variables.entrySet()) {
            org.tensorflow.ndarray.Shape extents = extents(entry.getKey());
            Variable<TFloat32> mean = tf.variable(extents, TFloat32.class);
            Variable<TFloat32> square = tf.variable(extents, TFloat32.class);
            Operand<TFloat32> zeros = tf.fill(tf.constant(extents), tf.constant(0f));
            session.run(tf.assign(mean, zeros));
            session.run(tf.assign(square, zeros));
            @SuppressWarnings("unchecked")
            Output<TFloat32> gradient = (Output<TFloat32>) gradients[index++];
            updates.add(last.train.applyAdam(
                    entry.getValue(),
                    mean,
                    square,
                    beta1Power,
                    beta2Power,
                    rate,
                    tf.constant((float) BETA1),
                    tf.constant((float) BETA2),
                    tf.constant(EPSILON),
                    gradient));
        }
    }

    private void start(Ops tf, Checkpoint start) {
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
        variables.forEach((parameter, variable) -> {
            Operand<TFloat32> assignment = tf.assign(variable, value);
            try (TFloat32 fed = Float32.tensor(start.value(parameter))) {
                runner().feed(value, fed).addTarget(assignment).run().close();
            }
        });
    }

    /**
     * One step of Adam.
     *
     * @param step its number, from 0
     * @param learningRate the rate of this step
     * @param dropout the share of hidden units that are dropped
     * @param seed which of them
     * @return loss and hits before the step
     */
    StepResult step(Batch batch, int step, double learningRate, double dropout, long seed) {
        try (TFloat32 pictures = Float32.tensor(batch.pictures());
                TFloat32 classes = Float32.tensor(batch.oneHot(architecture.classes()));
                TFloat32 kept = TFloat32.scalarOf((float) (1 - dropout));
                TInt32 seeds = TInt32.vectorOf((int) seed, step);
                TFloat32 fedRate = TFloat32.scalarOf((float) learningRate);
                TFloat32 power1 = TFloat32.scalarOf((float) Math.pow(BETA1, step + 1));
                TFloat32 power2 = TFloat32.scalarOf((float) Math.pow(BETA2, step + 1))) {
            Session.Runner runner = runner().feed(input, pictures)
                    .feed(labels, classes)
                    .feed(keep, kept)
                    .feed(dropoutSeed, seeds)
                    .feed(rate, fedRate)
                    .feed(beta1Power, power1)
                    .feed(beta2Power, power2)
                    .fetch(loss)
                    .fetch(scores);
            updates.forEach(runner::addTarget);
            try (Result result = runner.run()) {
                return new StepResult(
                        ((TFloat32) result.get(0)).getFloat(),
                        Accuracy.hits(Float32.of(result.get(1)), batch.labels()));
            }
        }
    }

    /** The gradient of the loss with respect to each parameter, nothing dropped. */
    Checkpoint gradients(Batch batch) {
        try (TFloat32 pictures = Float32.tensor(batch.pictures());
                TFloat32 classes = Float32.tensor(batch.oneHot(architecture.classes()));
                TFloat32 kept = TFloat32.scalarOf(1);
                TInt32 seeds = TInt32.vectorOf(0, 0)) {
            Session.Runner runner = runner().feed(input, pictures)
                    .feed(labels, classes)
                    .feed(keep, kept)
                    .feed(dropoutSeed, seeds);
            for (Output<?> gradient : gradients) {
                runner.fetch(gradient);
            }
            return fetched(runner);
        }
    }

    /** The scores before the softmax, nothing dropped: n × classes. */
    Tensor scores(Tensor pictures) {
        try (TFloat32 fed = Float32.tensor(pictures);
                TFloat32 kept = TFloat32.scalarOf(1);
                TInt32 seeds = TInt32.vectorOf(0, 0);
                Result result = runner().feed(input, fed)
                        .feed(keep, kept)
                        .feed(dropoutSeed, seeds)
                        .fetch(scores)
                        .run()) {
            return Float32.of(result.get(0));
        }
    }

    /** The weights as they are now. */
    Checkpoint checkpoint() {
        Session.Runner runner = runner();
        variables.values().forEach(runner::fetch);
        return fetched(runner);
    }

    private Checkpoint fetched(Session.Runner runner) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        try (Result result = runner.run()) {
            int index = 0;
            for (Parameter parameter : variables.keySet()) {
                values.put(parameter.path(), Float32.of(result.get(index++)));
            }
        }
        return new Checkpoint(values);
    }

    private Session.Runner runner() {
        return session.runner().setOptions(ON_CALLER);
    }

    private static org.tensorflow.ndarray.Shape extents(Parameter parameter) {
        return Float32.extents(parameter.shape());
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
