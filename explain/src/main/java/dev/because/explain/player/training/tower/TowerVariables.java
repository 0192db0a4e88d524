package dev.because.explain.player.training.tower;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.training.architecture.Float32;
import dev.because.neural.training.architecture.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** A tower's weights and running statistics, and Adam's moments, as variables of a graph. */
final class TowerVariables {
    private final Map<String, Variable<TFloat32>> weights = new LinkedHashMap<>();
    private final Map<String, Variable<TFloat32>> moments = new LinkedHashMap<>();

    TowerVariables(Ops tf, TowerParameters tower) {
        Stream.concat(tower.learnt().stream(), tower.statistics().stream())
                .forEach(parameter -> weights.put(parameter.path(), variable(tf, parameter)));
    }

    private static Variable<TFloat32> variable(Ops tf, Parameter parameter) {
        return tf.variable(Float32.extents(parameter.shape()), TFloat32.class);
    }

    /** The weights and the running statistics by their paths. */
    Map<String, Variable<TFloat32>> byPath() {
        return weights;
    }

    /** The variable of something learnt. */
    Variable<TFloat32> of(Parameter parameter) {
        return java.util.Objects.requireNonNull(weights.get(parameter.path()), parameter.path());
    }

    /** A variable; of a bias in front of a normalisation, which would take it away, zeros. */
    Operand<TFloat32> operand(Ops scope, Parameter parameter) {
        Variable<TFloat32> variable = weights.get(parameter.path());
        return variable != null
                ? variable
                : scope.zeros(scope.constant(new int[] {parameter.shape().size()}), TFloat32.class);
    }

    /** A moment of a parameter's gradient, of its size. */
    Variable<TFloat32> moment(Ops tf, Parameter parameter, String which) {
        Variable<TFloat32> moment = variable(tf, parameter);
        moments.put("adam/" + which + "/" + parameter.path(), moment);
        return moment;
    }

    /**
     * Gives all of them values; moments without any begin at 0. All in one run: a run of its own for each would have the graph
     * optimised as often.
     */
    void start(Ops tf, Session.Runner runner, Map<String, Tensor> values) {
        List<TFloat32> fed = new ArrayList<>();
        try {
            all().forEach((path, variable) -> {
                Tensor zeros = Tensor.zeros(shape(variable));
                Tensor value = values.getOrDefault(path, zeros);
                if (!values.containsKey(path) && !moments.containsKey(path)
                        || !value.shape().equals(zeros.shape())) {
                    throw new IllegalArgumentException("no weights of shape " + zeros.shape() + " for " + path);
                }
                Placeholder<TFloat32> start = tf.placeholder(TFloat32.class);
                TFloat32 tensor = Float32.tensor(value);
                fed.add(tensor);
                runner.feed(start, tensor).addTarget(tf.assign(variable, start));
            });
            runner.run().close();
        } finally {
            fed.forEach(TFloat32::close);
        }
    }

    /** The weights and the running statistics as they are now. */
    Map<String, Tensor> weights(Session.Runner runner) {
        return values(runner, weights);
    }

    /** The moments as well. */
    Map<String, Tensor> state(Session.Runner runner) {
        return values(runner, all());
    }

    private Map<String, Variable<TFloat32>> all() {
        Map<String, Variable<TFloat32>> all = new LinkedHashMap<>(weights);
        all.putAll(moments);
        return all;
    }

    private static Map<String, Tensor> values(Session.Runner runner, Map<String, Variable<TFloat32>> wanted) {
        wanted.values().forEach(runner::fetch);
        Map<String, Tensor> values = new LinkedHashMap<>();
        try (Result result = runner.run()) {
            int index = 0;
            for (String path : wanted.keySet()) {
                values.put(path, Float32.of(result.get(index++)));
            }
        }
        return values;
    }

    private static Shape shape(Variable<TFloat32> variable) {
        return Shape.of(Arrays.stream(variable.shape().asArray())
                .mapToInt(Math::toIntExact)
                .toArray());
    }
}
