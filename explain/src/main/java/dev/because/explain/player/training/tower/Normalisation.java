package dev.because.explain.player.training.tower;

import dev.because.explain.player.graph.PlayerArchitecture.Normalising;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Batch normalisation: by each batch's own mean and variance while learning, with running ones that follow them; by the running ones in
 * use.
 */
final class Normalisation implements Normalising {
    /** How far a running mean moves towards a batch's in one step. */
    private static final float FOLLOW = 0.02f;

    private final Map<String, Variable<TFloat32>> variables;
    private final boolean learning;
    private final Map<Variable<TFloat32>, Operand<TFloat32>> followed = new LinkedHashMap<>();

    Normalisation(Map<String, Variable<TFloat32>> variables, boolean learning) {
        this.variables = variables;
        this.learning = learning;
    }

    @Override
    public Operand<TFloat32> apply(Ops scope, String layer, Operand<TFloat32> sums) {
        Variable<TFloat32> mean = variable(layer, "mean");
        Variable<TFloat32> variance = variable(layer, "variance");
        FusedBatchNorm<TFloat32, TFloat32> normalised = scope.nn.fusedBatchNorm(
                sums,
                variable(layer, "gamma"),
                variable(layer, "beta"),
                mean,
                variance,
                FusedBatchNorm.isTraining(learning),
                FusedBatchNorm.epsilon(TowerParameters.EPSILON),
                FusedBatchNorm.exponentialAvgFactor(learning ? FOLLOW : 1f));
        if (learning) {
            followed.put(mean, normalised.batchMean());
            followed.put(variance, normalised.batchVariance());
        }
        return normalised.y();
    }

    /** Where the running means and variances go after a step. */
    List<Operand<TFloat32>> following(Ops tf) {
        List<Operand<TFloat32>> assignments = new ArrayList<>();
        followed.forEach((variable, value) -> assignments.add(tf.assign(variable, value)));
        return assignments;
    }

    private Variable<TFloat32> variable(String layer, String name) {
        return java.util.Objects.requireNonNull(variables.get(layer + "/" + name), layer);
    }
}
