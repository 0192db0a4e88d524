package dev.because.explain.player.training.tower;

import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.explain.player.training.optimiser.Adam;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.graph.SessionConfig;
import dev.because.neural.training.architecture.Float32;
import dev.because.neural.training.architecture.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A tower that learns: its loss is the sum of two mean cross-entropies, that of the policy over the legal moves and that of win, draw
 * and loss, and a step is one of {@link Adam}. One thread computes, so the same steps give the same bytes.
 * Not safe for use by many threads.
 */
public final class TowerTraining implements AutoCloseable {
    private static final int OUTPUTS = 64 * PolicyHead.PLANES;
    private static final RunOptions ON_CALLER =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private final Graph graph = Computing.graph();
    private final Session session;
    private final Placeholder<TFloat32> input;
    private final Placeholder<TInt32> moves;
    private final Placeholder<TFloat32> mask;
    private final Placeholder<TFloat32> policy;
    private final Placeholder<TFloat32> value;
    private final Adam adam;
    private final TowerVariables variables;
    private final List<Operand<TFloat32>> updates = new ArrayList<>();
    private final Outputs learning;
    private final Outputs using;
    private final Output<?>[] gradients;

    /** What is fetched: the two losses, the policy over the columns of moves, and the value, both after the softmax. */
    private record Outputs(
            Operand<TFloat32> policyLoss,
            Operand<TFloat32> valueLoss,
            Operand<TFloat32> policy,
            Operand<TFloat32> value,
            Normalisation normalisation) {}

    /**
     * A tower with given weights.
     *
     * @param weights values of all that {@link TowerParameters} names, by path; if they come from {@link #state()}, Adam's moments too
     */
    public TowerTraining(TowerParameters tower, Map<String, Tensor> weights) {
        Ops tf = Ops.create(graph);
        input = tf.placeholder(TFloat32.class);
        moves = tf.placeholder(TInt32.class);
        mask = tf.placeholder(TFloat32.class);
        policy = tf.placeholder(TFloat32.class);
        value = tf.placeholder(TFloat32.class);
        adam = new Adam(tf);
        variables = new TowerVariables(tf, tower);
        learning = outputs(tf, tower.architecture(), true);
        using = outputs(tf, tower.architecture(), false);
        gradients = graph.addGradients(
                tf.math.add(learning.policyLoss(), learning.valueLoss()).asOutput(),
                tower.learnt().stream()
                        .map(parameter -> variables.of(parameter).asOutput())
                        .toArray(Output<?>[]::new));
        session = new Session(graph, SessionConfig.plain());
        update(tf, tower.learnt());
        variables.start(tf, runner(), weights);
    }

    private Outputs outputs(Ops tf, PlayerArchitecture architecture, boolean learns) {
        Normalisation normalisation = new Normalisation(variables.byPath(), learns);
        PlayerArchitecture.Scores heads = architecture.scores(
                tf.withSubScope(learns ? "learning" : "using"), input, variables::operand, normalisation);
        Operand<TFloat32> flat = tf.reshape(heads.policy(), tf.constant(new int[] {-1}));
        Operand<TFloat32> legal = tf.math.add(tf.reshape(tf.gather(flat, moves, tf.constant(0)), tf.shape(mask)), mask);
        Operand<TInt32> first = tf.constant(0);
        return new Outputs(
                tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(legal, policy).loss(), first),
                tf.math.mean(
                        tf.nn.softmaxCrossEntropyWithLogits(heads.value(), value)
                                .loss(),
                        first),
                tf.nn.softmax(legal),
                tf.nn.softmax(heads.value()),
                normalisation);
    }

    /** No weight changes before every gradient is there. */
    private void update(Ops tf, List<Parameter> learnt) {
        Ops last = tf.withControlDependencyOps(
                Arrays.stream(gradients).<Operation>map(Output::op).toList());
        for (int i = 0; i < gradients.length; i++) {
            Parameter parameter = learnt.get(i);
            Variable<TFloat32> mean = variables.moment(tf, parameter, "mean");
            Variable<TFloat32> square = variables.moment(tf, parameter, "square");
            @SuppressWarnings("unchecked")
            Output<TFloat32> gradient = (Output<TFloat32>) gradients[i];
            updates.add(adam.update(last, variables.of(parameter), mean, square, gradient));
        }
        updates.addAll(learning.normalisation().following(tf));
    }

    /**
     * One step of Adam.
     *
     * @param step its number, from 0
     * @param learningRate the rate of this step
     * @return the losses before the step, normalised by the batch
     */
    public Losses step(Batch batch, int step, double learningRate) {
        try (Adam.Step told = adam.feed(runner(), step, learningRate)) {
            updates.forEach(told.runner()::addTarget);
            return losses(told.runner(), batch, learning);
        }
    }

    /** The losses of the tower as it is used. */
    public Losses evaluate(Batch batch) {
        return losses(runner(), batch, using);
    }

    /** The policies over the columns of moves, n × width, and the values, n × 3, of the tower as it is used. */
    public List<Tensor> judge(Batch batch) {
        return fetch(runner().fetch(using.policy()).fetch(using.value()), batch);
    }

    /** The gradient of the sum of the losses by each parameter. */
    public List<Tensor> gradients(Batch batch) {
        Session.Runner runner = runner();
        for (Output<?> gradient : gradients) {
            runner.fetch(gradient);
        }
        return fetch(runner, batch);
    }

    private Losses losses(Session.Runner runner, Batch batch, Outputs outputs) {
        List<Tensor> fetched = fetch(
                runner.fetch(outputs.policyLoss())
                        .fetch(outputs.valueLoss())
                        .fetch(outputs.policy())
                        .fetch(outputs.value()),
                batch);
        int hits = 0;
        double error = 0;
        for (int i = 0; i < batch.count(); i++) {
            hits += best(batch.policy(), i) == best(fetched.get(2), i) ? 1 : 0;
            error += Math.abs(result(batch.value(), i) - result(fetched.get(3), i));
        }
        return new Losses(
                batch.count(),
                fetched.get(0).values()[0],
                fetched.get(1).values()[0],
                hits / (double) batch.count(),
                error / batch.count());
    }

    private static double result(Tensor value, int row) {
        return value.at(row, 0) - value.at(row, 2);
    }

    private static int best(Tensor policy, int row) {
        int best = 0;
        for (int i = 1; i < policy.shape().extent(1); i++) {
            best = policy.at(row, i) > policy.at(row, best) ? i : best;
        }
        return best;
    }

    private List<Tensor> fetch(Session.Runner runner, Batch batch) {
        int[] flat = new int[batch.moves().length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = i / batch.width() * OUTPUTS + batch.moves()[i];
        }
        try (TFloat32 planes = Float32.tensor(batch.planes());
                TInt32 places = TInt32.tensorOf(
                        org.tensorflow.ndarray.Shape.of(flat.length), DataBuffers.of(flat, true, false));
                TFloat32 masks = Float32.tensor(batch.mask());
                TFloat32 policies = Float32.tensor(batch.policy());
                TFloat32 values = Float32.tensor(batch.value());
                Result result = runner.feed(input, planes)
                        .feed(moves, places)
                        .feed(mask, masks)
                        .feed(policy, policies)
                        .feed(value, values)
                        .run()) {
            List<Tensor> fetched = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                fetched.add(Float32.of(result.get(i)));
            }
            return fetched;
        }
    }

    /** The weights as they are now, by path: what the network is. */
    public Map<String, Tensor> weights() {
        return variables.weights(runner());
    }

    /** The weights and Adam's moments: what training needs to go on as if it had not stopped. */
    public Map<String, Tensor> state() {
        return variables.state(runner());
    }

    private Session.Runner runner() {
        return session.runner().setOptions(ON_CALLER);
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
